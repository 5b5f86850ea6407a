import type {
  Applicant,
  Conclusion,
  DraftedDecision,
  EvidenceSeen,
  FormValues,
  OpenedTask,
  PaperMade,
  StartedObligation,
} from './case-state.ts'

/** What every event may do to the case's course; the same for all verbs, so the fold has one place for it. */
export interface Moves {
  readonly step: string
  /** The outcome by which the step was left; null while the step goes on. */
  readonly outcome: string | null
  readonly closes: readonly string[]
  readonly opens: readonly OpenedTask[]
  readonly starts: readonly StartedObligation[]
  readonly met: readonly string[]
  readonly papers: readonly PaperMade[]
  readonly gives: readonly number[]
  readonly pending: { readonly outcome: string; readonly remaining: readonly string[] } | null
  readonly end: string | null
}

export interface Accepted {
  readonly service: string
  readonly edition: string
  readonly editionHash: string
  readonly sample: boolean
  readonly channel: string
  readonly language: 'kk' | 'ru' | 'en'
  readonly number: string | null
  readonly secretDigest: string | null
  readonly places: Readonly<Record<string, number>>
  readonly applicant: Applicant
  readonly application: FormValues
  readonly evidence: readonly EvidenceSeen[]
  /** Needs that nothing brought satisfied; a hand-over with any is not accepted. */
  readonly missing: readonly (readonly string[])[]
}

/** The version of each that is written today (`upcast.ts`). A new version comes with an upcaster, never with a rewritten row. */
export interface EventContents {
  accepted: Accepted & { readonly moves: Moves }
  'not-accepted': Accepted & { readonly moves: Moves }
  dispatched: { readonly to: number; readonly moves: Moves }
  inspected: { readonly act: FormValues; readonly moves: Moves }
  opined: { readonly conclusion: Conclusion; readonly moves: Moves }
  drafted: { readonly decision: DraftedDecision; readonly moves: Moves }
  signed: { readonly papers: readonly string[]; readonly signer: string; readonly moves: Moves }
  returned: { readonly reason: string; readonly moves: Moves }
  registered: { readonly resultNumber: string; readonly moves: Moves }
  issued: { readonly receivedBy: string; readonly moves: Moves }
  breached: { readonly obligations: readonly string[]; readonly moves: Moves }
}

export type EventType = keyof EventContents

export type CaseEvent = {
  [Type in EventType]: {
    readonly case: string
    readonly type: Type
    readonly seq: number
    readonly hash: string
    readonly by: string
    readonly happened: string
    readonly content: EventContents[Type]
  }
}[EventType]

export const eventTypes = [
  'accepted',
  'not-accepted',
  'dispatched',
  'inspected',
  'opined',
  'drafted',
  'signed',
  'returned',
  'registered',
  'issued',
  'breached',
] as const satisfies readonly EventType[]
