import type { Cited } from './cited.ts'

/** A form as data: a page, its checks, its printed blank and its column of facts all come from this. */
export interface Form extends Cited {
  readonly id: string
  /** The name conditions know it by: the id with `_` for `-`. */
  readonly fact: string
  /** `drawn`: the act prints it; `listed`: it names the fields; `named`: it names only the form; `ours`: added here. */
  readonly origin: Origin
  readonly filledBy: string
  /** A table form repeats: one record per row. */
  readonly rows: { readonly least: number; readonly most: number; readonly of: string } | null
  readonly fields: readonly Field[]
  readonly checks: readonly FormCheck[]
}

export type Origin = 'drawn' | 'listed' | 'named' | 'ours'

export interface Field extends Cited {
  readonly id: string
  readonly fact: string
  readonly type: FieldType
  readonly required: 'yes' | 'no' | { readonly when: string }
  /** Values of a choice, in order; their names stand in the texts. */
  readonly choices: readonly string[]
  readonly least: number | string | null
  readonly most: number | string | null
  readonly mask: string | null
  /** For `row-of`: the table form it points into. */
  readonly table: string | null
  readonly show: string | null
}

export const fieldTypes = [
  'text',
  'long-text',
  'name',
  'iin',
  'date',
  'moment',
  'money',
  'number',
  'yes-no',
  'choice',
  'address',
  'territory',
  'phone',
  'email',
  'document-number',
  'account',
  'row-of',
  'month',
  'photo',
] as const
export type FieldType = (typeof fieldTypes)[number]

/** A condition over the form's own record (and the forms before it); `holds` false is an error with its own sentence. */
export interface FormCheck extends Cited {
  readonly id: string
  readonly holds: string
  /** Fields that the message stands at. */
  readonly fields: readonly string[]
}
