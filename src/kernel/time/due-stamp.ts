import { addMonths, minutesOfDay, type DayNumber, type Stamp } from './day-number.ts'
import type { WholeQuestion } from './due-question.ts'
import { closingOf, hoursOn, type WorkClock } from './office-time.ts'
import type { DayReading } from './proof.ts'
import { breakOn, movePastBreaks, workDayAfter, type Break } from './suspension.ts'
import { minutesOf, runsInMinutes, type Term } from './term.ts'
import { addMinutes } from './work-minutes.ts'

export interface Rolled {
  readonly from: DayNumber
  readonly to: DayNumber
}

/** Where a term stood on its way to the due moment: what the proof tells. */
export interface Stages {
  /** Last counted day, where the day of issue stands outside. */
  counted: DayNumber | null
  rolled: Rolled | null
  /** Due before the extension. */
  extended: Stamp | null
  rolledAgain: Rolled | null
}

export const noStages = (): Stages => ({ counted: null, rolled: null, extended: null, rolledAgain: null })

/** The due moment alone, without its proof: a few table reads. A day of unstated kind is read as `reading` says. */
export function dueStamp(
  question: WholeQuestion,
  reading: DayReading = 'calendar-day',
  stages: Stages | null = null,
): Stamp {
  const { clock, from, term, extension } = question
  const excluded = question.excludeStart || hasShut(clock, from)
  const due = endOf(question, from, settled(term, reading), excluded, question.excludeEnd, stages)
  if (!extension) return due
  if (stages) stages.extended = due
  return endOf(question, due, settled(extension, reading), true, false, stages)
}

/** A term with its unit, where the text left the kind of day open. */
export const settled = (term: Term, reading: DayReading): Term =>
  term.unit === 'day' ? { count: term.count, unit: reading } : term

/** What arrives after the closing cannot be begun that day, so that day cannot count even where it would. */
export function hasShut(clock: WorkClock, stamp: Stamp): boolean {
  const day = Math.floor(stamp / minutesOfDay)
  return stamp - day * minutesOfDay >= (hoursOn(clock, day) ?? clock.usual).close
}

function endOf(
  question: WholeQuestion,
  from: Stamp,
  term: Term,
  excludeStart: boolean,
  excludeEnd: boolean,
  stages: Stages | null,
): Stamp {
  const { clock, breaks } = question
  if (runsInMinutes(term.unit)) return addMinutes(clock, from, minutesOf(term), breaks)
  let day = lastDay(clock, Math.floor(from / minutesOfDay), term, excludeStart, breaks)
  if (excludeEnd) {
    if (stages) stages.counted = day
    day = term.unit === 'working-day' ? workDayAfter(clock.days, day, 1, breaks) : movePastBreaks(day, day + 1, breaks)
  }
  if (question.roll === 'next-working-day' && (!clock.days.isWorking(day) || breakOn(breaks, day))) {
    const rolled: Rolled = { from: day, to: workDayAfter(clock.days, day, 1, breaks) }
    if (stages) stages[stages.extended === null ? 'rolled' : 'rolledAgain'] = rolled
    day = rolled.to
  }
  return day * minutesOfDay + closingOf(clock, day)
}

function lastDay(
  clock: WorkClock,
  start: DayNumber,
  { unit, count }: Term,
  excludeStart: boolean,
  breaks: readonly Break[],
): DayNumber {
  const before = excludeStart ? start : start - 1
  switch (unit) {
    case 'working-day':
      return workDayAfter(clock.days, before, count, breaks)
    case 'week':
      return movePastBreaks(start, start + count * 7, breaks)
    case 'month':
      return movePastBreaks(start, addMonths(start, count), breaks)
    case 'quarter':
      return movePastBreaks(start, addMonths(start, count * 3), breaks)
    case 'year':
      return movePastBreaks(start, addMonths(start, count * 12), breaks)
    default:
      return movePastBreaks(before, before + count, breaks)
  }
}
