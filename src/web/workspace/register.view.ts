import type { OnwardView } from '../components/pages.tsx'

export type CaseStanding = 'going' | 'granted' | 'refused' | 'not-accepted' | 'stopped'

/** A line of the register: one application, its state, whose turn it is. */
export interface RegisterLine {
  readonly href: string
  readonly number: string
  readonly registered: Temporal.PlainDateTime
  readonly applicant: string
  readonly service: string
  readonly standing: CaseStanding
  readonly step: { readonly what: string; readonly who: string; readonly due: Temporal.PlainDateTime | null } | null
  readonly answerDue: Temporal.PlainDateTime | null
}

export interface RegisterView {
  readonly place: string
  readonly now: Temporal.PlainDateTime
  /** Set after a search; what was sought names a person, so it stands in no address. */
  readonly sought: string | null
  readonly lines: readonly RegisterLine[]
  readonly onward: OnwardView
}
