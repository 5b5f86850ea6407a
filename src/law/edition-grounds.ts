import type { Cited, Stated } from './cited.ts'
import type { Term } from './term.ts'

export const groundKinds = [
  'not-accept',
  'refuse',
  'return',
  'suspend',
  'extend',
  'terminate',
  'bar',
  'revive',
  'stop',
] as const
export type GroundKind = (typeof groundKinds)[number]

export interface GroundList {
  /** A closed list: nothing else may be given as a ground. */
  readonly closed: boolean
  readonly list: readonly Ground[]
}

export interface Ground extends Cited {
  readonly id: string
  /** CEL over the facts; null where only a person can say it (then the officer states the facts). */
  readonly holds: string | null
  /** Exceptions, in the order of the text. */
  readonly unless: readonly { readonly id: string; readonly when: string; readonly at: string }[]
  readonly term: Term | null
  /** A bar's or an extension's limit, a revival's event. */
  readonly event: string | null
  /** Channels by which the application must have come in; left out where any will do. */
  readonly on?: readonly string[]
}

/** A figure of the law that stands outside the edition: read by territory and day. */
/** A percent is a whole number of hundredths of a percent. */
export type FigureType = 'money' | 'number' | 'percent'

export interface Parameter extends Cited {
  readonly id: string
  readonly fact: string
  readonly type: FigureType
}

/** A value worked out from the facts. Without steps it is named here and its way of counting is supplied by an adoption. */
export interface Reckoning extends Cited {
  readonly id: string
  readonly fact: string
  readonly type: 'money' | 'number'
  readonly formula: Formula | null
  /** The act that should hold the way of counting, where we do not hold it. */
  readonly heldIn: string | null
  /** To whose act the way of counting is left. */
  readonly delegated: { readonly to: string; readonly per: string } | null
}

/** A way of counting as steps in order: each may use the ones before it; the last is the value. */
export interface Formula {
  readonly steps: readonly FormulaStep[]
}

export interface FormulaStep {
  readonly id: string
  readonly fact: string
  /** CEL; a division names its rounding. */
  readonly is: string
  readonly type: 'money' | 'number'
}

export interface AwardEnd {
  readonly id: string
  readonly at: string
  readonly event: string | null
  readonly when: string | null
}

export interface Award extends Cited {
  readonly id: string
  readonly is: 'payment' | 'status' | 'place' | 'permission'
  /** Reckoning that gives the amount. */
  readonly amount: string | null
  readonly per: Term | null
  /** Event from which it is due. */
  readonly from: string | null
  readonly until: Stated<Term> | null
  readonly paid: ({ readonly by: string; readonly ways: readonly string[] } & Cited) | null
  readonly ends: readonly AwardEnd[]
  readonly confirm: { readonly every: Term; readonly by: string; readonly at: string } | null
}
