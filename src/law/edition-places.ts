import type { Cited, Stated } from './cited.ts'
import type { Term } from './term.ts'

/** One of an ordered row: who goes first, who leaves. */
export interface Ordered extends Cited {
  readonly id: string
  readonly when: string | null
}

/** A waiting list for something of which there is not enough; equals go by the time of registration. */
export interface WaitingList extends Cited {
  readonly id: string
  /** What is given out: an award of the edition. */
  readonly award: string
  readonly keptBy: string
  readonly first: readonly Ordered[]
  readonly seats: Stated<{ readonly per: string; readonly kinds: readonly string[] }>
  readonly offer: Stated<{ readonly answerWithin: Stated<Term> }>
  /** Result where there is a seat, and where the person waits. */
  readonly results: { readonly seat: string; readonly waiting: string }
  readonly leaves: readonly Ordered[]
}

export interface Competition extends Cited {
  readonly id: string
  readonly award: string
  /** Days of every year (`08-05`), or the unit that announces them. */
  readonly season: Stated<{ readonly from: string; readonly to: string } | { readonly announced: string }>
  readonly places: Stated<{ readonly count: number } | { readonly parameter: string }>
  readonly stages: readonly Stage[]
}

export interface Stage extends Cited {
  readonly id: string
  readonly is: 'documents' | 'test' | 'interview' | 'panel' | 'ranking' | 'decision'
  readonly by: string
  readonly within: Stated<Term>
  /** Condition under which a person goes on; null where only people can say it. */
  readonly passes: Stated<{ readonly when: string | null }>
  readonly result: string | null
}
