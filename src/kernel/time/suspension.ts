import { dayOf, type DayNumber, type Stamp } from './day-number.ts'
import type { WorkDays } from './work-days.ts'

/** Days on which the clock stands still, the first and the last among them. */
export interface Suspension {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

/** Whole days in which the clock stands still: in order, none touching another. */
export interface Break {
  readonly from: DayNumber
  readonly to: DayNumber
}

const none: readonly Break[] = []

/** Joins what overlaps or touches, so that no day is taken off twice. */
export function breaksOf(suspensions: readonly Suspension[]): readonly Break[] {
  if (suspensions.length === 0) return none
  const sorted = suspensions
    .map(({ from, to }) => ({ from: dayOf(from), to: dayOf(to) }))
    .sort((a, b) => a.from - b.from)
  const joined: { from: DayNumber; to: DayNumber }[] = []
  for (const { from, to } of sorted) {
    if (to < from) throw new Error('a suspension ends before it begins')
    const last = joined.at(-1)
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to)
    else joined.push({ from, to })
  }
  return joined
}

export function breakOn(breaks: readonly Break[], day: DayNumber): Break | null {
  for (const pause of breaks) if (pause.from <= day && day <= pause.to) return pause
  return null
}

/** The nth working day after a day on which the clock does not stand still. */
export function workDayAfter(days: WorkDays, day: DayNumber, n: number, breaks: readonly Break[]): DayNumber {
  let due = days.after(day, n)
  let missed = 0
  for (const { from, to } of breaks) {
    if (to <= day) continue
    if (from > due) break
    missed += days.count(Math.max(from - 1, day), to)
    due = days.after(day, n + missed)
  }
  return due
}

/** A day already found, moved by the days after the start on which the clock stood still. */
export function movePastBreaks(start: DayNumber, found: DayNumber, breaks: readonly Break[]): DayNumber {
  let due = found
  for (const { from, to } of breaks) {
    if (to <= start) continue
    if (from > due) break
    due += to - Math.max(from, start + 1) + 1
  }
  return due
}

/** The same in minutes of an unbroken clock; a start inside a break counts from the break's end. */
export function moveStampPastBreaks(start: Stamp, minutes: number, breaks: readonly Break[]): Stamp {
  let begins = start
  let due = start + minutes
  for (const { from, to } of breaks) {
    const [stops, goesOn] = [from * 1440, (to + 1) * 1440]
    if (goesOn <= begins) continue
    if (stops <= begins) {
      begins = goesOn
      due = begins + minutes
    } else if (stops < due) due += goesOn - stops
    else break
  }
  return due
}
