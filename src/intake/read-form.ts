import { accepted, refusal, refused, type Json, type Refusal, type Result } from '../kernel/index.ts'
import type { Field, Form } from '../law/index.ts'
import { readField } from './read-field.ts'

/** What was posted: each name with the last text sent under it. Names are `form.field` or `form.row.field`. */
export type Typed = ReadonlyMap<string, string>

/** A record of a single form, or the rows of a table form, under the name by which conditions know it. */
export type FormFacts = {
  readonly [fact: string]: { readonly [field: string]: Json } | readonly { readonly [field: string]: Json }[]
}

export interface ReadForms {
  readonly facts: FormFacts
  readonly refusals: readonly Refusal[]
}

export const fieldName = (form: string, field: string, row?: number): string =>
  row === undefined ? `${form}.${field}` : `${form}.${row}.${field}`

/** Numbers of the rows in which anything was typed; a row left empty is no row. */
export function rowsTyped(form: Form, typed: Typed): number[] {
  const rows = new Set<number>()
  for (const [name, text] of typed) {
    const match = /^([a-z0-9-]+)\.(\d{1,3})\.[a-z0-9-]+$/.exec(name)
    if (match && match[1] === form.id && text.trim() !== '') rows.add(Number(match[2]))
  }
  return [...rows].sort((a, b) => a - b)
}

interface Reading {
  readonly forms: readonly Form[]
  readonly typed: Typed
  readonly today: string | null
}

/**
 * All answers of all forms read at once, and everything that is wrong with them, each at its field. `today` (ISO) is
 * the day at the place of the reader: without it nothing is too late for a field that may not lie in the future.
 */
export function readForms(forms: readonly Form[], typed: Typed, today: string | null = null): ReadForms {
  const reading = { forms, typed, today }
  const refusals: Refusal[] = []
  const facts: Record<string, FormFacts[string]> = {}
  for (const form of forms) {
    if (!form.rows) {
      facts[form.fact] = readRecord(form, reading, undefined, refusals)
      continue
    }
    const rows = rowsTyped(form, typed)
    facts[form.fact] = rows.slice(0, form.rows.most).map((row) => readRecord(form, reading, row, refusals))
    if (rows.length < form.rows.least)
      refusals.push({ code: 'form.too-few-rows', at: form.id, facts: { least: form.rows.least } })
    if (rows.length > form.rows.most)
      refusals.push({ code: 'form.too-many-rows', at: form.id, facts: { most: form.rows.most } })
  }
  return { facts, refusals }
}

function readRecord(
  form: Form,
  reading: Reading,
  row: number | undefined,
  refusals: Refusal[],
): { [field: string]: Json } {
  const record: { [field: string]: Json } = {}
  for (const field of form.fields) {
    const at = fieldName(form.id, field.id, row)
    const read = pointed(field, readField(field, reading.typed.get(at) ?? '', reading.today), reading)
    if (!read.ok) {
      refusals.push(...read.refusals.map((each) => ({ ...each, at })))
      continue
    }
    if (read.value === null) refusals.push(...whenMissing(field, at))
    else record[field.fact] = read.value
  }
  return record
}

/** Beside those who live with her the applicant herself can be chosen: whose income it is, who studies. */
export const offersApplicant = (forms: readonly Form[], { type, table }: Field): boolean =>
  type === 'row-of' && forms.find((form) => form.id === table)?.is === 'household'

/**
 * A row is chosen by its number on the page, where rows that were taken away leave gaps; what is kept is its place in
 * the list that is kept. A row that is not there cannot be chosen.
 */
function pointed(field: Field, read: Result<Json>, { forms, typed }: Reading): Result<Json> {
  if (field.type !== 'row-of' || !read.ok || read.value === null) return read
  const table = forms.find((form) => form.id === field.table)
  if (!table || (read.value === 'self' && offersApplicant(forms, field))) return read
  const place = rowsTyped(table, typed).indexOf(Number(read.value))
  return place < 0 ? refused(refusal('field.choose-one')) : accepted(String(place))
}

const whenMissing = (field: Field, at: string): Refusal[] =>
  field.required === 'yes' ? [{ code: 'field.required', at }] : []
