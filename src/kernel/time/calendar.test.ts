import { describe, expect, it } from 'vitest'
import type { CalendarData } from './calendar-data.ts'
import { makeCalendar } from './calendar.ts'
import type { Weekday } from './day-number.ts'
import { five, kz, kzData, six } from './kz-calendar.support.ts'

/** Days of a month on which a week departs from its pattern: `31` is off, `+29` is worked. */
function departures(month: string, week: readonly Weekday[], calendar = kz): string {
  const found: string[] = []
  const first = Temporal.PlainDate.from(`${month}-01`)
  for (let day = first; day.month === first.month; day = day.add({ days: 1 })) {
    const worked = calendar.isWorkingDay(day, week)
    if (worked !== week.includes(day.dayOfWeek as Weekday)) found.push(`${worked ? '+' : ''}${day.day}`)
  }
  return found.join(' ')
}

describe('the calendar of Kazakhstan, five-day week', () => {
  it.each([
    // [month, off on weekdays and, with +, worked on weekends]; from the published calendars and decrees.
    ['2007-12', '17 18 20 +29 31'],
    ['2009-12', '16 17 18 +20'],
    ['2010-07', '+3 5 6'],
    ['2011-08', '+27 29 30'],
    ['2012-03', '8 9 +11 21 22 23'],
    ['2012-12', '3 17 18 +29 31'],
    ['2013-01', '1 2 7'],
    ['2013-05', '1 +4 7 9 10'],
    ['2014-05', '1 2 +4 7 8 9 +11'],
    ['2017-12', '1 18 19'],
    ['2018-12', '3 17 18 +29 31'],
    ['2020-01', '1 2 3 +5 7'],
    ['2020-03', '9 23 24 25'],
    ['2020-05', '1 7 8'],
    ['2021-07', '+3 5 6 20'],
    ['2022-01', '3 4 7'],
    ['2022-05', '2 9 10'],
    ['2022-12', '16'],
    ['2023-01', '2 3'],
    ['2023-05', '1 8 9'],
    ['2023-07', '+1 6 7'],
    ['2024-05', '1 +4 7 8 9'],
    ['2025-01', '1 2 3 +5 7'],
    ['2025-03', '10 21 24 25'],
    ['2026-01', '1 2 7'],
    ['2026-03', '9 23 24 25'],
    ['2026-05', '1 7 11 27'],
    ['2026-07', '6'],
    ['2026-08', ''],
    ['2026-10', '26'],
    ['2026-12', '16'],
  ])('%s', (month, off) => {
    expect(departures(month, five)).toBe(off)
  })

  it('is off from 21 to 25 March 2026 without a break', () => {
    for (let day = 21; day <= 25; day++) expect(kz.isWorkingDay(new Temporal.PlainDate(2026, 3, day), five)).toBe(false)
    expect(kz.isWorkingDay(new Temporal.PlainDate(2026, 3, 26), five)).toBe(true)
  })
})

describe('the calendar of Kazakhstan, six-day week', () => {
  it.each([
    // 5 July was worked: the move from Saturday 3 July is for five-day weeks only.
    ['2021-07', '6 20'],
    // 29 December is a Saturday like any other, and 31 December is worked.
    ['2012-12', '1 17 18'],
    // A move from a Sunday holds for both weeks.
    ['2012-03', '8 9 +11 21 22 23'],
    ['2020-01', '1 2 3 +5 7'],
    // 9 May is a Saturday: a holiday on a working day, so 11 May is worked, and so is 8 May.
    ['2020-05', '1 7 9'],
    // Of the three days of Nauryz only Sunday 22 March meets a day of rest.
    ['2026-03', '9 21 23 24'],
    ['2022-01', '1 3 7'],
  ])('%s', (month, off) => {
    expect(departures(month, six)).toBe(off)
  })
})

describe('what moves and what does not', () => {
  it('7 January and Kurban Ait give no other day off when they fall on a day of rest', () => {
    // 7 January 2023 and 9 July 2022 (Kurban Ait) were Saturdays.
    expect(kz.isWorkingDay(new Temporal.PlainDate(2023, 1, 9), five)).toBe(true)
    expect(kz.isWorkingDay(new Temporal.PlainDate(2022, 7, 11), five)).toBe(true)
  })

  it('a week of seven days is off on holidays, and nothing moves', () => {
    expect(departures('2026-03', [1, 2, 3, 4, 5, 6, 7])).toBe('8 21 22 23')
  })

  it('a service without Fridays keeps the days of its office: a holiday on a Friday shuts no Monday', () => {
    // 1 May 2026 is a Friday, 4 May a Monday; 11 May is off for the whole office.
    expect(departures('2026-05', [1, 2, 3, 4])).toBe('7 11 27')
  })

  it('a service works a moved Saturday where it would have worked the day that it stands for', () => {
    // 29 December 2012 stood for Monday, 31 December.
    expect(departures('2012-12', [1, 2, 3, 4])).toBe('3 17 18 +29 31')
    expect(departures('2012-12', [3, 4])).toBe('')
  })

  it('11 May 2020 stood for a Friday, so a service without Fridays stays off on it', () => {
    expect(departures('2020-05', [1, 2, 3, 4])).toBe('7 11')
  })

  it('a day off says why', () => {
    const why = (day: string) => kz.whyOff(Temporal.PlainDate.from(day), five)
    expect(why('2012-12-31')).toEqual({
      kind: 'off',
      day: '2012-12-31',
      why: 'moved',
      worked: '2012-12-29',
      act: { number: '1538', year: 2012, by: 'government' },
    })
    expect(why('2026-03-25')).toMatchObject({ why: 'substitute', holiday: 'nauryz', of: '2026-03-22' })
    expect(why('2026-05-27')).toMatchObject({ why: 'day-off', holiday: 'kurban-ait' })
    expect(why('2026-05-30')).toEqual({ why: 'rest' })
    expect(why('2026-05-29')).toBeNull()
  })
})

describe('a calendar that is changed', () => {
  it('has another hash when a day changes, and the same when only a name is spelt anew', () => {
    const moved: CalendarData = { ...kzData, moves: kzData.moves.slice(1) }
    const renamed: CalendarData = { ...kzData, names: {} }
    expect(makeCalendar(moved).hash).not.toBe(kz.hash)
    expect(makeCalendar(renamed).hash).toBe(kz.hash)
    expect(makeCalendar(kzData).hash).toBe(kz.hash)
  })

  it('knows holidays in years that it has no data for, and calls them presumed', () => {
    const first = new Temporal.PlainDate(2035, 1, 1)
    expect(kz.isWorkingDay(first, five)).toBe(false)
    expect(kz.presumedYears(0, 0)).toEqual([1970])
    const number = (day: Temporal.PlainDate) => day.since(new Temporal.PlainDate(1970, 1, 1)).days
    expect(kz.presumedYears(number(first), number(first))).toEqual([2035])
    expect(kz.presumedYears(number(new Temporal.PlainDate(2026, 12, 31)), number(first))).toEqual([2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035]) // prettier-ignore
    expect(kz.presumedYears(number(new Temporal.PlainDate(2006, 1, 1)), number(new Temporal.PlainDate(2026, 12, 31)))).toEqual([]) // prettier-ignore
  })

  it('answers far from its years as near them: the tables grow both ways', () => {
    const days = makeCalendar(kzData).workDays(five)
    const far = days.after(90_000, 10_000)
    expect(days.count(90_000, far)).toBe(10_000)
    expect(days.preceding(far + 1, 10_001)).toBeLessThanOrEqual(90_000)
    expect(makeCalendar(kzData).workDays(five).after(90_000, 10_000)).toBe(far)
    expect(days.after(-20_000, 1)).toBeGreaterThan(-20_000)
  })

  it('refuses a week without a working day', () => {
    expect(() => kz.workDays([])).toThrow('without a working day')
  })
})
