import type { DerivedText, Fields, FactType, Parameters, VocabularySpec } from './conditions/index.ts'
import type { Field, Form } from './edition-form.ts'
import type { FigureType, Parameter, Reckoning } from './edition-grounds.ts'

/** What conditions can speak of: the forms of an edition, the figures of the law, and what is reckoned from both. */
interface Speaks {
  readonly forms: readonly Form[]
  readonly parameters: readonly Parameter[]
  readonly reckonings: readonly Reckoning[]
  readonly variants: readonly string[]
  readonly steps: readonly { readonly reads: readonly string[] }[]
}

/**
 * The words of an edition. `derived` are the steps of ways of counting that are known; a reckoning without one is
 * still a word with a type, so that a condition on it can be checked before anybody supplies how to count.
 */
export function vocabularyOf(
  edition: Speaks,
  derived: readonly DerivedText[] = [],
  row: Form | null = null,
): VocabularySpec {
  // The day that is asked about: an age, the time since an event. Whether papers lack that the evidence asks for.
  const names: Record<string, FactType> = { today: 'day', 'evidence-missing': 'bool' }
  for (const form of edition.forms) {
    const record = recordOf(form)
    names[form.id] = form.rows ? { list: record } : record
  }
  if (edition.variants.length > 0) names['variant'] = { codes: edition.variants }
  // Awards that a step reads of the applicant: `awards.unemployed`.
  const awards = edition.steps.flatMap(({ reads }) => reads)
  if (awards.length > 0) names['awards'] = { record: Object.fromEntries(awards.map((award) => [award, 'bool'])) }
  if (row) names['row'] = recordOf(row)
  const known = new Set(derived.map(({ name }) => name))
  for (const { id, type } of edition.reckonings) if (!known.has(id)) names[id] = typeOf(type)
  const parameters: Record<string, 'int' | 'money'> = {}
  for (const { id, type } of edition.parameters) parameters[id] = typeOf(type)
  return { names: names satisfies Fields, parameters: parameters satisfies Parameters, derived }
}

export const typeOf = (type: FigureType): 'money' | 'int' => (type === 'money' ? 'money' : 'int')

const recordOf = (form: Form): { readonly record: Fields } => ({
  record: Object.fromEntries(form.fields.map((field) => [field.id, factType(field)])),
})

function factType(field: Field): FactType {
  switch (field.type) {
    case 'money':
      return 'money'
    case 'number':
      return 'int'
    case 'yes-no':
      return 'bool'
    case 'date':
      return 'day'
    case 'choice':
      return { codes: field.choices }
    case 'text':
    case 'long-text':
    case 'name':
    case 'iin':
    case 'bin':
    case 'moment':
    case 'address':
    case 'territory':
    case 'phone':
    case 'email':
    case 'document-number':
    case 'account':
    case 'row-of':
    case 'month':
    case 'photo':
      return 'string'
  }
}
