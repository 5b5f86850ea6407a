import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, civilDay, dayNumber, dayText, plainDate, readClock, readDay, readStamp, stampOf, stampText, weekdayOf } from './day-number.ts' // prettier-ignore
import { seed } from './kz-calendar.support.ts'

describe('days as numbers', () => {
  it(`agree with Temporal on every day of the calendar (FC_SEED=${seed})`, () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -700_000, max: 2_900_000 }),
        fc.integer({ min: -500, max: 500 }),
        (number, months) => {
          const date = new Temporal.PlainDate(1970, 1, 1).add({ days: number })
          expect(civilDay(number)).toEqual({ year: date.year, month: date.month, day: date.day })
          expect(dayNumber(date.year, date.month, date.day)).toBe(number)
          expect(weekdayOf(number)).toBe(date.dayOfWeek)
          expect(plainDate(addMonths(number, months)).toString()).toBe(date.add({ months }).toString())
        },
      ),
      { seed },
    )
  })

  it('are written and read as ISO texts', () => {
    expect(dayText(dayNumber(2013, 1, 11))).toBe('2013-01-11')
    expect(readDay('2013-01-11')).toBe(dayNumber(2013, 1, 11))
    const stamp = stampOf(Temporal.PlainDateTime.from('2013-01-11T18:00:59'))
    expect(stampText(stamp)).toBe('2013-01-11T18:00')
    expect(readStamp('2013-01-11T18:00')).toBe(stamp)
  })

  it.each([
    '2013-02-29',
    '0000-01-01',
    '20130111',
    '2013-13-01',
    '2013-00-10',
    '2013-1-1',
    '13-01-01',
    '2013-01-01T00:00',
    '',
  ])('“%s” is no day', (text) => {
    expect(readDay(text)).toBeNull()
  })

  it.each(['25:00', '24:01', '9:00', '09:60', '0900', ''])('“%s” is no time of a day', (text) => {
    expect(readClock(text)).toBeNull()
  })

  it('24:00 is the end of a day and not a moment of it', () => {
    expect(readClock('24:00')).toBe(1440)
    expect(readStamp('2013-01-11T24:00')).toBeNull()
  })
})
