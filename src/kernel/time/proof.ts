import type { DayMark } from './calendar-marks.ts'
import type { Weekday } from './day-number.ts'
import type { Period } from './period.ts'
import type { Unit } from './term.ts'

/** How the first day stands to the count. */
export type Counting =
  /** The day of the event does not count: the next one is the first. */
  | 'next-day'
  /** The day of the event is the first. */
  | 'same-day'
  /** Included, but the office had shut: the next one is the first. */
  | 'next-day-after-closing'
  /** Months and years end on the day that bears the same number. */
  | 'same-date'
  /** Minutes run from the moment. */
  | 'moment'

type Length = { readonly count: number; readonly unit: Unit }
type Interval = { readonly from: string; readonly to: string }

/** Why a date is what it is: plain data, in the order in which one would tell it. Days and moments are ISO texts. */
export type ProofLine =
  | { readonly kind: 'start'; readonly at: string; readonly counting: Counting }
  /** Arrived while the clock did not run: it starts here. */
  | { readonly kind: 'opening'; readonly at: string }
  | { readonly kind: 'term'; readonly count: number; readonly unit: Unit; readonly paragraph?: string }
  | { readonly kind: 'week'; readonly days: readonly Weekday[] }
  | { readonly kind: 'hours'; readonly from: string; readonly to: string; readonly lunch?: Interval }
  | { readonly kind: 'around-the-clock' }
  | { readonly kind: 'hours-on'; readonly day: string; readonly hours: Interval | null; readonly lunch?: Interval }
  | DayMark
  | { readonly kind: 'suspended'; readonly from: string; readonly to: string }
  /** The last counted day, where the day of issue stands outside the count. */
  | { readonly kind: 'issue-uncounted'; readonly last: string }
  | { readonly kind: 'rolled'; readonly from: string; readonly to: string }
  | { readonly kind: 'extension'; readonly after: string; readonly count: number; readonly unit: Unit }
  /** The text does not say which days: the other reading ends elsewhere. */
  | { readonly kind: 'doubt'; readonly takenAs: DayReading; readonly otherwise: string }
  | { readonly kind: 'presumed'; readonly years: readonly number[] }
  | { readonly kind: 'due'; readonly at: string }
  /** The first moment at which it may be done. */
  | { readonly kind: 'earliest'; readonly at: string }
  | { readonly kind: 'queue'; readonly ahead: number; readonly count: number; readonly unit: Unit }
  /** From so much to so much; the minutes of travel, where they are known. */
  | { readonly kind: 'band'; readonly shortest: Length; readonly longest: Length; readonly travel: number | null }
  | { readonly kind: 'back-from'; readonly at: string }
  | { readonly kind: 'lead'; readonly count: number; readonly unit: Unit }
  | { readonly kind: 'courier'; readonly leaves: string; readonly arrives: string }
  | { readonly kind: 'period'; readonly period: Period; readonly from: string; readonly to: string }
  | { readonly kind: 'slot'; readonly nth: number; readonly of: number; readonly from: string; readonly to: string }
  /** What follows is the proof of one link of a chain. */
  | { readonly kind: 'link'; readonly id: string; readonly happened: string | null }

export type DayReading = 'calendar-day' | 'working-day'

export type Proof = readonly ProofLine[]
