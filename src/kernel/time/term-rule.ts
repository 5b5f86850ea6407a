import type { CourierRuns } from './courier-runs.ts'
import type { Doubt, DueQuestion, Reading } from './due-question.ts'
import type { Period, SchoolYear } from './period.ts'
import type { Proof } from './proof.ts'
import type { Term } from './term.ts'
import type { TimesADay } from './times-a-day.ts'

/** Every way in which the texts state a term; the last three are terms that cannot be computed, each for its own reason. */
export type TermRule =
  /** Not later than. */
  | { readonly is: 'within'; readonly term: Term }
  /** Only after so much has passed: a hand-over, or a stay that may not be shorter. */
  | { readonly is: 'not-before'; readonly term: Term }
  /** So many minutes for each person ahead in the queue. */
  | { readonly is: 'per-person-ahead'; readonly term: Term }
  /** From so much to so much, by the time of travel. */
  | { readonly is: 'band'; readonly shortest: Term; readonly longest: Term }
  /** Before a promised moment, counted back. */
  | { readonly is: 'before'; readonly lead: Term | null }
  /** One term after another, each from its own event and in its own office. */
  | { readonly is: 'chain'; readonly links: readonly ChainLink[] }
  /** Until the end of the current one. */
  | { readonly is: 'period'; readonly period: Period }
  | ({ readonly is: 'times-a-day' } & TimesADay)
  /** A local act says it, which nobody has entered yet. */
  | { readonly is: 'delegated'; readonly to: string }
  /** An act says it that is not held here. */
  | { readonly is: 'not-held'; readonly act: string }
  /** The text is silent. */
  | { readonly is: 'not-stated' }

/** A link runs from the event that ends the one before it; whose office, whose days, it says itself. */
export interface ChainLink {
  readonly id: string
  readonly term: Term
  readonly office?: DueQuestion['office']
  readonly excludeStart?: boolean
  readonly excludeEnd?: boolean
  readonly paragraph?: string
  /** When the event that ends the link happened; until then its last moment stands for it. */
  readonly happened?: Temporal.PlainDateTime
}

/** What a rule may need to know besides the event. */
export interface Circumstances extends Omit<DueQuestion, 'term'> {
  readonly ahead?: number
  /** Minutes of travel, one way. */
  readonly travel?: number
  readonly promised?: Temporal.PlainDateTime
  readonly runs?: CourierRuns
  readonly schoolYear?: SchoolYear
}

export interface TermDates {
  /** Not before this moment; null where it may be done at once. */
  readonly earliest: Temporal.PlainDateTime | null
  /** Not later than this moment; null where the rule sets no end. */
  readonly due: Temporal.PlainDateTime | null
  readonly presumed: boolean
  readonly proof: Proof
  readonly readings?: readonly Reading[]
  readonly doubt?: Doubt
  readonly links?: readonly LinkDates[]
}

export interface LinkDates extends TermDates {
  readonly id: string
  readonly happened: Temporal.PlainDateTime | null
  /** The event came after the link's last moment: this is the link that broke the chain. */
  readonly late: boolean
}
