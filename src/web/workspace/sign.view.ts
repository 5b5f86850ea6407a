import type { ClockView } from '../components/clock.tsx'
import type { WrongField } from '../components/errors.tsx'
import type { OnwardView } from '../components/pages.tsx'
import type { ProofView } from '../components/proof.tsx'
import type { RuleView } from '../components/rule-list.tsx'
import type { SummaryRow } from '../components/summary.tsx'
import type { CommandView } from './command-form.tsx'
import type { ReckoningView } from './reckoning.tsx'

export interface SignLine {
  /** With task and version the value of its tick. */
  readonly case: string
  readonly task: string
  readonly seen: number
  readonly href: string
  readonly clock: ClockView | null
  readonly paper: string
  readonly applicant: string
  readonly number: string
  /** All rules confirmed, nothing differs: may be ticked together with others. */
  readonly together: boolean
  readonly rulesHeld: number
  readonly rulesAll: number
  /** Why it must be read alone: the ground, or what differs. */
  readonly alone: { readonly says: string; readonly at: string | null } | null
  readonly ticked: boolean
}

/** What was signed a moment ago: all that was ticked, or there is no batch. */
export interface SignedBatch {
  readonly signed: number
}

export interface SignManyView {
  readonly action: string
  readonly key: string
  readonly now: Temporal.PlainDateTime
  readonly term: string | null
  readonly at: string
  readonly lines: readonly SignLine[]
  readonly onward: OnwardView
  readonly batch: SignedBatch | null
  readonly means: string
  readonly wrong: readonly WrongField[]
  /** Returning is not in the regulation: said where it is offered. */
  readonly returnUnsaid: boolean
}

/** One paper opened and read alone: what it says, what it rests on, then sign or return. */
export interface SignOneView {
  readonly command: CommandView
  readonly number: string
  readonly applicant: string
  readonly service: string
  readonly today: Temporal.PlainDate
  readonly back: { readonly label: string; readonly href: string }
  readonly clock: ClockView | null
  readonly paper: {
    readonly title: string
    readonly office: string
    readonly rows: readonly SummaryRow[]
    readonly paragraphs: readonly string[]
    /** Null while the paper is not made: a decision becomes one when it is signed. */
    readonly href: string | null
  }
  readonly rules: readonly RuleView[]
  readonly reckonings: readonly ReckoningView[]
  readonly answerProof: ProofView | null
  readonly means: string
  readonly wrong: readonly WrongField[]
  /** Null where this step cannot be returned. */
  readonly returnHref: string | null
}

export interface ReturnView {
  readonly command: CommandView
  readonly number: string
  readonly applicant: string
  /** Who gets it back. */
  readonly to: string
  readonly reason: string
  readonly wrong: string | null
  readonly back: string
  readonly unsaid: boolean
}
