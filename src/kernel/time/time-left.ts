import type { Calendar } from './calendar.ts'
import { dayOf, minutesOfDay, stampOf } from './day-number.ts'
import { workClock, type OfficeTime } from './office-time.ts'
import { breakOn, breaksOf, type Suspension } from './suspension.ts'
import { runsInMinutes, type Unit } from './term.ts'
import { minutesBetween } from './work-minutes.ts'

export interface LeftQuestion {
  readonly now: Temporal.PlainDateTime
  readonly due: Temporal.PlainDateTime
  /** The unit in which the law counts this term: it decides whether nights and days off are time. */
  readonly unit: Unit
  readonly office: OfficeTime
  readonly calendar: Calendar
  readonly suspensions?: readonly Suspension[]
}

/** Time until the due moment or, when late, since it. */
export interface TimeLeft {
  readonly late: boolean
  /** The clock stands still today. */
  readonly stopped: boolean
  /** Which days these are: a working day is the office's hours, a calendar day twenty-four. */
  readonly counts: 'working' | 'calendar'
  /** Always 0 where the term runs in minutes: its hours are not folded into days. */
  readonly days: number
  readonly hours: number
  readonly minutes: number
}

const counts = (unit: Unit): TimeLeft['counts'] =>
  unit === 'working-day' || runsInMinutes(unit) ? 'working' : 'calendar'

/** What is left of a term, in the time in which the law counts it. */
export function workingTimeLeft(question: LeftQuestion): TimeLeft {
  const { now, due, unit, office, calendar } = question
  const clock = workClock(office, calendar)
  const breaks = breaksOf(question.suspensions ?? [])
  const inWork = counts(unit) === 'working'
  const running = inWork ? clock : workClock({ ...office, aroundTheClock: true }, calendar)
  const left = minutesBetween(running, stampOf(now), stampOf(due), breaks)
  const late = stampOf(now) > stampOf(due)
  const day = runsInMinutes(unit) ? Infinity : inWork ? clock.usual.worked : minutesOfDay
  const total = Math.abs(left)
  const days = Number.isFinite(day) ? Math.floor(total / day) : 0
  const rest = days === 0 ? total : total - days * day
  return {
    late,
    stopped: !late && breakOn(breaks, dayOf(now)) !== null,
    counts: counts(unit),
    days,
    hours: Math.floor(rest / 60),
    minutes: rest % 60,
  }
}

/** How much of a term is used: 0 at its start, 1 at its end, more when late; for a dial. */
export function shareUsed(question: LeftQuestion & { readonly from: Temporal.PlainDateTime }): number {
  const { from, now, due, unit, office, calendar } = question
  const clock = workClock(counts(unit) === 'working' ? office : { ...office, aroundTheClock: true }, calendar)
  const breaks = breaksOf(question.suspensions ?? [])
  const [start, here, end] = [stampOf(from), stampOf(now), stampOf(due)]
  const whole = minutesBetween(clock, start, end, breaks)
  if (whole <= 0) return here < end ? 0 : 1
  return Math.max(0, minutesBetween(clock, start, here, breaks) / whole)
}
