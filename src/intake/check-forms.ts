import type { Refusal } from '../kernel/index.ts'
import type { Form } from '../law/index.ts'
import type { Ask } from './evidence-checklist.ts'
import { needOf } from './questions.ts'
import { fieldName, rowsTyped, type FormFacts, type Typed } from './read-form.ts'

/** What only the answers together can show: a field that another answer makes necessary, a check that fails. */
export function checkForms(forms: readonly Form[], typed: Typed, facts: FormFacts, ask: Ask): Refusal[] {
  return forms.flatMap((form) => [...neededFields(form, typed, facts, ask), ...failedChecks(form, typed, ask)])
}

function neededFields(form: Form, typed: Typed, facts: FormFacts, ask: Ask): Refusal[] {
  if (form.rows) return []
  const record = facts[form.fact] as { readonly [fact: string]: unknown } | undefined
  return form.fields.flatMap((field) => {
    const at = fieldName(form.id, field.id)
    if (typeof field.required === 'string' || record?.[field.fact] !== undefined || (typed.get(at) ?? '').trim() !== '')
      return []
    return needOf(field, ask) === 'required' ? [{ code: 'field.required' as const, at }] : []
  })
}

/** A check is asked over the whole; where it stands on a table, its message is at the table's first row. */
function failedChecks(form: Form, typed: Typed, ask: Ask): Refusal[] {
  return form.checks.flatMap((check) => {
    if (ask(check.holds) !== false) return []
    const row = form.rows ? rowsTyped(form, typed)[0] : undefined
    const at = fieldName(form.id, check.fields[0] ?? form.fields[0]!.id, row)
    return [{ code: 'form.check-failed' as const, at, facts: { check: `forms.${form.id}.checks.${check.id}` } }]
  })
}
