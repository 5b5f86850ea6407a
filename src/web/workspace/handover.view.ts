import type { ClockView } from '../components/clock.tsx'
import type { WrongField } from '../components/errors.tsx'
import type { FieldView } from '../components/field-view.ts'
import type { DoubtView } from '../components/note.tsx'
import type { OnwardView } from '../components/pages.tsx'
import type { CommandView } from './command-form.tsx'

/** What is given into a hand: a paper of ours, or an original that was kept and goes back. */
export interface HandedPaper {
  readonly title: string
  readonly href: string | null
  readonly number: string | null
  readonly says: string
  readonly signed: string | null
}

export interface HandoverView {
  readonly command: CommandView
  readonly number: string
  readonly applicant: string
  readonly service: string
  readonly now: Temporal.PlainDateTime
  readonly back: { readonly label: string; readonly href: string }
  readonly at: string
  readonly clock: ClockView | null
  /** Who came, what they showed: fields of this step. */
  readonly who: readonly FieldView[]
  readonly papers: readonly HandedPaper[]
  readonly officer: string
  /** Whether a receipt is made; where the law draws none, its lines are ours. */
  readonly receipt: 'of-law' | 'ours' | null
  readonly doubts: readonly DoubtView[]
  readonly wrong: readonly WrongField[]
}

/** A result that waits for its holder; in the list of what nobody collected, since when. */
export interface ReadyLine {
  readonly href: string
  readonly applicant: string
  readonly number: string
  readonly paper: string
  readonly since: Temporal.PlainDateTime
  /** Working days that it has lain here. */
  readonly days: number
  readonly clock: ClockView | null
  readonly phone: string | null
}

export interface ReadyView {
  readonly which: 'ready' | 'not-collected'
  readonly lines: readonly ReadyLine[]
  readonly onward: OnwardView
}
