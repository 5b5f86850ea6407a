import { accepted, refusal, refused, type Result } from '../kernel/index.ts'
import { answerThatIs, fieldThatIs, type Meaning, type Form } from '../law/index.ts'
import { readName, type PersonName } from '../people/index.ts'
import { fieldName, type FormFacts } from './read-form.ts'

/** Who asks, as she or it was written down: a person by her personal number, an organisation by its own. */
export type ApplicantTyped =
  | { readonly is: 'person'; readonly iin: string; readonly name: PersonName }
  | { readonly is: 'organisation'; readonly bin: string; readonly name: string }

const nameParts = {
  family: 'applicant.surname',
  given: 'applicant.given-name',
  patronymic: 'applicant.patronymic',
} as const

/**
 * Who applies, read from the answers that mean it. Where an edition lets either apply, a number of an organisation says
 * that it does. Refuses with `application.nobody`, `field.required` and `name.*`, at their fields.
 */
export function applicantOf(forms: readonly Form[], facts: FormFacts): Result<ApplicantTyped> {
  const said = (meaning: Meaning): string => answerThatIs(forms, facts, meaning) ?? ''
  const at = (meaning: Meaning): string | undefined => {
    const found = fieldThatIs(forms, meaning)
    return found && fieldName(found.form.id, found.field.id)
  }
  const asked = at('applicant.iin') ?? at('applicant.bin')
  if (asked === undefined) return refused(refusal('application.nobody'))
  const bin = said('applicant.bin')
  if (bin !== '') {
    const name = said('applicant.organisation')
    if (name === '') return refused(refusal('field.required', {}, at('applicant.organisation')))
    return accepted({ is: 'organisation', bin, name })
  }
  const iin = said('applicant.iin')
  if (iin === '') return refused(refusal('field.required', {}, asked))
  const name = readName({
    family: said(nameParts.family),
    given: said(nameParts.given),
    patronymic: said(nameParts.patronymic),
  })
  if (name.ok) return accepted({ is: 'person', iin, name: name.value })
  return {
    ok: false,
    refusals: name.refusals.map(({ at: part, ...each }) => {
      const field = at(nameParts[part as keyof typeof nameParts])
      return field === undefined ? each : { ...each, at: field }
    }),
  }
}
