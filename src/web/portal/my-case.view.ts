import type { DueView } from '../components/due.tsx'
import type { DoubtView } from '../components/note.tsx'
import type { ProofView } from '../components/proof.tsx'

/** What the holder of a number and its secret sees of the case. Words of the law and of steps come in, said. */
export interface MyCaseView {
  readonly number: string
  readonly service: string
  readonly handedIn: Temporal.PlainDateTime
  readonly channel: string
  /** What happens at this moment. */
  readonly now: {
    readonly title: string
    readonly says: string
    /** What the person has to do; null where nothing, and then the page says so. */
    readonly you: string | null
  }
  readonly ended: 'granted' | 'refused' | 'not-accepted' | 'stopped' | null
  /** The answer that was promised; null where no term runs (documents are incomplete). */
  readonly answer: { readonly due: DueView; readonly proof: ProofView } | null
  readonly way: readonly MyCaseStep[]
  readonly papers: readonly MyCasePaper[]
  readonly seen: readonly MyCaseReader[]
  /** Silences that bear on this case beside those of the date: when money is paid, … */
  readonly doubts: readonly DoubtView[]
  readonly today: Temporal.PlainDate
}

export interface MyCaseStep {
  readonly state: 'done' | 'now' | 'next'
  readonly title: string
  /** Who does it. */
  readonly who: string | null
  readonly doneAt: Temporal.PlainDateTime | null
  readonly until: Temporal.PlainDateTime | null
  readonly at: string | null
}

export interface MyCasePaper {
  readonly title: string
  readonly href: string
  readonly made: Temporal.PlainDateTime
}

export interface MyCaseReader {
  readonly who: string
  readonly at: Temporal.PlainDateTime
  readonly why: string
}
