import type { Calendar } from './calendar.ts'
import type { CourierRuns } from './courier-runs.ts'
import { addMonths, minutesOfDay, plainDateTime, readClock, stampOf, stampText, type Stamp } from './day-number.ts'
import { closingOf, workClock, type OfficeTime } from './office-time.ts'
import type { ProofLine } from './proof.ts'
import { minutesOf, runsInMinutes, type Term } from './term.ts'
import type { TermDates } from './term-rule.ts'
import { subtractMinutes } from './work-minutes.ts'

export interface BackQuestion {
  /** What must not be missed: the day on the receipt, as the closing of that day or the hour it names. */
  readonly promised: Temporal.PlainDateTime
  /** How long before; null where it is enough to be there before. */
  readonly lead: Term | null
  readonly runs?: CourierRuns
  readonly office: OfficeTime
  readonly calendar: Calendar
}

/** The latest moment at which something can still be done in time: counted back from a promised one. */
export function computeBefore({ promised, lead, runs, office, calendar }: BackQuestion): TermDates {
  const clock = workClock(office, calendar)
  const goal = stampOf(promised)
  const proof: ProofLine[] = [{ kind: 'back-from', at: stampText(goal) }]
  let due = goal
  if (lead) {
    // Further back is the stricter reading of a day of unstated kind, and working days reach further back.
    const unit = lead.unit === 'day' ? 'working-day' : lead.unit
    proof.push({ kind: 'lead', count: lead.count, unit })
    due = backBy(goal, { count: lead.count, unit })
    if (lead.unit === 'day') {
      const otherwise = stampText(backBy(goal, { count: lead.count, unit: 'calendar-day' }))
      proof.push({ kind: 'doubt', takenAs: 'working-day', otherwise })
    }
  }
  if (runs) {
    const leaves = runs.leaves.map((text) => readClock(text)!).sort((a, b) => a - b)
    due = lastRun(due, leaves, runs.minutesOnTheWay)
    proof.push({ kind: 'courier', leaves: stampText(due), arrives: stampText(due + runs.minutesOnTheWay) })
  }
  const [first, last] = [Math.floor(due / minutesOfDay), Math.floor(goal / minutesOfDay)]
  if (clock.continuous) proof.push({ kind: 'around-the-clock' })
  else proof.push({ kind: 'hours', ...office.hours, ...(office.lunch ? { lunch: office.lunch } : {}) })
  proof.push({ kind: 'week', days: office.week }, ...clock.days.marksBetween(first - 1, last))
  const years = calendar.presumedYears(first, last)
  if (years.length > 0) proof.push({ kind: 'presumed', years })
  proof.push({ kind: 'due', at: stampText(due) })
  return {
    earliest: null,
    due: plainDateTime(due),
    presumed: years.length > 0,
    proof,
    ...(lead?.unit === 'day' ? { doubt: { kind: 'unstated-day', takenAs: 'working-day' } } : {}),
  }

  function backBy(from: Stamp, term: Term): Stamp {
    if (runsInMinutes(term.unit)) return subtractMinutes(clock, from, minutesOf(term))
    const day = Math.floor(from / minutesOfDay)
    const back = backDay(day, term)
    return back * minutesOfDay + closingOf(clock, back)
  }

  function backDay(day: number, { count, unit }: Term): number {
    if (unit === 'working-day') return clock.days.preceding(day, count)
    const perUnit = unit === 'month' ? 1 : unit === 'quarter' ? 3 : unit === 'year' ? 12 : 0
    return perUnit === 0 ? day - count * (unit === 'week' ? 7 : 1) : addMonths(day, -count * perUnit)
  }

  function lastRun(before: Stamp, leaves: readonly number[], way: number): Stamp {
    let day = Math.floor(before / minutesOfDay)
    if (!clock.continuous && !clock.days.isWorking(day)) day = clock.days.preceding(day, 1)
    for (;;) {
      for (const minute of leaves.toReversed())
        if (day * minutesOfDay + minute + way <= before) return day * minutesOfDay + minute
      day = clock.continuous ? day - 1 : clock.days.preceding(day, 1)
    }
  }
}
