import type { Json } from '../kernel/index.ts'

/** Values of a form: fields by id; a table is a list of rows. Money in tiyn, days as ISO text. */
export type FormValues = { readonly [field: string]: Json }

/** What was done with one document that was brought. */
export interface EvidenceSeen {
  readonly item: string
  /** `original` kept, `copy` kept after the original was seen and given back, `seen` and returned, `absent`. */
  readonly taken: 'original' | 'copy' | 'seen' | 'absent'
  readonly note?: string
}

export interface OpenedTask {
  readonly id: string
  readonly step: string
  readonly verb: string
  readonly unit: string
  readonly place: number
  /** One named person, where an organ's member must act for herself. */
  readonly holder: string | null
  readonly obligation: string | null
  readonly due: string | null
  readonly note: string | null
}

export interface StartedObligation {
  readonly id: string
  readonly kind: 'promise' | 'step' | 'storage' | 'answer'
  /** Id of the promise or the step. */
  readonly what: string
  readonly debtorPlace: number
  readonly debtorUnit: string
  readonly creditor: string
  readonly starts: string
  readonly term: string
  readonly due: string
  readonly presumed: boolean
  readonly paragraph: string
  readonly proof: Json
}

export interface PaperMade {
  readonly id: string
  readonly kind: string
  readonly number: string
  readonly code: string
  readonly hash: string
  /** Staff who must sign it; empty where no signature is asked. */
  readonly signers: readonly string[]
}

export interface PaperOfCase extends PaperMade {
  readonly madeAt: string
  readonly signedBy: readonly string[]
}

/** The dated, cited outcome of the law's computations, kept in the event that used it. */
export type Reckoning = Json

export interface Conclusion {
  readonly outcome: string
  readonly reasons: string
}

export interface DraftedDecision {
  readonly step: string
  /** Who prepared it, as its papers name her. */
  readonly by: string
  readonly outcome: string
  readonly ground: string | null
  readonly reckoning: Reckoning
  readonly note: string
}

export interface PassedStep {
  readonly step: string
  readonly outcome: string
  readonly at: string
  readonly by: string
}

/** Who asks: a person, known by her id and number, or an organisation, known by its own number. */
export interface Applicant {
  readonly person: string | null
  readonly name: string
  readonly iin: string | null
  readonly bin: string | null
}

export interface CaseState {
  readonly id: string
  readonly seq: number
  readonly hash: string
  /** What somebody did last; that a term ran out is nobody's act. */
  readonly lastAct: { readonly seq: number; readonly by: string; readonly at: string }
  readonly service: string
  readonly edition: string
  readonly editionHash: string
  readonly sample: boolean
  readonly channel: string
  readonly language: 'kk' | 'ru' | 'en'
  readonly number: string | null
  readonly openedAt: string
  /** Which place plays which unit of the edition in this case. */
  readonly places: Readonly<Record<string, number>>
  readonly applicant: Applicant
  readonly application: FormValues
  readonly evidence: readonly EvidenceSeen[]
  /** What was missing at the hand-over: each need by the items any of which would have satisfied it. */
  readonly missing: readonly (readonly string[])[]
  readonly inspection: FormValues | null
  readonly conclusion: Conclusion | null
  readonly decision: DraftedDecision | null
  readonly resultNumber: string | null
  readonly tasks: readonly OpenedTask[]
  /** A step done in substance that waits for signatures: its outcome, and who has still to sign. */
  readonly pending: Readonly<Record<string, { readonly outcome: string; readonly remaining: readonly string[] }>>
  readonly obligations: readonly (StartedObligation & {
    readonly metAt: string | null
    readonly breachedAt: string | null
  })[]
  readonly papers: readonly PaperOfCase[]
  readonly passed: readonly PassedStep[]
  readonly ended: { readonly as: string; readonly at: string } | null
}
