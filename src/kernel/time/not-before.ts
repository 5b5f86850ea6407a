import { minutesOfDay, plainDateTime, stampOf, stampText, type DayNumber, type Stamp } from './day-number.ts'
import { computeDue } from './compute-due.ts'
import type { DueQuestion } from './due-question.ts'
import { settled } from './due-stamp.ts'
import { workClock } from './office-time.ts'
import type { DayReading, ProofLine } from './proof.ts'
import { breaksOf, type Break } from './suspension.ts'
import { runsInMinutes } from './term.ts'
import type { TermDates } from './term-rule.ts'
import { nextRunning } from './work-minutes.ts'
import { suspendedLines } from './write-proof.ts'

const retold: ReadonlySet<ProofLine['kind']> = new Set(['due', 'doubt', 'presumed'])
const ofTheWeek: ReadonlySet<ProofLine['kind']> = new Set(['week', 'off', 'worked', 'suspended'])

/** The days off and the suspensions until the opening take part too, also where calendar days passed before it. */
const weekUntil = (
  { office, calendar }: DueQuestion,
  breaks: readonly Break[],
  from: DayNumber,
  to: DayNumber,
): ProofLine[] => [
  { kind: 'week', days: office.week },
  ...calendar.workDays(office.week).marksBetween(from - 1, to),
  ...suspendedLines(breaks, from, to),
]

function readAs(question: DueQuestion, unit: DayReading): DueQuestion {
  const { term, extension } = question
  return { ...question, term: settled(term, unit), ...(extension ? { extension: settled(extension, unit) } : {}) }
}

/**
 * The first moment after a term has passed: for days the opening of the next working day, for minutes their end.
 * Where the kind of day is not stated, the later reading is the stricter one: nothing is done too early.
 */
export function computeNotBefore(question: DueQuestion): TermDates {
  const inDays = !runsInMinutes(question.term.unit)
  const clock = workClock(question.office, question.calendar)
  const breaks = breaksOf(question.suspensions)
  const passed = computeDue(question)
  const later = passed.readings?.reduce((a, b) => (stampOf(b.due) > stampOf(a.due) ? b : a))
  const told = later ? computeDue(readAs(question, later.unit)) : passed
  const openingAfter = (end: Stamp): Stamp =>
    inDays ? nextRunning(clock, (Math.floor(end / minutesOfDay) + 1) * minutesOfDay, breaks) : end
  const earliest = openingAfter(stampOf(told.due))
  const start = Math.floor(stampOf(question.from) / minutesOfDay)
  const last = Math.floor(earliest / minutesOfDay)
  const years = told.presumed || inDays ? question.calendar.presumedYears(start, last) : []
  const proof = told.proof.filter(({ kind }) => !retold.has(kind) && !(inDays && ofTheWeek.has(kind)))
  const other = passed.readings?.find((reading) => reading.unit !== later!.unit)
  return {
    earliest: plainDateTime(earliest),
    due: null,
    presumed: years.length > 0,
    proof: [
      ...proof,
      ...(inDays ? weekUntil(question, breaks, start, last) : []),
      ...(other
        ? [{ kind: 'doubt', takenAs: later!.unit, otherwise: stampText(openingAfter(stampOf(other.due))) } as const]
        : []),
      ...(years.length > 0 ? [{ kind: 'presumed', years } as const] : []),
      { kind: 'earliest', at: stampText(earliest) },
    ],
    ...(passed.readings ? { readings: passed.readings, doubt: { kind: 'unstated-day', takenAs: later!.unit } } : {}),
  }
}
