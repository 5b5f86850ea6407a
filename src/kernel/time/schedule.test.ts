import { describe, expect, it } from 'vitest'
import { five, kz } from './kz-calendar.support.ts'
import { scheduledDays, type ScheduleQuestion } from './schedule.ts'

function days(rule: string, from: string, until: string, more: Partial<ScheduleQuestion> = {}): string[] {
  const found = scheduledDays({ rule, from: Temporal.PlainDate.from(from), until: Temporal.PlainDate.from(until), week: five, calendar: kz, ...more }) // prettier-ignore
  if (!found.ok) return found.refusals.map(({ code }) => code)
  return found.value.map(({ day, off }) => `${day.toString()}${off ? ` ${off.why}` : ''}`)
}

describe('reception days of akims, Karaganda', () => {
  it('the last Thursday of the month', () => {
    expect(days('FREQ=MONTHLY;BYDAY=-1TH', '2013-01-01', '2013-04-30')).toEqual([
      '2013-01-31',
      '2013-02-28',
      '2013-03-28',
      '2013-04-25',
    ])
  })

  it('the second and fourth Monday, with those that fall on days off', () => {
    expect(days('FREQ=MONTHLY;BYDAY=2MO,4MO', '2026-03-01', '2026-04-30')).toEqual([
      '2026-03-09 substitute',
      '2026-03-23 holiday',
      '2026-04-13',
      '2026-04-27',
    ])
  })

  it('both ends of the span belong to it', () => {
    expect(days('FREQ=WEEKLY;BYDAY=MO', '2026-04-06', '2026-04-13')).toEqual(['2026-04-06', '2026-04-13'])
    expect(days('FREQ=DAILY;UNTIL=20260408', '2026-04-06', '2026-04-30')).toHaveLength(3)
  })

  it('every second week is counted from the anchor, wherever the span begins', () => {
    const anchor = new Temporal.PlainDate(2026, 3, 30)
    expect(days('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '2026-04-06', '2026-04-30', { anchor })).toEqual([
      '2026-04-13',
      '2026-04-27',
    ])
  })

  it('a day that is off by the week says so, and years without data are presumed', () => {
    expect(days('FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4', '2026-01-01', '2026-12-31')).toEqual(['2026-07-04 rest'])
    const found = scheduledDays({ rule: 'freq=yearly', from: new Temporal.PlainDate(2026, 2, 3), until: new Temporal.PlainDate(2027, 2, 3), week: five, calendar: kz }) // prettier-ignore
    expect(found.ok && found.value.map(({ presumed }) => presumed)).toEqual([false, true])
  })
})

describe('a rule that is wrong', () => {
  it.each([
    ['', 'time.rule-part-not-known'],
    ['every monday', 'time.rule-part-not-known'],
    ['FREQ=MONTHLY;BYDAY=-1TH;BYFOO=1', 'time.rule-part-not-known'],
    ['FREQ=SOMETIMES', 'time.rule-value-wrong'],
    ['FREQ=HOURLY', 'time.rule-value-wrong'],
    ['FREQ=MONTHLY;BYDAY=LASTTH', 'time.rule-value-wrong'],
    ['FREQ=MONTHLY;BYDAY', 'time.rule-value-wrong'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'time.rule-value-wrong'],
    ['FREQ=WEEKLY;BYDAY=2MO', 'time.rule-value-wrong'],
    ['FREQ=WEEKLY;FREQ=DAILY', 'time.rule-part-twice'],
    ['BYDAY=MO', 'time.rule-without-freq'],
    ['FREQ=YEARLY;BYYEARDAY=400', 'time.rule-value-wrong'],
    ['FREQ=DAILY;UNTIL=20261301', 'time.rule-value-wrong'],
    ['FREQ=DAILY;COUNT=2;UNTIL=20260101', 'time.rule-value-wrong'],
  ])('“%s” is refused with %s', (rule, code) => {
    expect(days(rule, '2026-01-01', '2026-12-31')).toEqual([code])
  })

  it('a day that never comes is listed never', () => {
    expect(days('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31', '2020-01-01', '2060-12-31')).toEqual([])
    expect(days('FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=6', '2020-01-01', '2060-12-31')).toEqual([])
    expect(days('FREQ=YEARLY;BYYEARDAY=366', '2025-01-01', '2027-12-31')).toEqual([])
  })

  it('a span must run forward, and not over more than fifty years', () => {
    expect(days('FREQ=DAILY', '2026-01-02', '2026-01-01')).toEqual(['time.span-backward'])
    expect(days('FREQ=DAILY', '2026-01-01', '2099-01-01')).toEqual(['time.span-too-long'])
  })
})
