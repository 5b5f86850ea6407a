/**
 * Days since 1970-01-01. Inside, time is whole numbers: days, minutes of a day, and minutes since that day
 * ("stamps"); `Temporal` stands at the edge, where a value comes in or goes out.
 */
export type DayNumber = number
/** Minutes since midnight of 1970-01-01, in civil time: it knows no zone. */
export type Stamp = number

/** ISO: Monday is 1. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export const minutesOfDay = 1440

/**
 * The Gregorian calendar in whole numbers (Howard Hinnant, "chrono-compatible low-level date algorithms"), for the
 * years from 1 on: `| 0` cuts as a floor does, because nothing here is negative.
 */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const shifted = month <= 2 ? year - 1 : year
  const era = (shifted / 400) | 0
  const yearOfEra = shifted - era * 400
  const dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) | 0) + day - 1
  return era * 146097 + yearOfEra * 365 + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0) + dayOfYear - 719468
}

export interface CivilDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

export function civilDay(number: DayNumber): CivilDay {
  const shifted = number + 719468
  const era = (shifted / 146097) | 0
  const dayOfEra = shifted - era * 146097
  const leapDays = ((dayOfEra / 1460) | 0) - ((dayOfEra / 36524) | 0) + ((dayOfEra / 146096) | 0)
  const yearOfEra = ((dayOfEra - leapDays) / 365) | 0
  const dayOfYear = dayOfEra - (365 * yearOfEra + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0))
  const fromMarch = ((5 * dayOfYear + 2) / 153) | 0
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const day = dayOfYear - (((153 * fromMarch + 2) / 5) | 0) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** 1970-01-01 was a Thursday. */
export const weekdayOf = (day: DayNumber): Weekday => ((((((day + 3) % 7) + 7) % 7) + 1) as Weekday) // prettier-ignore

export const yearOf = (day: DayNumber): number => civilDay(day).year

export function daysOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The same day of a later (or, with a negative count, earlier) month, or that month's last day. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const civil = civilDay(day)
  const index = civil.year * 12 + civil.month - 1 + months
  const year = (index / 12) | 0
  const month = index - year * 12 + 1
  return dayNumber(year, month, Math.min(civil.day, daysOfMonth(year, month)))
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value))

/** `2013-01-11` */
export function dayText(number: DayNumber): string {
  const { year, month, day } = civilDay(number)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** `2013-01-11T18:00` */
export function stampText(stamp: Stamp): string {
  const day = Math.floor(stamp / minutesOfDay)
  return `${dayText(day)}T${clockText(stamp - day * minutesOfDay)}`
}

/** `18:00` */
export const clockText = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`

/** `18:00` → 1080; `24:00` is the end of the day; null for what is no time of a day. */
export function readClock(text: string): number | null {
  const match = /^(\d{2}):(\d{2})$/.exec(text)
  if (!match) return null
  const minute = Number(match[1]) * 60 + Number(match[2])
  return Number(match[2]) < 60 && minute <= minutesOfDay ? minute : null
}

/** `2013-01-11` → its number; null for what is no day of the calendar. Every day that comes in as text is read here. */
export function readDay(text: string): DayNumber | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysOfMonth(year, month)) return null
  return dayNumber(year, month, day)
}

/** `2013-01-11` → the day; null for what is no day of the calendar. */
export function readDate(text: string): Temporal.PlainDate | null {
  const day = readDay(text)
  return day === null ? null : plainDate(day)
}

/** `2013-01-11T18:00` → its stamp; null for what is no moment. */
export function readStamp(text: string): Stamp | null {
  const day = readDay(text.slice(0, 10))
  const minute = text[10] === 'T' ? readClock(text.slice(11)) : null
  return day === null || minute === null || minute === minutesOfDay ? null : day * minutesOfDay + minute
}

export const dayOf = (date: { readonly year: number; readonly month: number; readonly day: number }): DayNumber =>
  dayNumber(date.year, date.month, date.day)

export const stampOf = (moment: Temporal.PlainDateTime): Stamp =>
  dayNumber(moment.year, moment.month, moment.day) * minutesOfDay + moment.hour * 60 + moment.minute

export function plainDate(number: DayNumber): Temporal.PlainDate {
  const { year, month, day } = civilDay(number)
  return new Temporal.PlainDate(year, month, day)
}

export function plainDateTime(stamp: Stamp): Temporal.PlainDateTime {
  const number = Math.floor(stamp / minutesOfDay)
  const minute = stamp - number * minutesOfDay
  const { year, month, day } = civilDay(number)
  return new Temporal.PlainDateTime(year, month, day, Math.floor(minute / 60), minute % 60)
}
