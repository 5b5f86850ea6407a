import { dayText, minutesOfDay, stampText, type DayNumber, type Stamp } from './day-number.ts'
import type { DueQuestion, WholeQuestion } from './due-question.ts'
import { hasShut, settled, type Rolled, type Stages } from './due-stamp.ts'
import type { Counting, DayReading, Proof, ProofLine } from './proof.ts'
import type { Break } from './suspension.ts'
import { runsInMinutes, type Term, type Unit } from './term.ts'
import { nextRunning } from './work-minutes.ts'

export interface ProofMatter {
  readonly question: DueQuestion
  readonly whole: WholeQuestion
  readonly stages: Stages
  readonly due: Stamp
  readonly reading: DayReading
  readonly years: readonly number[]
  /** The other reading's due moment, where the kind of day is not stated. */
  readonly otherwise: string | null
}

const dayIn = (stamp: Stamp): DayNumber => Math.floor(stamp / minutesOfDay)

/**
 * Writes down everything that the date rests on, so that anyone can count again without the calendar's tables:
 * the week, and each day within the term that departs from it, with its reason.
 */
export function writeProof(matter: ProofMatter): Proof {
  const { question, whole, stages, due } = matter
  const { clock, from } = whole
  const term = settled(whole.term, matter.reading)
  const extension = whole.extension && settled(whole.extension, matter.reading)
  const proof: ProofLine[] = [{ kind: 'start', at: stampText(from), counting: countingOf(whole, term.unit) }]
  if (runsInMinutes(term.unit)) {
    const opening = nextRunning(clock, from, whole.breaks)
    if (opening !== from) proof.push({ kind: 'opening', at: stampText(opening) })
  }
  proof.push({ kind: 'term', count: term.count, unit: term.unit, ...at(question.paragraph) })
  addHours(proof, matter)
  const since = calendarSince(matter, term, extension)
  if (since !== null) {
    proof.push({ kind: 'week', days: question.office.week })
    for (const mark of clock.days.marksBetween(since, dayIn(due))) proof.push(mark)
  }
  proof.push(...suspendedLines(whole.breaks, dayIn(from), dayIn(due)))
  if (stages.counted !== null) proof.push({ kind: 'issue-uncounted', last: dayText(stages.counted) })
  if (stages.rolled) proof.push(rollLine(stages.rolled))
  if (stages.extended !== null && extension)
    proof.push({ kind: 'extension', after: stampText(stages.extended), ...extension })
  if (stages.rolledAgain) proof.push(rollLine(stages.rolledAgain))
  if (matter.otherwise !== null) proof.push({ kind: 'doubt', takenAs: matter.reading, otherwise: matter.otherwise })
  if (matter.years.length > 0) proof.push({ kind: 'presumed', years: matter.years })
  proof.push({ kind: 'due', at: stampText(due) })
  return proof
}

/** The breaks that touch a stretch of days. */
export const suspendedLines = (breaks: readonly Break[], from: DayNumber, to: DayNumber): ProofLine[] =>
  breaks
    .filter((pause) => pause.from <= to && pause.to >= from)
    .map((pause) => ({ kind: 'suspended', from: dayText(pause.from), to: dayText(pause.to) }))

const at = (paragraph: string | undefined): { paragraph?: string } => (paragraph === undefined ? {} : { paragraph })

const rollLine = (rolled: Rolled): ProofLine => ({
  kind: 'rolled',
  from: dayText(rolled.from),
  to: dayText(rolled.to),
})

function countingOf(whole: WholeQuestion, unit: Unit): Counting {
  if (runsInMinutes(unit)) return 'moment'
  if (unit === 'week' || unit === 'month' || unit === 'quarter' || unit === 'year') return 'same-date'
  if (whole.excludeStart) return 'next-day'
  return hasShut(whole.clock, whole.from) ? 'next-day-after-closing' : 'same-day'
}

function addHours(proof: ProofLine[], { question, whole, due }: ProofMatter): void {
  if (whole.clock.continuous) {
    proof.push({ kind: 'around-the-clock' })
    return
  }
  const { hours, lunch, exceptions = [] } = question.office
  proof.push({ kind: 'hours', from: hours.from, to: hours.to, ...(lunch ? { lunch } : {}) })
  if (exceptions.length === 0) return
  const [first, last] = [dayText(dayIn(whole.from)), dayText(dayIn(due))]
  for (const exception of exceptions)
    if (exception.day >= first && exception.day <= last) proof.push({ kind: 'hours-on', ...exception })
}

/** The day after which the calendar plays a part; null where it plays none (calendar days that roll nowhere). */
function calendarSince({ whole, stages }: ProofMatter, term: Term, extension: Term | null): DayNumber | null {
  const asks = ({ unit }: Term): boolean => unit === 'working-day' || (runsInMinutes(unit) && !whole.clock.continuous)
  if (asks(term)) return dayIn(whole.from) - 1
  let since = Infinity
  if (stages.rolled) since = stages.rolled.from - 1
  if (extension && stages.extended !== null && asks(extension)) since = Math.min(since, dayIn(stages.extended) - 1)
  if (stages.rolledAgain) since = Math.min(since, stages.rolledAgain.from - 1)
  return since === Infinity ? null : since
}
