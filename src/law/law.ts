import type { At, Wording } from './cited.ts'
import type { Edition } from './edition.ts'
import type { FigureType, Formula } from './edition-grounds.ts'
import type { ExamplesSource } from './schema/examples.ts'
import type { LawError } from './law-error.ts'

/** Everything that `law/` says, loaded and checked. Immutable: a reload makes a new one. */
export interface Law {
  readonly acts: ReadonlyMap<string, Act>
  readonly services: ReadonlyMap<string, Service>
  /** By id; a case asks by hash (`editionByHash`). */
  readonly editions: ReadonlyMap<string, Edition>
  readonly parameters: ReadonlyMap<string, ParameterSeries>
  readonly generals: ReadonlyMap<string, GeneralAct>
  readonly adoptions: readonly Adoption[]
  readonly texts: ReadonlyMap<string, LawTexts>
  /** Situations and what must come of them, by service: told to readers, run as tests. */
  readonly examples: ReadonlyMap<string, ExamplesSource>
  /** Shared dictionaries: `offices`, `events`, … each from word to its names. */
  readonly words: ReadonlyMap<string, ReadonlyMap<string, Wording>>
}

export interface LawLoad {
  readonly law: Law
  readonly errors: readonly LawError[]
  /** Files whose last good content still stands because the new one is wrong. */
  readonly kept: readonly string[]
}

export interface Service {
  readonly id: string
  /** Life events by which a person looks for it. */
  readonly events: readonly string[]
  readonly group: string
  readonly listed: boolean
  readonly editions: readonly string[]
}

/** A day that an act does not tell is reckoned from what it does tell, and marked. */
export interface LegalDay {
  readonly day: string
  readonly presumed: boolean
  readonly from: 'printed' | 'publication' | 'registration' | 'date-of-act' | 'adoption'
}

export interface Act {
  readonly id: string
  readonly name: Wording
  readonly kind: string
  readonly issuer: string
  readonly number: string | null
  readonly date: string | null
  readonly registered: { readonly number: string | null; readonly date: string | null } | null
  readonly published: string | null
  readonly held: 'yes' | 'in-part' | 'no'
  readonly entryAt: At | null
  /** Null where nothing is known from which a day could be presumed. */
  readonly inForce: LegalDay | null
  readonly effects: readonly ActEffect[]
}

export type ActEffect =
  | {
      readonly is: 'approves' | 'restates'
      readonly edition: string
      readonly service: string
      readonly territory: string
      readonly content: 'held' | 'not-held' | 'not-written'
      readonly replaces: string | null
      /** The act in which it stands, where an amending act adds it to another. */
      readonly under: string | null
      readonly at: At
    }
  | { readonly is: 'repeals'; readonly act: string; readonly at: At }
  | { readonly is: 'amends'; readonly act: string; readonly at: At; readonly operation: Operation | null }

/** What an amendment does to the text of its target; the words themselves are not kept. */
export interface Operation {
  readonly does:
    | 'restates'
    | 'replaces-words'
    | 'appends-item'
    | 'inserts-row'
    | 'adds-paragraph'
    | 'adds-annex'
    | 'deletes'
    | 'is-void'
  /** Null where the amended text is not held. */
  readonly target: At | null
  readonly edition: string | null
  /** The amended instrument by its printed Kazakh name, where its text is not held. */
  readonly instrument: string | null
  readonly voidedBy: string | null
}

/** A series of one figure: by territory and first day. A day past its end has no figure. */
export interface ParameterSeries {
  readonly id: string
  readonly name: Wording
  readonly type: FigureType
  readonly every: 'month' | 'quarter' | 'year' | 'as-decided'
  readonly values: readonly ParameterValue[]
}

export interface ParameterValue {
  readonly territory: string
  readonly from: string
  /** Last day, or null while it stands. */
  readonly to: string | null
  /** Tiyn for money; hundredths of a percent for a percent. */
  readonly value: number
  readonly source: { readonly act: string; readonly at: At } | Supplied
}

/** What the texts lack and an adoption brings: by whom, and why in its own words. */
export interface Supplied {
  readonly adoption: string
  readonly by: string
  readonly why: Wording
}

export interface GeneralAct {
  readonly id: string
  readonly act: string
  readonly held: boolean
  readonly from: string | null
  readonly to: string | null
  readonly answers: readonly GeneralAnswer[]
}

export interface GeneralAnswer {
  readonly question: string
  readonly answer: string | null
  readonly at: At | null
}

/** This installation's own act: what it puts into force here and what it supplies. */
export interface Adoption {
  readonly id: string
  readonly name: Wording
  /** A sample says so first on every page and paper, with this sentence. */
  readonly sample: boolean
  readonly notice: Wording
  readonly by: string
  readonly from: string
  readonly to: string | null
  readonly puts: readonly AdoptedEdition[]
  readonly reckonings: readonly SuppliedReckoning[]
  readonly retentions: readonly SuppliedRetention[]
}

export interface AdoptedEdition {
  readonly edition: string
  readonly territory: string
  readonly channels: readonly string[]
  readonly why: Wording
}

/** A way of counting that the texts lack. */
export interface SuppliedReckoning {
  readonly edition: string
  readonly reckoning: string
  readonly formula: Formula
  /** Name of each step, for the printed trace. */
  readonly texts: Readonly<Record<string, Wording>>
  readonly supplied: Supplied
}

/** How long the content of an ended case is kept, and what happens then. */
export interface SuppliedRetention {
  readonly edition: string
  /** Ends of the case that it is said of. */
  readonly ends: readonly string[]
  readonly class: string
  readonly keep: { readonly count: number; readonly unit: 'month' | 'year' }
  readonly afterwards: 'archive' | 'destroy'
  readonly supplied: Supplied
}

/** Texts of one service by key: `service.name`, `2012-akmola/units.executor`. */
export interface LawTexts {
  readonly service: string
  readonly hash: string
  readonly entries: ReadonlyMap<string, Wording>
}

export interface Resolution {
  readonly edition: Edition
  readonly adoption: Adoption | null
  readonly since: LegalDay
  /** First day on which it no longer stands. */
  readonly until: LegalDay | null
  readonly presumed: boolean
  /** How this edition was found, one line a fact, to be said in any language. */
  readonly proof: readonly ResolutionLine[]
}

export interface ResolutionLine {
  readonly says: 'approved' | 'restated' | 'replaced' | 'repealed' | 'adopted' | 'not-held' | 'more-local'
  readonly act: string
  readonly day: string
  readonly presumed: boolean
  readonly edition: string | null
}
