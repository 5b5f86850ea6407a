import type { Sex } from './iin.ts'
import type { PersonName } from './person-name.ts'

export interface Person {
  readonly id: string
  /** Null for a person who has no number yet. */
  readonly iin: string | null
  readonly name: PersonName
  readonly birthDate: Temporal.PlainDate
  readonly sex: Sex | null
}
