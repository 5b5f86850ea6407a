import type { ClockView } from '../components/clock.tsx'
import type { WrongField } from '../components/errors.tsx'
import type { FieldView } from '../components/field-view.ts'
import type { CommandView } from './command-form.tsx'

/** One section of the act. */
export interface InspectionSection {
  readonly id: string
  readonly title: string
  readonly fields: readonly FieldView[]
}

export interface InspectionMember {
  readonly name: string
  readonly role: string
  readonly state: 'not-yet' | 'waits' | 'signed'
  readonly signedAt: Temporal.PlainDateTime | null
  readonly you: boolean
}

/** The act of inspection: filled in first, then signed by those whom the act of creation names. */
export interface InspectionView {
  readonly phase: 'filling' | 'signing'
  readonly command: CommandView
  readonly number: string
  readonly applicant: string
  /** Where the visit goes; null where the law's form does not ask. */
  readonly address: string | null
  /** How many live there; null where the service asks for no household. */
  readonly people: number | null
  readonly today: Temporal.PlainDate
  readonly clock: ClockView | null
  readonly back: { readonly label: string; readonly href: string }
  /** The law names the act and draws no form for it. */
  readonly formUnsaid: boolean
  readonly at: string
  readonly sections: readonly InspectionSection[]
  readonly wrong: readonly WrongField[]
  readonly members: readonly InspectionMember[]
  /** What this person's signature is, said exactly. */
  readonly means: string
}

/** Fields that must be filled in and are empty, in the order of the act: the dock leads to the first. */
export const missingIn = (view: Pick<InspectionView, 'sections'>): readonly FieldView[] =>
  view.sections.flatMap((section) => section.fields.filter((field) => isMissing(field)))

export const isMissing = (field: FieldView): boolean => field.optional !== true && (field.value ?? '') === ''
