import type { At, Cited, Stated } from './cited.ts'
import type { Term } from './term.ts'

/** What an edition says around its procedure: told to people, counted by indicators, shown on stands. */
export interface Surroundings {
  /** The act that approved the instrument, and the one that gave this wording. */
  readonly act: string
  readonly wording: string
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
  readonly appointments: Stated<string>
  readonly premises: Stated<readonly string[]>
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

export type Fee =
  | { readonly is: 'free' }
  | { readonly is: 'price-list'; readonly list: string }
  | { readonly is: 'duty'; readonly share: string; readonly parameter: string }

export interface Who {
  /** Classes of people, each with its condition; any one of them may ask. */
  readonly classes: readonly ({ readonly id: string; readonly when: string | null } & Cited)[]
  /** A condition on all of them. */
  readonly also: readonly ({ readonly id: string; readonly when: string | null } & Cited)[]
  readonly representatives: Stated<readonly string[]>
}

export interface Variant extends Cited {
  readonly id: string
  readonly channels: Readonly<Record<string, readonly ('receive' | 'issue' | 'inform')[]>>
  readonly promises: readonly string[]
  readonly evidence: readonly string[]
  readonly results: readonly string[]
  readonly groundsExcept: readonly string[]
}

export interface Delivery extends Cited {
  readonly way: 'in-hand' | 'post' | 'e-mail' | 'cabinet' | 'proxy' | 'via-akim' | 'via-centre' | 'consul'
  readonly on: readonly string[]
  readonly receipt: string | null
}

export interface Storage extends Cited {
  readonly place: string
  readonly term: Term | null
  readonly afterwards: string | null
}

export interface Timetable extends Cited {
  readonly office: string
  readonly activity: 'work' | 'take' | 'hand-out' | 'head-reception' | 'duty'
  readonly week: string
  readonly hours: { readonly from: string; readonly to: string } | null
  readonly lunch: { readonly from: string; readonly to: string } | null
}

export interface Information extends Cited {
  readonly where: string
  readonly value: string | null
}

export interface Complaint extends Cited {
  readonly matter: string
  readonly channel: string
  readonly to: string
  readonly paper: string | null
  readonly term: Term | null
}

export interface Indicator extends Cited {
  readonly id: string
  readonly measure: string
  readonly norm: string | null
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
  readonly is: 'stages' | 'steps' | 'use-cases' | 'narrative' | 'diagram'
  readonly executed: boolean
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
