import { canonical } from '../canonical.ts'
import { digest } from '../digest.ts'
import type { CalendarData, HolidayNames } from './calendar-data.ts'
import type { WeekMask } from './calendar-marks.ts'
import { dayOf, yearOf, type DayNumber, type Weekday } from './day-number.ts'
import { WorkDays, type OffReason } from './work-days.ts'

/** Which days are worked, by week: pure, made once from its data. */
export interface Calendar {
  readonly id: string
  /** Digest of what decides dates; the names of holidays are left out, so that a spelling moves no clock. */
  readonly hash: string
  readonly data: CalendarData
  /** The tables of a week; the same ones each time. */
  workDays(week: readonly Weekday[]): WorkDays
  isWorkingDay(day: Temporal.PlainDate, week: readonly Weekday[]): boolean
  /** Null for a working day. */
  whyOff(day: Temporal.PlainDate, week: readonly Weekday[]): OffReason | null
  /** Years of a span whose days nobody knows for sure yet (or any more). */
  presumedYears(from: DayNumber, to: DayNumber): readonly number[]
  holidayNames(holiday: string): HolidayNames | undefined
}

export function maskOf(week: readonly Weekday[]): WeekMask {
  let mask = 0
  for (const weekday of week) mask |= 1 << (weekday - 1)
  return mask
}

export function makeCalendar(data: CalendarData): Calendar {
  const { years, holidays, dated, moves } = data
  const tables: (WorkDays | undefined)[] = Array.from({ length: 128 })
  const presumed = new Set(years.presumed)
  const none: readonly number[] = []

  function workDays(week: readonly Weekday[]): WorkDays {
    const mask = maskOf(week)
    if (mask === 0) throw new Error('a week without a working day')
    return (tables[mask] ??= new WorkDays(data, mask))
  }

  return {
    id: data.id,
    hash: digest(canonical({ years, holidays, dated, moves })),
    data,
    workDays,
    isWorkingDay: (day, week) => workDays(week).isWorking(dayOf(day)),
    whyOff: (day, week) => workDays(week).whyOff(dayOf(day)),
    presumedYears(from, to) {
      const [first, last] = [yearOf(from), yearOf(to)]
      let found: number[] | undefined
      for (let year = first; year <= last; year++)
        if (year < years.from || year > years.to || presumed.has(year)) (found ??= []).push(year)
      return found ?? none
    },
    holidayNames: (holiday) => data.names[holiday],
  }
}
