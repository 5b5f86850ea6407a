import type { Tx } from '../../platform/index.ts'
import type { Person } from './person.ts'
import { foldedName } from './person-name.ts'

/**
 * Finds the person by her number or makes her, with the names her document has now; the place that serves her may read
 * her from then on. Gives her id: another than `person.id` where she was known. Works in the scopes `office` and `system`.
 */
export async function admitPerson(tx: Tx, person: Person, now: Temporal.Instant): Promise<string> {
  const { family, given, patronymic } = person.name
  const [row] = await tx.query<{ id: string }>('select admit_person($1, $2, $3, $4, $5, $6, $7, $8, $9) as id', [
    person.id,
    person.iin,
    family,
    given,
    patronymic,
    foldedName(person.name),
    person.birthDate,
    person.sex,
    now,
  ])
  return row!.id
}
