import { describe, expect, it } from 'vitest'
import { caseNumber, caseNumberShape, groupDigits, paperCodeShape, readNumber, secretShape, writeNumber } from './number.ts' // prettier-ignore

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
