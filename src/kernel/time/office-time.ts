import { accepted, refusal, refused, type Refusal, type Result } from '../result.ts'
import type { Calendar } from './calendar.ts'
import { minutesOfDay, readClock, readDay, type DayNumber, type Weekday } from './day-number.ts'
import type { WorkDays } from './work-days.ts'

/** `09:00` and `18:00`; `24:00` is the end of the day. */
export interface OfficeHours {
  readonly from: string
  readonly to: string
}

/** Other hours on one day, or none. They move minutes and the hour at which a day ends, never the count of days: an office cannot lengthen a term by shutting its door. */
export interface HoursOn {
  readonly day: string
  readonly hours: OfficeHours | null
  readonly lunch?: OfficeHours
}

/** When an office, a centre or a system works: whoever owes something names one as its clock. */
export interface OfficeTime {
  readonly week: readonly Weekday[]
  readonly hours: OfficeHours
  readonly lunch?: OfficeHours
  readonly zone: string
  /** A system: every minute counts, and a day ends at midnight. */
  readonly aroundTheClock?: boolean
  readonly exceptions?: readonly HoursOn[]
}

/** The working minutes of a day, in minutes since midnight. Without a lunch break both its ends are the closing. */
export interface DayHours {
  readonly open: number
  readonly lunchFrom: number
  readonly lunchTo: number
  readonly close: number
  readonly worked: number
}

/** An office's time in whole numbers. */
export interface WorkClock {
  readonly days: WorkDays
  readonly continuous: boolean
  readonly usual: DayHours
  readonly exceptions: ReadonlyMap<DayNumber, DayHours | null> | null
}

export function dayHours(hours: OfficeHours, lunch: OfficeHours | undefined): DayHours {
  const [open, close] = [readClock(hours.from)!, readClock(hours.to)!]
  const lunchFrom = lunch ? readClock(lunch.from)! : close
  const lunchTo = lunch ? readClock(lunch.to)! : close
  return { open, lunchFrom, lunchTo, close, worked: close - open - (lunchTo - lunchFrom) }
}

/** A day without a night: what a system keeps. */
const allDay: DayHours = { open: 0, lunchFrom: minutesOfDay, lunchTo: minutesOfDay, close: minutesOfDay, worked: minutesOfDay } // prettier-ignore

/** Reads an office's time into whole numbers; it must have passed `checkOfficeTime`. */
export function workClock(office: OfficeTime, calendar: Calendar): WorkClock {
  const continuous = office.aroundTheClock === true
  const exceptions =
    continuous || !office.exceptions || office.exceptions.length === 0
      ? null
      : new Map(
          office.exceptions.map(({ day, hours, lunch }) => [readDay(day)!, hours ? dayHours(hours, lunch) : null]),
        )
  const usual = continuous ? allDay : dayHours(office.hours, office.lunch)
  return { days: calendar.workDays(office.week), continuous, usual, exceptions }
}

/** How many minutes a usual day of work has. */
export const workedMinutes = ({ aroundTheClock, hours, lunch }: OfficeTime): number =>
  aroundTheClock === true ? minutesOfDay : dayHours(hours, lunch).worked

/** Null where the office is shut that day by an exception; whether the day is worked at all, the calendar says. */
export function hoursOn(clock: WorkClock, day: DayNumber): DayHours | null {
  const exception = clock.exceptions?.get(day)
  return exception === undefined ? clock.usual : exception
}

/** The minute at which a day of the term ends: the closing; around the clock the day's last minute. */
export function closingOf(clock: WorkClock, day: DayNumber): number {
  const { close } = hoursOn(clock, day) ?? clock.usual
  return close === minutesOfDay ? minutesOfDay - 1 : close
}

/**
 * What is wrong with an office's time, all of it at once.
 * Refuses with `time.week-empty`, `time.hours-not-read`, `time.hours-backward`, `time.lunch-outside-hours`,
 * `time.day-not-read`.
 */
export function checkOfficeTime(office: OfficeTime): Result<OfficeTime> {
  const wrong: Refusal[] = []
  if (office.week.length === 0) wrong.push(refusal('time.week-empty', {}, 'week'))
  wrong.push(...checkHours(office.hours, office.lunch, ''))
  for (const [at, exception] of (office.exceptions ?? []).entries()) {
    const path = `exceptions.${at}.`
    if (readDay(exception.day) === null)
      wrong.push(refusal('time.day-not-read', { typed: exception.day }, `${path}day`))
    if (exception.hours) wrong.push(...checkHours(exception.hours, exception.lunch, path))
  }
  const [first, ...others] = wrong
  return first ? refused(first, ...others) : accepted(office)
}

function checkHours(hours: OfficeHours, lunch: OfficeHours | undefined, path: string): Refusal[] {
  const own = checkInterval(hours, `${path}hours`)
  if (!lunch) return own
  const wrong = [...own, ...checkInterval(lunch, `${path}lunch`)]
  if (wrong.length > 0) return wrong
  const day = dayHours(hours, lunch)
  const inside = day.open <= day.lunchFrom && day.lunchTo <= day.close
  const all = inside && day.worked === 0
  if (inside && !all) return []
  return [refusal('time.lunch-outside-hours', { lunch: written(lunch), hours: written(hours) }, `${path}lunch`)]
}

function checkInterval(interval: OfficeHours, at: string): Refusal[] {
  const [from, to] = [readClock(interval.from), readClock(interval.to)]
  if (from === null || to === null) return [refusal('time.hours-not-read', { typed: written(interval) }, at)]
  return from < to ? [] : [refusal('time.hours-backward', { typed: written(interval) }, at)]
}

const written = ({ from, to }: OfficeHours): string => `${from}-${to}`
