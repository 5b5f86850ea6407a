import type { Calendar, Result } from '../kernel/index.ts'
import type { Edition, Law } from '../law/index.ts'
import type { Ask, FormFacts } from '../intake/index.ts'
import type { Directory, Office } from '../offices/index.ts'
import type { CodeGiven, Confirmation } from '../people/index.ts'
import type { Language, Say, Tx } from '../platform/index.ts'
import type { CaseState, PaperMade } from './case-state.ts'
import type { KeptStates } from './kept-states.ts'
import type { PaperPlan } from './verbs/verb.ts'
import type { Officer } from './world.ts'

export interface PaperOrder {
  readonly case: string
  readonly plan: PaperPlan
  /** The case as it is once the event stands. */
  readonly state: CaseState
  readonly edition: Edition
  readonly actor: Officer
  readonly happened: Temporal.Instant
  readonly seq: number
  /** Who takes the result, as the receipt names her. */
  readonly received: string | null
}

/** A short message to a person, written into the transaction that causes it. */
export interface Told {
  readonly address: string
  readonly language: Language
  readonly body: string
  readonly about: string
}

/** What casework needs from outside, handed in once at the start. */
export interface CaseworkParts {
  readonly now: () => Temporal.Instant
  readonly random: (bytes: number) => Uint8Array
  readonly newId: () => string
  readonly law: () => Law
  readonly states: KeptStates
  /** The edition that a case was opened under, whatever the law files say now and whichever process opened it. */
  readonly editionOf: (tx: Tx, hash: string) => Promise<Edition>
  /** Keeps the edition that a case is opened under, so that it can be walked whatever the law files say later. */
  readonly keepEdition: (tx: Tx, edition: Edition) => Promise<void>
  readonly directory: Directory
  /** The office whose hours and address a place has; a place without any is a fault. */
  readonly homeOffice: (tx: Tx, place: number) => Promise<Office>
  readonly calendar: Calendar
  /** A condition of an edition asked over the answers so far; null while a fact is not known. */
  readonly ask: (edition: Edition, office: Office, facts: FormFacts) => Ask
  readonly say: (language: Language) => Say
  /** Checks and uses up the code of an officer's second factor. */
  readonly confirm: (tx: Tx, given: CodeGiven) => Promise<Result<Confirmation>>
  /** Writes a message to a person; it goes out after the commit. */
  readonly tell: (tx: Tx, told: Told) => Promise<void>
  readonly writePaper: (tx: Tx, order: PaperOrder) => Promise<PaperMade>
  readonly numbers: {
    readonly nextCase: (tx: Tx, office: number, at: Temporal.Instant) => Promise<string>
    readonly nextResult: (tx: Tx, office: number, at: Temporal.Instant) => Promise<string>
  }
  /** The law's name for the territory where a case was handed in: its law and its figures are those of there. */
  readonly territoryOf: (edition: Edition, state: CaseState) => string
  /** `akmola/aqkol`: how the law names the territory of an office. */
  readonly territoryPath: (territory: number) => string
}
