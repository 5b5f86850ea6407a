import { accepted, refusal, refused, type Result } from '../kernel/index.ts'
import type { Form } from '../law/index.ts'
import { readName, type PersonName } from '../people/index.ts'
import type { FormFacts } from './read-form.ts'

export interface ApplicantTyped {
  readonly iin: string
  readonly name: PersonName
  /** Where the parts stand in the form, for messages and for the live coupon. */
  readonly form: string
}

/** Ids that every edition uses for the parts of an applicant's name. */
const parts = { family: 'surname', given: 'given-name', patronymic: 'patronymic' } as const

/** The form of an edition in which the applicant says who she is: the first single one with a person's number. */
export const applicantForm = (forms: readonly Form[]): Form | undefined =>
  forms.find((form) => form.rows === null && form.fields.some((field) => field.type === 'iin'))

/** Who applies, read from the answers. Refuses with `application.nobody` and with `name.*` at their fields. */
export function applicantOf(forms: readonly Form[], facts: FormFacts): Result<ApplicantTyped> {
  const form = applicantForm(forms)
  const record = form && (facts[form.fact] as { readonly [fact: string]: unknown } | undefined)
  const iin = form?.fields.find((field) => field.type === 'iin')
  if (!form || !record || !iin) return refused(refusal('application.nobody'))
  const said = (id: string): string => {
    const value = record[id.replaceAll('-', '_')]
    return typeof value === 'string' ? value : ''
  }
  const name = readName({ family: said(parts.family), given: said(parts.given), patronymic: said(parts.patronymic) })
  const number = said(iin.id)
  if (!name.ok)
    return {
      ok: false,
      refusals: name.refusals.map((each) => ({ ...each, at: `${form.id}.${parts[each.at as keyof typeof parts]}` })),
    }
  if (number === '') return refused(refusal('field.required', {}, `${form.id}.${iin.id}`))
  return accepted({ iin: number, name: name.value, form: form.id })
}
