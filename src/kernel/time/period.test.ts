import { describe, expect, it } from 'vitest'
import { freshUntil, isFresh } from './freshness.ts'
import { term } from './kz-calendar.support.ts'
import { periodBefore, periodOf, type Period } from './period.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const school = { from: '09-01', to: '05-25' }

describe('periods of the calendar', () => {
  it.each<[string, Period, string]>([
    ['2026-02-10', 'month', '2026-02-01 2026-02-28'],
    ['2026-12-31', 'quarter', '2026-10-01 2026-12-31'],
    ['2026-04-01', 'quarter', '2026-04-01 2026-06-30'],
    ['2024-02-10', 'year', '2024-01-01 2024-12-31'],
    ['2026-02-10', 'day', '2026-02-10 2026-02-10'],
    ['2026-05-25', 'school-year', '2025-09-01 2026-05-25'],
    ['2026-05-26', 'school-year', '2026-09-01 2027-05-25'],
  ])('%s lies in a %s from and to %s', (text, period, span) => {
    const { from, to } = periodOf(day(text), period, school)
    expect(`${from.toString()} ${to.toString()}`).toBe(span)
  })

  it('income is taken of the quarter before the quarter of application', () => {
    const { from, to } = periodBefore(day('2026-01-07'), 'quarter')
    expect([from.toString(), to.toString()]).toEqual(['2025-10-01', '2025-12-31'])
    expect(periodBefore(day('2026-02-10'), 'school-year', school).from.toString()).toBe('2024-09-01')
  })
})

describe('a paper not older than', () => {
  it('form 088/u: one month, until the same day or the last of the month', () => {
    expect(freshUntil(day('2026-01-31'), term('1 month')).toString()).toBe('2026-02-28')
    expect(isFresh(day('2026-01-15'), term('1 month'), day('2026-02-15'))).toBe(true)
    expect(isFresh(day('2026-01-15'), term('1 month'), day('2026-02-16'))).toBe(false)
  })

  it('a conclusion of the national centre: two years', () => {
    expect(freshUntil(day('2024-02-29'), term('2 years')).toString()).toBe('2026-02-28')
    expect(freshUntil(day('2026-01-01'), term('1 quarter')).toString()).toBe('2026-04-01')
    expect(freshUntil(day('2026-01-01'), term('2 weeks')).toString()).toBe('2026-01-15')
    expect(freshUntil(day('2026-01-01'), term('10 days')).toString()).toBe('2026-01-11')
  })

  it('does not age in working time', () => {
    expect(() => freshUntil(day('2026-01-01'), term('5 working-days'))).toThrow('does not age')
  })
})
