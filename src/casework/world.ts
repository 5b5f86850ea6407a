import type { Json, Result } from '../kernel/index.ts'
import type { Route, Step } from '../law/index.ts'
import type { StaffActor } from '../people/index.ts'
import type { CaseState, StartedObligation } from './case-state.ts'

/** The officer who acts, as the permission table knows her. The name stands in bodies, never in heads. */
export type Officer = StaffActor

export interface ClockQuestion {
  readonly starts: Temporal.Instant
  readonly term: NonNullable<Step['within']>
  /** Whose hours count. */
  readonly place: number
  readonly clock: Step['clock']
  readonly excludeStart: boolean
  /** The day of the result stands outside the count too. */
  readonly excludeEnd: boolean
  readonly paragraph: string
}

export type ClockAnswer = Pick<StartedObligation, 'due' | 'presumed' | 'proof'>

/** What the law reckons from the facts of a case: which grounds hold, the figures and how they came about. */
export interface Reckoned {
  readonly holding: readonly string[]
  readonly unknown: readonly { readonly ground: string; readonly missing: readonly string[] }[]
  readonly record: Json
}

/** Everything a decision may look at beside the state: handed in, so that the decision itself is a pure function. */
export interface World {
  readonly route: Route
  readonly happened: Temporal.Instant
  readonly actor: Officer
  readonly newId: () => string
  readonly due: (question: ClockQuestion) => ClockAnswer
  /** The members named in the act of creation of an organ; null where the place is an office. */
  readonly membersOf: (place: number) => readonly string[] | null
  readonly reckon: (state: CaseState) => Result<Reckoned>
}
