import { deciding, type Needs } from '../../intake/index.ts'
import type { Field, FieldType, Form } from '../../law/index.ts'
import type { Voice } from '../../platform/index.ts'
import type { ChoiceView, FieldKind, FieldView } from '../components/field-view.ts'
import type { RowsColumn, RowsView } from '../components/rows.tsx'
import type { FormSectionView } from '../workspace/form-section.tsx'
import { rowNumbers, type Typed } from './rows-typed.ts'

/** What a form needs to be drawn besides itself. */
export interface FormWords {
  readonly voice: Voice
  /** Names of the edition by key: `forms.application.surname`. */
  readonly name: (key: string) => string
  /** Choices that no form lists: territories, and whatever else is known only here. */
  readonly choices: (form: Form, field: Field) => readonly ChoiceView[]
  /** Sentences at their fields. */
  readonly errors: ReadonlyMap<string, string>
  /** What the answers so far make of each question. */
  readonly needs: Needs
}

const kinds: Readonly<Record<FieldType, FieldKind>> = {
  text: 'text',
  'long-text': 'long-text',
  name: 'name',
  iin: 'iin',
  bin: 'digits',
  date: 'date',
  moment: 'moment',
  money: 'money',
  number: 'number',
  'yes-no': 'segments',
  choice: 'select',
  address: 'address',
  territory: 'select',
  phone: 'phone',
  email: 'email',
  'document-number': 'text',
  account: 'digits',
  'row-of': 'select',
  month: 'month',
  photo: 'text',
}

/** The forms of an edition as sections of a page, in their order, with what was typed and what is wrong. */
export const viewForms = (forms: readonly Form[], typed: Typed, words: FormWords): readonly FormSectionView[] =>
  forms.map((form) => ({
    id: form.id,
    title: words.name(`forms.${form.id}`),
    at: form.at,
    formUnsaid: form.origin === 'named' || form.origin === 'ours',
    fields: form.rows === null ? form.fields.map((field) => viewField(forms, form, field, typed, words)) : [],
    rows: form.rows === null ? null : viewRows(forms, form, typed, words),
  }))

function viewField(forms: readonly Form[], form: Form, field: Field, typed: Typed, words: FormWords): FieldView {
  const name = `${form.id}.${field.id}`
  const error = words.errors.get(name)
  const choices = choicesOf(forms, form, field, typed, words)
  const need = words.needs.get(name)
  return {
    name,
    kind: kinds[field.type],
    label: words.name(`forms.${form.id}.${field.id}`),
    value: typed.get(name) ?? '',
    ...(need === 'required' ? {} : { optional: true }),
    ...(typeof field.required === 'string' ? {} : { asked: need === 'decided' ? 'decided' : 'yes' }),
    ...(deciding(forms).has(name) ? { decides: true } : {}),
    ...(choices.length === 0 ? {} : { choices }),
    ...(error === undefined ? {} : { error }),
  }
}

function viewRows(forms: readonly Form[], form: Form, typed: Typed, words: FormWords): RowsView {
  const numbers = rowNumbers(form.id, typed)
  const inRow = <T>(number: number, pick: (name: string) => T | undefined): Record<string, T> => {
    const picked: Record<string, T> = {}
    for (const field of form.fields) {
      const value = pick(`${form.id}.${number}.${field.id}`)
      if (value !== undefined) picked[field.id] = value
    }
    return picked
  }
  return {
    name: form.id,
    caption: words.name(`forms.${form.id}`),
    one: form.rows === null ? '' : words.name(`forms.${form.id}.row.${form.rows.of}`),
    full: form.rows !== null && numbers.length >= form.rows.most,
    columns: form.fields.map((field): RowsColumn => {
      const choices = choicesOf(forms, form, field, typed, words)
      return {
        id: field.id,
        label: words.name(`forms.${form.id}.${field.id}`),
        kind: kinds[field.type],
        ...(choices.length === 0 ? {} : { choices }),
      }
    }),
    rows: numbers.map((number) => ({
      number,
      values: inRow(number, (name) => typed.get(name)),
      errors: inRow(number, (name) => words.errors.get(name)),
    })),
  }
}

function choicesOf(
  forms: readonly Form[],
  form: Form,
  field: Field,
  typed: Typed,
  words: FormWords,
): readonly ChoiceView[] {
  const { say } = words.voice
  const none: ChoiceView = { value: '', label: say('web.choose') }
  switch (field.type) {
    case 'yes-no':
      return [
        { value: 'yes', label: say('web.yes') },
        { value: 'no', label: say('web.no') },
      ]
    case 'choice':
      return [
        none,
        ...field.choices.map((value) => ({ value, label: words.name(`forms.${form.id}.${field.id}.${value}`) })),
      ]
    case 'row-of':
      return [none, ...words.choices(form, field), ...rowsToChoose(forms, field, typed)]
    case 'territory':
      return [none, ...words.choices(form, field)]
    default:
      return []
  }
}

/** The rows of another table by what was typed into them: whose income this is. */
function rowsToChoose(forms: readonly Form[], field: Field, typed: Typed): readonly ChoiceView[] {
  const table = forms.find((form) => form.id === field.table)
  if (!table) return []
  return rowNumbers(table.id, typed).flatMap((number) => {
    const label = typed.get(`${table.id}.${number}.${field.show ?? ''}`) ?? ''
    return label.trim() === '' ? [] : [{ value: String(number), label }]
  })
}
