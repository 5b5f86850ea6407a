import type { Cited } from './cited.ts'

/** A form as data: a page, its checks, its printed blank and its column of facts all come from this. */
export interface Form extends Cited {
  readonly id: string
  /** The name conditions know it by: the id with `_` for `-`. */
  readonly fact: string
  /** `drawn`: the act prints it; `listed`: it names the fields; `named`: it names only the form; `ours`: added here. */
  readonly origin: Origin
  readonly filledBy: string
  /** What its rows are to the engine: `household`, those who live with the applicant. */
  readonly is: FormMeaning | null
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
  readonly is: Meaning | null
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
  'bin',
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

/**
 * What an answer means to the engine, whatever its edition calls the field, and the types that can mean it. Any other
 * answer is known to the conditions and papers of its edition alone.
 */
export const fieldMeanings = {
  'applicant.surname': ['name'],
  'applicant.given-name': ['name'],
  'applicant.patronymic': ['name'],
  'applicant.iin': ['iin'],
  'applicant.organisation': ['name', 'text'],
  'applicant.bin': ['bin'],
  'applicant.phone': ['phone'],
  /** The language of her papers. */
  'applicant.language': ['choice'],
  /** Where a visit goes: a home, a plot, a shop. */
  'visited-address': ['address'],
  /** What an organ concludes: its choices are the ways out of that step, the first speaks in favour. */
  conclusion: ['choice'],
  reasons: ['text', 'long-text'],
} as const satisfies Readonly<Record<string, readonly FieldType[]>>
export type Meaning = keyof typeof fieldMeanings

export const formMeanings = ['household'] as const
export type FormMeaning = (typeof formMeanings)[number]

/** A condition over the form's own record (and the forms before it); `holds` false is an error with its own sentence. */
export interface FormCheck extends Cited {
  readonly id: string
  readonly holds: string
  /** Fields that the message stands at. */
  readonly fields: readonly string[]
}
