import { describe, expect, it } from 'vitest'
import { caseNumber, caseNumberShape, drawDigits, groupDigits, paperCodeShape, readNumber, secretShape, writeNumber } from './number.ts' // prettier-ignore

describe('numbers that are dictated and typed', () => {
  it('a case number holds year, office, order and a check digit', () => {
    expect(caseNumber(2026, 107, 214)).toMatch(/^26-0107-000214-\d$/)
    expect(caseNumber(2026, 107, 214)).not.toBe(caseNumber(2026, 107, 215))
  })

  it('are read however their groups are set apart', () => {
    const written = caseNumber(2026, 107, 214)
    for (const separator of ['', ' ', '-', '–', '—', '.', '  '])
      expect(readNumber(` ${written.replaceAll('-', separator)} `, caseNumberShape)).toEqual({ ok: true, value: written }) // prettier-ignore
  })

  it('a slip of the finger, a missing digit and a letter are told apart', () => {
    const written = caseNumber(2026, 107, 214)
    const code = (typed: string) => {
      const read = readNumber(typed, caseNumberShape)
      return read.ok ? 'read' : read.refusals[0]!.code
    }
    expect(code(written.replace('26', '27'))).toBe('number.wrong-check-digit')
    expect(code(written.slice(0, -1))).toBe('number.wrong-length')
    expect(code(written.replace('0', 'o'))).toBe('number.not-digits')
    expect(code('')).toBe('number.not-digits')
  })

  it('are set in the groups of their shape', () => {
    expect(groupDigits('123456', secretShape)).toBe('123 456')
    expect(writeNumber('12345678901', paperCodeShape)).toMatch(/^1234-5678-901\d$/)
  })
})

describe('drawn digits', () => {
  /** Gives the bytes in turn, and counts what it was asked for. */
  const dealing = (bytes: readonly number[]) => {
    let dealt = 0
    return (count: number) => Uint8Array.from({ length: count }, () => bytes[dealt++ % bytes.length]!)
  }

  it('are each as likely as any other: of the 256 bytes 25 lead to each digit, and six are drawn again', () => {
    const every = Array.from({ length: 256 }, (_, byte) => byte)
    const times = Array.from({ length: 10 }, () => 0)
    for (const digit of drawDigits(250, dealing(every))) times[Number(digit)]! += 1
    expect(times).toEqual(Array.from({ length: 10 }, () => 25))
    expect(drawDigits(3, dealing([250, 251, 252, 253, 254, 255, 7]))).toBe('777')
  })

  it('are as many as were asked for, however many bytes are of no use', () => {
    for (const count of [1, 5, 11]) expect(drawDigits(count, dealing([255, 255, 41]))).toBe('1'.repeat(count))
  })
})
