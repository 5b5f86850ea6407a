export interface ChoiceView {
  readonly value: string
  readonly label: string
  readonly hint?: string
  /** Paragraph that the choice rests on. */
  readonly at?: string
  /** Choosing it opens the fields below that matter only then. */
  readonly opens?: boolean
}

/** How a field is asked for; what it means is known to the one who reads it. */
export type FieldKind =
  | 'text'
  | 'name'
  | 'address'
  | 'iin'
  | 'digits'
  | 'number'
  | 'money'
  | 'date'
  | 'moment'
  | 'month'
  | 'phone'
  | 'email'
  | 'password'
  | 'code'
  | 'long-text'
  /** One of many: a list to open. */
  | 'select'
  /** One of a few: radios under each other. */
  | 'pick'
  /** One of two to four short words: radios in a row. */
  | 'segments'
  /** One of a few, each with its paragraph. */
  | 'cards'

export interface FieldView {
  /** Name in the form and id on the page: `applicant.name`, `family.2.income`. */
  readonly name: string
  readonly kind: FieldKind
  readonly label: string
  readonly value?: string
  readonly hint?: string
  readonly error?: string
  readonly choices?: readonly ChoiceView[]
  readonly optional?: boolean
  /** Whether it is asked depends on other answers; `decided`: they have decided it, and it is not asked any more. */
  readonly asked?: 'yes' | 'decided'
  /** Its answer may decide other questions. */
  readonly decides?: boolean
  /** Only where the page has nothing else to begin with: the first field of signing in. */
  readonly first?: boolean
  readonly width?: 'short' | 'middle' | 'full'
  readonly autocomplete?: string
}
