import type { Calendar } from './calendar.ts'
import { stampOf, type Stamp } from './day-number.ts'
import { workClock, type OfficeTime, type WorkClock } from './office-time.ts'
import type { DayReading, Proof } from './proof.ts'
import { breaksOf, type Break, type Suspension } from './suspension.ts'
import type { Term } from './term.ts'

export type Roll = 'none' | 'next-working-day'

export interface DueQuestion {
  /** The event, in the civil time of the office. Seconds are dropped. */
  readonly from: Temporal.PlainDateTime
  readonly term: Term
  readonly office: OfficeTime
  readonly calendar: Calendar
  /** Whether the day of the event (of acceptance) stands outside the count. Says nothing to minutes, weeks, months and years. */
  readonly excludeStart: boolean
  /** Whether the day of issue stands outside the count too: then it is the day after the last counted one. */
  readonly excludeEnd?: boolean
  readonly roll: Roll
  readonly suspensions: readonly Suspension[]
  /** One extension, counted from the due day. */
  readonly extension?: Term
  /** Where the law states the term; it stands in the proof. */
  readonly paragraph?: string
}

export interface Reading {
  readonly unit: DayReading
  readonly due: Temporal.PlainDateTime
  readonly presumed: boolean
}

/** The text says "days" and not which; the stricter reading was taken. */
export type Doubt = { readonly kind: 'unstated-day'; readonly takenAs: DayReading }

export interface Due {
  readonly due: Temporal.PlainDateTime
  /** A year that the calendar does not know for sure took part. */
  readonly presumed: boolean
  readonly proof: Proof
  readonly readings?: readonly Reading[]
  readonly doubt?: Doubt
}

/** A question in whole numbers: what a hot path holds ready. */
export interface WholeQuestion {
  readonly clock: WorkClock
  readonly from: Stamp
  readonly term: Term
  readonly excludeStart: boolean
  readonly excludeEnd: boolean
  readonly roll: Roll
  readonly breaks: readonly Break[]
  readonly extension: Term | null
}

export function wholeQuestion(question: DueQuestion): WholeQuestion {
  return {
    clock: workClock(question.office, question.calendar),
    from: stampOf(question.from),
    term: question.term,
    excludeStart: question.excludeStart,
    excludeEnd: question.excludeEnd === true,
    roll: question.roll,
    breaks: breaksOf(question.suspensions),
    extension: question.extension ?? null,
  }
}
