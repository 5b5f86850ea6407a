import type { CalendarData, HolidayKind, MovingAct } from './calendar-data.ts'
import { dayNumber, dayText, daysOfMonth, readDay, weekdayOf, type DayNumber } from './day-number.ts'

/** Why a day that the week would work is off. */
export type OffLine =
  | { readonly kind: 'off'; readonly day: string; readonly why: 'holiday' | 'day-off'; readonly holiday: string }
  | {
      readonly kind: 'off'
      readonly day: string
      readonly why: 'substitute'
      readonly holiday: string
      readonly of: string
    }
  | {
      readonly kind: 'off'
      readonly day: string
      readonly why: 'moved'
      readonly worked: string
      readonly act: MovingAct
    }

/** Why a day that the week would rest is worked. */
export type WorkedLine = {
  readonly kind: 'worked'
  readonly day: string
  readonly instead: string
  readonly act: MovingAct
}

export type DayMark = OffLine | WorkedLine

/** Weekdays as seven bits, Monday the lowest. */
export type WeekMask = number

export const inWeek = (mask: WeekMask, day: DayNumber): boolean => ((mask >> (weekdayOf(day) - 1)) & 1) === 1

const fullWeek = 0b11111

const bits = (mask: WeekMask): number => {
  let count = 0
  for (let rest = mask; rest > 0; rest >>= 1) count += rest & 1
  return count
}

/**
 * The labour week that a week belongs to. Five days and more are a labour week of their own. Fewer (no Friday;
 * Wednesday and Thursday) are the days of one service inside the five-day week of its office: what is off is
 * decided by that labour week, or a holiday on a Friday would shut the service on a Monday that the office works.
 */
export const labourWeek = (mask: WeekMask): WeekMask => (bits(mask) >= 5 ? mask : mask | fullWeek)

export interface FoundHoliday {
  readonly day: DayNumber
  readonly id: string
  readonly kind: HolidayKind
}

/** All holidays and days off of the years, in order; where two fall on one day, a holiday goes before a day off. */
export function holidaysOf(data: CalendarData, firstYear: number, lastYear: number): FoundHoliday[] {
  const found: FoundHoliday[] = []
  for (const { id, kind, days, from, to = Infinity } of data.holidays)
    for (let year = Math.max(from, firstYear); year <= Math.min(to, lastYear); year++)
      for (const text of days) {
        const [month, day] = [Number(text.slice(0, 2)), Number(text.slice(3))]
        if (day <= daysOfMonth(year, month)) found.push({ day: dayNumber(year, month, day), id, kind })
      }
  for (const { id, kind, days } of data.dated)
    for (const text of days) {
      const year = Number(text.slice(0, 4))
      if (year >= firstYear && year <= lastYear) found.push({ day: readDay(text)!, id, kind })
    }
  const rank = (kind: HolidayKind): number => (kind === 'holiday' ? 0 : 1)
  return found.sort((a, b) => a.day - b.day || rank(a.kind) - rank(b.kind))
}

/**
 * The days on which a week departs from its pattern. First the holidays; then a holiday on a day of rest makes
 * the next working day after it a day off (two on one weekend: two days); last the moves by act. A move holds
 * only where the day to be worked was off and the day to be off was worked: so a move from a Saturday holds for
 * a five-day week only, one from a Sunday for a six-day week too, and one from a day that is off only because a
 * holiday moved there holds where the holiday moved (11 May 2020).
 */
export function markDays(
  data: CalendarData,
  holidays: readonly FoundHoliday[],
  week: WeekMask,
): Map<DayNumber, DayMark> {
  const labour = labourWeek(week)
  const marks = new Map<DayNumber, DayMark>()
  for (const { day, id, kind } of holidays)
    if (inWeek(labour, day) && !marks.has(day))
      marks.set(day, { kind: 'off', day: dayText(day), why: kind, holiday: id })

  let last = Number.NaN
  for (const { day, id, kind } of holidays) {
    if (kind !== 'holiday' || inWeek(labour, day) || day === last) continue
    last = day
    let next = day + 1
    while (!inWeek(labour, next) || marks.has(next)) next++
    marks.set(next, { kind: 'off', day: dayText(next), why: 'substitute', holiday: id, of: dayText(day) })
  }

  const isOff = (day: DayNumber): boolean => (marks.has(day) ? marks.get(day)!.kind === 'off' : !inWeek(labour, day))
  const covered = new Map<DayNumber, DayMark>()
  for (const { off, worked, act } of data.moves) {
    const [offDay, workedDay] = [readDay(off)!, readDay(worked)!]
    if (isOff(offDay) || !isOff(workedDay)) continue
    const wasOff = marks.get(workedDay)
    if (wasOff) covered.set(workedDay, wasOff)
    marks.set(offDay, { kind: 'off', day: off, why: 'moved', worked, act })
    marks.set(workedDay, { kind: 'worked', day: worked, instead: off, act })
  }
  return week === labour ? marks : narrow(marks, covered, week)
}

/** A service of fewer days works a moved day exactly where it would have worked the day that this one stands for. */
function narrow(
  marks: ReadonlyMap<DayNumber, DayMark>,
  covered: ReadonlyMap<DayNumber, DayMark>,
  week: WeekMask,
): Map<DayNumber, DayMark> {
  const kept = new Map<DayNumber, DayMark>()
  for (const [day, mark] of marks) {
    const stands = mark.kind === 'worked' ? readDay(mark.instead)! : day
    const under = covered.get(day)
    if (inWeek(week, stands)) kept.set(day, mark)
    else if (under && inWeek(week, day)) kept.set(day, under)
  }
  return kept
}
