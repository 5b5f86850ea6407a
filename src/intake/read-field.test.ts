import { describe, expect, it } from 'vitest'
import type { Field } from '../law/index.ts'
import { readField } from './read-field.ts'

const field = (type: Field['type'], more: Partial<Field> = {}): Field => ({
  at: 'ours', id: 'it', fact: 'it', type, is: null, required: 'yes', choices: [], least: null, most: null, mask: null, table: null, show: null, ...more,
}) // prettier-ignore

const read = (asked: Field, typed: string, today: string | null = '2026-03-27') => {
  const result = readField(asked, typed, today)
  return result.ok ? result.value : result.refusals.map((each) => each.code).join()
}

describe('one answer', () => {
  it.each([
    ['money', '28 460', 2_846_000],
    ['money', '28460,50', 2_846_050],
    ['money', '28 460.5', 2_846_050],
    ['money', '-5', 'field.not-money'],
    ['money', 'көп', 'field.not-money'],
    ['number', '12', 12],
    ['number', '1.5', 'field.not-a-number'],
    ['number', '１２', 'field.unprintable'],
    ['date', '27.03.2026', '2026-03-27'],
    ['date', '7.3.2026', '2026-03-07'],
    ['date', '2026-03-27', '2026-03-27'],
    ['date', '30.02.2026', 'field.no-such-day'],
    ['date', '29.02.2024', '2024-02-29'],
    ['date', '2026-3-7', 'field.not-a-day'],
    ['date', 'ертең', 'field.not-a-day'],
    ['moment', '2026-03-27T10:00', '2026-03-27T10:00'],
    ['moment', '27.03.2026 9:05', '2026-03-27T09:05'],
    ['moment', '27.03.2026, 10:00', '2026-03-27T10:00'],
    ['moment', '2026-03-27T25:00', 'field.no-such-day'],
    ['moment', '27.03.2026', 'field.not-a-moment'],
    ['month', '2026-03', '2026-03'],
    ['month', '2026-13', 'field.not-a-month'],
    ['yes-no', 'yes', true],
    ['yes-no', 'no', false],
    ['yes-no', 'мүмкін', 'field.choose-one'],
    ['iin', '841103 000001', expect.stringMatching(/^iin\./)],
    ['email', 'aigul@example.kz', 'aigul@example.kz'],
    ['email', 'aigul@', 'field.not-an-email'],
    ['phone', '8 (701) 555-01-34', '+77015550134'],
    ['phone', '+7 701 555 01 34', '+77015550134'],
    ['phone', '555 01 34', 'field.not-a-phone'],
    ['row-of', 'self', 'self'],
    ['row-of', '0', '0'],
    ['row-of', '-1', 'field.choose-one'],
    ['text', '  екі   сөз ', 'екі сөз'],
    ['text', 'ж'.repeat(301), 'field.too-long'],
    ['long-text', 'ж'.repeat(5000), 'ж'.repeat(5000)],
    ['long-text', 'ж'.repeat(5001), 'field.too-long'],
    ['name', 'Нұрлан 😀', 'field.unprintable'],
    ['text', 'a\u0000b', 'field.unprintable'],
  ] as const)('of the kind %s is read: %s', (type, typed, value) => {
    expect(read(field(type), typed)).toEqual(value)
  })

  it.each(['text', 'money', 'date', 'iin', 'phone', 'yes-no', 'choice'] as const)(
    'that is empty is nothing, not a fault: %s',
    (type) => {
      for (const empty of ['', '   ', '\t\n']) expect(read(field(type), empty)).toBeNull()
    },
  )

  it('is one of the choices, by its id', () => {
    const standing = field('choice', { choices: ['citizen', 'oralman'] })
    expect(read(standing, 'oralman')).toBe('oralman')
    for (const wrong of ['Oralman', 'constructor', 'citizen,oralman'])
      expect(read(standing, wrong)).toBe('field.choose-one')
  })

  it('keeps the shape that its mask asks for', () => {
    const code = field('text', { mask: '[0-9]{9,16}' })
    expect(read(code, '123456789012')).toBe('123456789012')
    for (const wrong of ['12345678', '123456789012a', ' 12345 6789 '])
      expect(read(code, wrong)).toBe('field.wrong-shape')
  })

  it('keeps the limits of a number', () => {
    const cattle = field('number', { least: 1, most: 100 })
    expect([read(cattle, '1'), read(cattle, '100')]).toEqual([1, 100])
    expect([read(cattle, '0'), read(cattle, '101')]).toEqual(['field.too-small', 'field.too-large'])
  })

  it('keeps the limits of a day, and today is the day of the place', () => {
    const born = field('date', { least: '1900-01-01', most: 'today' })
    expect(read(born, '27.03.2026')).toBe('2026-03-27')
    expect(read(born, '28.03.2026')).toBe('field.too-late')
    expect(read(born, '31.12.1899')).toBe('field.too-early')
    expect(read(born, '28.03.2026', '2026-03-28')).toBe('2026-03-28')
    expect(read(field('moment', { most: 'today' }), '2026-03-28T00:00')).toBe('field.too-late')
    expect(read(field('date', { least: 'today' }), '26.03.2026')).toBe('field.too-early')
    expect(read(field('date', { most: '2020-01-01' }), '02.01.2020', null)).toBe('field.too-late')
  })

  it('is kept in composed letters, whichever way it was typed', () => {
    expect(read(field('text'), 'И\u0306од')).toBe('Йод')
  })
})
