import { describe, expect, test } from 'vitest'
import { digestOneTimeCode, newOneTimeCode, readOneTimeCode } from './one-time-code.ts'
import { checkNewPassword, hashPassword, isHashedCheaply, isPassword } from './password.ts'
import { codeAt, newSecondFactor, secondsLeft, stepOfCode } from './second-factor.ts'

const salt = Uint8Array.from({ length: 16 }, (_, index) => index)

describe('a password', () => {
  test('is kept as argon2id in PHC form, nineteen mebibytes, two passes', async () => {
    const kept = await hashPassword('жазда Көкшетауда', salt)
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$AAECAwQFBgcICQoLDA0ODw\$[A-Za-z0-9+/]{43}$/)
    expect(await isPassword('жазда Көкшетауда', kept)).toBe(true)
    expect(await isPassword('жазда көкшетауда', kept)).toBe(false)
    expect(await isPassword('', kept)).toBe(false)
  })

  test('is checked at the cost it was hashed at, and a cheaper one is found out', async () => {
    const kept = await hashPassword('жазда Көкшетауда', salt)
    expect(isHashedCheaply(kept)).toBe(false)
    const cheap = kept.replace('m=19456,t=2', 'm=4096,t=1')
    expect(isHashedCheaply(cheap)).toBe(true)
    expect(await isPassword('жазда Көкшетауда', cheap)).toBe(false)
  })

  test('that is none is never right, and takes its time like one', async () => {
    expect(await isPassword('', null)).toBe(false)
    expect(await isPassword('anything', null)).toBe(false)
  })

  test('the same letters composed otherwise by another keyboard are the same password', async () => {
    const kept = await hashPassword('Йошкар-Ола қысы', salt)
    expect(await isPassword('Йошкар-Ола қысы'.normalize('NFD'), kept)).toBe(true)
  })

  test('must be long and not plain; no capitals, digits or signs are asked', () => {
    const code = (password: string): string => {
      const checked = checkNewPassword(password, 'saltanat')
      return checked.ok ? 'ok' : checked.refusals[0]!.code
    }
    expect(code('жазда Көкшетауда')).toBe('ok')
    expect(code('Aa1!Aa1!Aa1')).toBe('password.too-short')
    expect(code('а'.repeat(201))).toBe('password.too-long')
    expect(code('ааааббббаааа')).toBe('password.too-plain')
    expect(code('менің Saltanat құпиям')).toBe('password.too-plain')
  })
})

describe('the second factor', () => {
  // RFC 6238, appendix B: SHA-1, the secret is "12345678901234567890"; the last six of its eight digits.
  const secret = newSecondFactor(Buffer.from('12345678901234567890'))
  test.each([
    ['1970-01-01T00:00:59Z', '287082'],
    ['2005-03-18T01:58:29Z', '081804'],
    ['2005-03-18T01:58:31Z', '050471'],
    ['2009-02-13T23:31:30Z', '005924'],
    ['2033-05-18T03:33:20Z', '279037'],
  ])('at %s the code is %s', (moment, code) => expect(codeAt(secret, Temporal.Instant.from(moment))).toBe(code))

  test('a code belongs to its step, and counts one step before and after', () => {
    const now = Temporal.Instant.from('2026-03-12T04:00:00Z')
    const step = now.epochMilliseconds / 30_000
    for (const [seconds, expected] of [
      [-60, null],
      [-30, step - 1],
      [0, step],
      [29, step],
      [30, step + 1],
      [60, null],
    ] as const) {
      expect(stepOfCode(secret, codeAt(secret, now.add({ seconds })), now)).toBe(expected)
    }
    expect(stepOfCode(secret, '12345', now)).toBeNull()
    expect(stepOfCode(secret, 'abcdef', now)).toBeNull()
    expect(stepOfCode(secret, '', now)).toBeNull()
  })

  test('says how long its code still holds', () => {
    expect(secondsLeft(Temporal.Instant.from('2026-03-12T04:00:00Z'))).toBe(30)
    expect(secondsLeft(Temporal.Instant.from('2026-03-12T04:00:29Z'))).toBe(1)
  })
})

describe('the code for the first sign-in', () => {
  test('is twelve digits in groups, checked by its last one, read with or without dashes', () => {
    let next = 0
    const code = newOneTimeCode((bytes) => Uint8Array.from({ length: bytes }, () => (next += 37) % 256))
    expect(code).toMatch(/^\d{4}-\d{4}-\d{4}$/)
    expect(readOneTimeCode(code.replaceAll('-', ' '))).toEqual({ ok: true, value: code })
    expect(digestOneTimeCode(code)).toMatch(/^[0-9a-f]{64}$/)
  })

  test('takes no byte that would make a digit likelier', () => {
    const bytes = [255, 250, 9]
    const code = newOneTimeCode((count) => Uint8Array.from({ length: count }, (_, index) => bytes[index % 3]!))
    expect(code.startsWith('9999-9999-999')).toBe(true)
  })
})
