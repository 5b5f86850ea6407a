import { describe, expect, test } from 'vitest'
import type { Proof } from '../../kernel/index.ts'
import { calendarWeeks } from './calendar-days.ts'
import { countedDays, stretchesOff } from './counted-days.ts'

const proof: Proof = [
  { kind: 'start', at: '2012-12-28T17:50', counting: 'next-day' },
  { kind: 'term', count: 7, unit: 'working-day' },
  { kind: 'hours', from: '09:00', to: '18:00' },
  { kind: 'week', days: [1, 2, 3, 4, 5] },
  { kind: 'worked', day: '2012-12-29', instead: '2012-12-31', act: { number: null, year: 2012, by: 'government' } },
  {
    kind: 'off',
    day: '2012-12-31',
    why: 'moved',
    worked: '2012-12-29',
    act: { number: null, year: 2012, by: 'government' },
  },
  { kind: 'off', day: '2013-01-01', why: 'holiday', holiday: 'new-year' },
  { kind: 'off', day: '2013-01-02', why: 'holiday', holiday: 'new-year' },
  { kind: 'off', day: '2013-01-07', why: 'day-off', holiday: 'orthodox-christmas' },
  { kind: 'due', at: '2013-01-11T18:00' },
]

describe('the calendar of a proof', () => {
  const days = countedDays(proof)
  const on = (day: string) => days.find((one) => one.day.toString() === day)

  test('begins with the day of the event as day 0 and ends with the due day under the last number', () => {
    expect(days[0]).toMatchObject({ kind: 'start', number: 0 })
    expect(days.at(-1)).toMatchObject({ kind: 'due', number: 7 })
    expect(days.at(-1)!.day.toString()).toBe('2013-01-11')
  })

  test('a Saturday that is worked by an act is counted', () => {
    expect(on('2012-12-29')).toMatchObject({ kind: 'counted', number: 1 })
  })

  test('a day off keeps its reason: moved, a holiday by name, or plain rest', () => {
    expect(on('2012-12-31')).toMatchObject({ kind: 'off', off: 'moved' })
    expect(on('2013-01-01')).toMatchObject({ kind: 'off', off: 'new-year' })
    expect(on('2012-12-30')).toEqual({ day: Temporal.PlainDate.from('2012-12-30'), kind: 'off' })
  })

  test('days off in a row for one reason are one stretch', () => {
    const newYear = stretchesOff(days).find((one) => one.off === 'new-year')!
    expect([newYear.from.toString(), newYear.to.toString()]).toEqual(['2013-01-01', '2013-01-02'])
  })

  test('a suspended day is not counted even where it is worked', () => {
    const paused = countedDays([
      ...proof.slice(0, -1),
      { kind: 'suspended', from: '2013-01-03', to: '2013-01-03' },
      proof.at(-1)!,
    ])
    expect(paused.find((one) => one.day.toString() === '2013-01-03')).toMatchObject({ kind: 'off', off: 'suspended' })
  })

  test('a term in minutes has no calendar', () => {
    expect(
      countedDays([
        { kind: 'start', at: '2013-01-03T10:00', counting: 'moment' },
        { kind: 'term', count: 30, unit: 'minute' },
        { kind: 'due', at: '2013-01-03T10:30' },
      ]),
    ).toEqual([])
  })

  test('stands in whole weeks from Monday', () => {
    const weeks = calendarWeeks(days)
    expect(weeks).toHaveLength(3)
    expect(weeks.every((week) => week !== 'gap' && week.length === 7)).toBe(true)
    expect(weeks[0]).toMatchObject([null, null, null, null, { kind: 'start' }, { kind: 'counted' }, { kind: 'off' }])
  })

  test('of a long term only its first and its last weeks are drawn', () => {
    const long = Array.from({ length: 120 }, (_, add) => ({
      day: Temporal.PlainDate.from('2013-01-07').add({ days: add }),
      kind: 'counted' as const,
    }))
    const weeks = calendarWeeks(long)
    expect(weeks).toHaveLength(7)
    expect(weeks[3]).toBe('gap')
  })
})
