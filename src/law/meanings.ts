import type { Edition } from './edition.ts'
import type { Meaning, Field, Form, FormMeaning } from './edition-form.ts'

/** Records and tables of forms under the names by which conditions know them. */
type Facts = { readonly [form: string]: unknown }

export interface FieldOfForm {
  readonly form: Form
  readonly field: Field
}

const bearing = (forms: readonly Form[], meaning: Meaning): FieldOfForm[] =>
  forms.flatMap((form) => form.fields.flatMap((field) => (field.is === meaning ? [{ form, field }] : [])))

/** The field that means this; among the forms of one step there is one at most. */
export const fieldThatIs = (forms: readonly Form[], meaning: Meaning): FieldOfForm | undefined =>
  bearing(forms, meaning)[0]

/** What was answered where this was meant: text, for no meaning is borne by a figure. Null where nobody said it. */
export function answerThatIs(forms: readonly Form[], facts: Facts, meaning: Meaning): string | null {
  for (const { form, field } of bearing(forms, meaning)) {
    const answer = (facts[form.fact] as Facts | undefined)?.[field.fact]
    if (typeof answer === 'string' && answer !== '') return answer
  }
  return null
}

/** The rows of the table that is this; null where no form of the edition is. */
export function rowsThatAre(forms: readonly Form[], facts: Facts, meaning: FormMeaning): readonly unknown[] | null {
  const tables = forms.filter((form) => form.is === meaning)
  const rows = tables.map((form) => facts[form.fact]).find((each) => Array.isArray(each))
  return tables.length === 0 ? null : ((rows as readonly unknown[] | undefined) ?? [])
}

/** Who asks, as far as the case itself shows it on each page. */
export const identifies = ({ is }: Field): boolean => is !== null && identity.has(is)

const identity: ReadonlySet<Meaning> = new Set([
  'applicant.surname',
  'applicant.given-name',
  'applicant.patronymic',
  'applicant.iin',
  'applicant.organisation',
  'applicant.bin',
])

/** The form that a verb fills in on a route, the act of a visit or an opinion: an edition has one for each. */
export function formOfVerb(
  { forms, steps }: Pick<Edition, 'forms' | 'steps'>,
  verb: 'inspect' | 'opine',
): Form | undefined {
  const step = steps.find(({ does }) => Object.values(does).some((verbs) => verbs.includes(verb)))
  return forms.find((form) => step?.fills.includes(form.id))
}

/** Where an opinion says what is concluded, and why. */
export function opinionOf(
  edition: Pick<Edition, 'forms' | 'steps'>,
): { conclusion: FieldOfForm; reasons: FieldOfForm } | undefined {
  const form = formOfVerb(edition, 'opine')
  const conclusion = form && fieldThatIs([form], 'conclusion')
  const reasons = form && fieldThatIs([form], 'reasons')
  return conclusion && reasons && { conclusion, reasons }
}
