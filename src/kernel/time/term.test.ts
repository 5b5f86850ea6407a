import { describe, expect, it } from 'vitest'
import { longestCount, minutesOf, parseTerm, units, writeTerm } from './term.ts'

describe('a term as it is written', () => {
  it('is read in singular and plural, with any blanks around it', () => {
    for (const unit of units) {
      expect(parseTerm(`7 ${unit}s`)).toEqual({ ok: true, value: { count: 7, unit } })
      expect(parseTerm(`  1   ${unit} `)).toEqual({ ok: true, value: { count: 1, unit } })
    }
  })

  it('is written back as it is read', () => {
    for (const unit of units)
      for (const count of [1, 2, longestCount[unit]])
        expect(parseTerm(writeTerm({ count, unit }))).toEqual({ ok: true, value: { count, unit } })
  })

  it.each([
    ['', 'time.term-not-read'],
    ['days', 'time.term-not-read'],
    ['7', 'time.term-not-read'],
    ['-7 days', 'time.term-not-read'],
    ['1.5 hours', 'time.term-not-read'],
    ['7 working days', 'time.term-not-read'],
    ['99999999999 days', 'time.term-not-read'],
    ['7 fortnights', 'time.unit-not-known'],
    ['0 days', 'time.term-empty'],
    ['101 years', 'time.term-too-long'],
  ])('“%s” is refused with %s', (text, code) => {
    const read = parseTerm(text)
    expect(read.ok ? null : read.refusals.map((refusal) => refusal.code)).toEqual([code])
  })

  it('an hour is sixty minutes', () => {
    expect(minutesOf({ count: 3, unit: 'hour' })).toBe(180)
    expect(minutesOf({ count: 3, unit: 'working-hour' })).toBe(180)
    expect(minutesOf({ count: 3, unit: 'minute' })).toBe(3)
  })
})
