import type { At, Cited, Stated } from './cited.ts'
import type { EvidenceNode } from './edition-evidence.ts'
import type { Term } from './term.ts'

/** What an edition says around its procedure: told to people, counted by indicators, shown on stands. */
export interface Surroundings {
  /** The act that approved the instrument, and the one that last wrote it. */
  readonly act: string
  readonly writtenBy: string
  /** The standard that a regulation keeps (or the other way round). */
  readonly keeps: { readonly standard: string; readonly held: boolean; readonly at: At } | null
  readonly basis: readonly Basis[]
  readonly form: Stated<'automated' | 'partly-automated' | 'not-automated' | 'electronic'>
  readonly fee: Stated<Fee>
  readonly who: Stated<Who>
  readonly variants: Stated<readonly Variant[]>
  readonly delivery: Stated<readonly Delivery[]>
  readonly storage: Stated<readonly Storage[]>
  readonly timetables: Stated<readonly Timetable[]>
  readonly appointments: Stated<Appointments>
  readonly premises: Stated<readonly string[]>
  readonly principles: Stated<readonly string[]>
  readonly information: Stated<readonly Information[]>
  readonly staff: Stated<{ readonly accepting: number }>
  readonly responsible: Stated<readonly string[]>
  readonly complaints: Stated<readonly Complaint[]>
  readonly indicators: Stated<readonly Indicator[]>
  readonly directories: Stated<readonly Directory[]>
  readonly tellings: readonly Telling[]
}

export interface Basis extends Cited {
  readonly act: string
  readonly points: string | null
}

/** Whether anybody pays less, or is favoured otherwise: said by the text. */
export interface Relief extends Cited {
  readonly given: boolean
}

export type Fee =
  | { readonly is: 'free'; readonly relief: Relief | null }
  | {
      readonly is: 'paid'
      readonly charges: Stated<readonly Charge[]>
      readonly ways: Stated<readonly string[]>
      /** Item of the evidence that proves the payment. */
      readonly proof: string | null
      /** Whether anybody pays less or nothing; null where the text does not speak of it. */
      readonly relief: Relief | null
      readonly payee: Payee | null
    }

/** To whom it is paid, as printed. */
export interface Payee extends Cited {
  readonly name: string
  readonly taxNumber: string | null
  readonly bin: string | null
  readonly account: string | null
  readonly bank: string | null
  readonly bankCode: string | null
  readonly payeeCode: string | null
}

/** What is paid: a share of a figure of the law, a decimal; the whole figure where there is none. */
export interface Charge extends Cited {
  readonly id: string
  readonly parameter: string
  readonly share: string | null
  readonly when: string | null
}

export interface Who {
  /** Classes of people, each with its condition; any one of them may ask. */
  readonly classes: readonly ({ readonly id: string; readonly when: string | null } & Cited)[]
  /** A condition on all of them. */
  readonly also: readonly ({ readonly id: string; readonly when: string | null } & Cited)[]
  readonly representatives: Stated<readonly Representative[]>
}

/** Who may act for the person, and the evidence that shows it. */
export interface Representative extends Cited {
  readonly id: string
  readonly when: string | null
  readonly shows: readonly string[]
}

/** A sub-service, or a case of one that has documents, terms, results or places of its own. */
export interface Variant extends Cited {
  readonly id: string
  /** Condition that makes it this variant; null where the person chooses it. */
  readonly when: string | null
  /** Classes of people who may ask for it; none: all. */
  readonly who: readonly string[]
  readonly in: readonly string[]
  readonly channels: Readonly<Record<string, readonly ('receive' | 'issue' | 'inform')[]>>
  readonly promises: readonly string[]
  readonly evidence: EvidenceNode
  readonly results: readonly string[]
  readonly groundsExcept: readonly string[]
}

export interface Delivery extends Cited {
  readonly way: 'in-hand' | 'post' | 'e-mail' | 'cabinet' | 'proxy' | 'via-akim' | 'via-centre' | 'consul'
  readonly on: readonly string[]
  readonly receipt: string | null
  /** What whoever comes for it must show. */
  readonly shows: readonly string[]
}

export interface Storage extends Cited {
  readonly place: string
  readonly term: Stated<Term>
  readonly from: string | null
  readonly afterwards: string | null
}

export interface Timetable extends Cited {
  /** Null for the hours of a channel without an office: then `on` names it. */
  readonly office: string | null
  readonly activity: 'work' | 'take' | 'hand-out' | 'head-reception' | 'duty'
  readonly week: string
  /** An end that the text does not tell is null. */
  readonly hours: { readonly from: string; readonly to: string | null } | 'round-the-clock' | null
  /** `none`: the text says that there is no break; null: it does not say. */
  readonly lunch: { readonly from: string; readonly to: string } | 'none' | null
  /** Days of every year between which it holds: `08-05`. */
  readonly season: { readonly from: string; readonly to: string } | null
  /** Which weeks of a month; none: each. */
  readonly monthly: readonly ('first' | 'second' | 'third' | 'fourth' | 'last')[]
  readonly on: readonly string[]
  readonly in: readonly string[]
}

export interface Appointments {
  readonly needed: boolean
  /** Whether service out of turn exists; null where the text does not say. */
  readonly express: boolean | null
}

export interface Information extends Cited {
  readonly where: string
  readonly value: string | null
}

export interface Complaint extends Cited {
  readonly matter: string
  readonly channel: string
  readonly to: string
  readonly on: readonly string[]
  readonly paper: string | null
  readonly journal: string | null
  readonly term: Stated<Term>
  readonly answer: 'post' | 'in-hand' | 'e-mail' | 'cabinet' | 'oral' | null
  /** A telephone, an address, a page, as printed. */
  readonly value: string | null
}

export interface Indicator extends Cited {
  readonly id: string
  /** As printed: `1.2`. */
  readonly number: string | null
  readonly group: 'timeliness' | 'quality' | 'accessibility' | 'appeals' | 'courtesy' | 'other'
  readonly measure: string
  /** Columns of the table; a blank cell is not stated. */
  readonly norm: Stated<string>
  readonly target: Stated<string>
  readonly reached: Stated<string>
  readonly limit: Term | null
}

export interface Directory extends Cited {
  readonly id: string
  readonly office: string
  readonly rows: number
}

/** One telling of the process as the act prints it. Where an act tells it twice, one is executed; the others are compared. */
export interface Telling extends Cited {
  readonly id: string
  readonly is: 'stages' | 'steps' | 'use-cases' | 'narrative' | 'diagram' | 'legend'
  readonly executed: boolean
  readonly doubt: string | null
  readonly rows: readonly TellingRow[]
}

export interface TellingRow extends Cited {
  readonly id: string
  /** As printed; the same number may be printed twice. */
  readonly number: string
  readonly units: readonly string[]
  /** Steps that carry this row out; empty where the row belongs to another service or is cut off. */
  readonly steps: readonly string[]
  readonly printedTerm: string | null
  readonly printedNext: string | null
  readonly defect: 'truncated' | 'foreign' | 'misnumbered' | 'wrong-next' | 'garbled' | null
}
