import type { Cited } from './cited.ts'
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
}

/** A figure of the law that stands outside the edition: read by territory and day. */
export interface Parameter extends Cited {
  readonly id: string
  readonly fact: string
  readonly type: 'money' | 'number' | 'percent'
}

/** A value worked out from the facts. Without steps it is named here and its way of counting is supplied by an adoption. */
export interface Reckoning extends Cited {
  readonly id: string
  readonly fact: string
  readonly type: 'money' | 'number'
  readonly formula: Formula | null
  /** The act that should hold the way of counting, where we do not hold it. */
  readonly heldIn: string | null
}

export interface Formula {
  readonly steps: readonly FormulaStep[]
}

export interface Rounding {
  readonly to: 'tiyn' | 'tenge' | 'whole'
  readonly way: 'down' | 'up' | 'half-up'
}

/** A term of a formula: an earlier step, a reckoning, a parameter, a field (`application.rooms`) or a whole number. */
export type FormulaTerm = string | number

export type FormulaStep = { readonly id: string; readonly round: Rounding | null } & (
  | { readonly is: 'sum'; readonly of: string; readonly where: string | null }
  | { readonly is: 'count'; readonly of: string; readonly where: string | null }
  | {
      readonly is: 'add' | 'subtract' | 'multiply' | 'divide' | 'least' | 'greatest'
      readonly terms: readonly FormulaTerm[]
    }
)

export interface Award extends Cited {
  readonly id: string
  readonly is: 'payment' | 'status' | 'place' | 'permission'
  /** Reckoning that gives the amount. */
  readonly amount: string | null
  readonly per: Term | null
  readonly confirm: { readonly every: Term; readonly by: string; readonly at: string } | null
}
