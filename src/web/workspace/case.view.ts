import type { ClockView } from '../components/clock.tsx'
import type { WrongField } from '../components/errors.tsx'
import type { FieldView } from '../components/field-view.ts'
import type { DoubtView } from '../components/note.tsx'
import type { ProofView } from '../components/proof.tsx'
import type { DocumentLine, RuleView } from '../components/rule-list.tsx'
import type { CommandView } from './command-form.tsx'
import type { ReckoningView } from './reckoning.tsx'

/** A case before an officer: what to do, how long, by what law; below, what is known. */
export interface CaseView {
  readonly number: string
  readonly applicant: string
  readonly service: string
  readonly registered: Temporal.PlainDateTime
  readonly channel: string
  readonly today: Temporal.PlainDate
  /** Where the list that led here is. */
  readonly back: { readonly label: string; readonly href: string }
  readonly stepClock: ClockView | null
  readonly answerClock: ClockView | null
  readonly route: readonly CaseStep[]
  readonly todo: Todo
  readonly wrong: readonly WrongField[]
  readonly rules: readonly RuleView[]
  readonly reckonings: readonly ReckoningView[]
  readonly facts: readonly CaseFact[]
  readonly documents: readonly DocumentLine[]
  /** How many of the documents that the law asks for are here. */
  readonly evidence: { readonly taken: number; readonly of: number }
  readonly papers: readonly CasePaper[]
  readonly events: readonly CaseEventLine[]
  readonly answerProof: ProofView | null
  readonly law: readonly LawPassage[]
  /** "2012-ақмола редакциясы" */
  readonly edition: string
  readonly doubts: readonly DoubtView[]
}

export interface CaseStep {
  readonly state: 'done' | 'now' | 'next'
  readonly title: string
  readonly doneAt: Temporal.PlainDateTime | null
  readonly until: Temporal.PlainDateTime | null
  /** "1 жұмыс күні", while it has not begun. */
  readonly term: string | null
}

export interface CaseFact {
  readonly key: string
  readonly value: string
}

export interface CasePaper {
  readonly title: string
  readonly number: string
  readonly href: string
  readonly signed: boolean
  /** Not rendered yet: what is shown is a preview and says so. */
  readonly preview: boolean
}

export interface CaseEventLine {
  readonly at: Temporal.PlainDateTime
  readonly says: string
}

/** Our own words for a paragraph, never a quotation. */
export interface LawPassage {
  readonly at: string
  readonly says: string
}

interface TodoHead {
  readonly title: string
  /** "1 жұмыс күні" */
  readonly term: string | null
  readonly at: string
}

/** The one thing to do here: act on the spot, or wait for somebody else. */
export type Todo =
  | (TodoHead & {
      readonly is: 'act'
      readonly command: CommandView
      readonly says: string | null
      readonly fields: readonly FieldView[]
      /** Fields that matter only when the choice that opens them is made. */
      readonly opened: readonly FieldView[]
      readonly label: string
    })
  | {
      readonly is: 'wait'
      readonly title: string
      readonly says: string
      readonly until: Temporal.PlainDateTime | null
    }
  | {
      readonly is: 'ended'
      readonly title: string
      readonly says: string
      /** What the last step made and is still to be printed: the receipt of a result that was handed over. */
      readonly print: readonly { readonly title: string; readonly href: string }[]
    }
