import type { WrongField } from '../components/errors.tsx'
import type { DoubtView } from '../components/note.tsx'
import type { CommandView } from './command-form.tsx'
import type { EvidenceLineView } from './evidence-list.tsx'
import type { FormSectionView } from './form-section.tsx'
import type { ReckoningView } from './reckoning.tsx'

/** An application at the window: the law's forms in the order of the paper, what was brought, the coupon to be. */
export interface IntakeView {
  readonly command: Omit<CommandView, 'task' | 'seen'>
  readonly service: string
  readonly channel: string
  readonly sections: readonly FormSectionView[]
  readonly evidence: readonly EvidenceLineView[]
  readonly evidenceAt: string
  /** Per-head income, worked out from what is typed so far. */
  readonly reckonings: readonly ReckoningView[]
  readonly wrong: readonly WrongField[]
  /** Set when the button was pressed and documents lack: nothing is registered until the officer confirms it. */
  readonly lacking: readonly string[]
  readonly doubts: readonly DoubtView[]
  readonly slip: SlipToBe
}

/** The law's three fields of the coupon, as far as they are known, and how long the answer may take. */
export interface SlipToBe {
  /** Name of the field that holds the applicant's name, so that the script can show it while it is typed. */
  readonly nameField: string | null
  readonly applicant: string
  readonly registeredOn: Temporal.PlainDate
  /** The day of the answer if it were registered now. */
  readonly answerBy: Temporal.PlainDateTime | null
  readonly term: string
  readonly termAt: string
  readonly acceptedBy: string
  readonly at: string
}
