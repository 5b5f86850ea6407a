import type { Tx } from '../../platform/index.ts'
import type { Sex } from './iin.ts'
import type { Person } from './person.ts'
import { foldedName } from './person-name.ts'

interface PersonRow {
  readonly id: string
  readonly iin: string | null
  readonly family_name: string
  readonly given_name: string
  readonly patronymic: string
  readonly birth_date: Temporal.PlainDate
  readonly sex: Sex | null
}

const personOf = (row: PersonRow): Person => ({
  id: row.id,
  iin: row.iin,
  name: { family: row.family_name, given: row.given_name, patronymic: row.patronymic },
  birthDate: row.birth_date,
  sex: row.sex,
})

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

/** Hands a person on to another place with her case; only a place that has her may. */
export async function givePersonAccess(tx: Tx, person: string, office: number, now: Temporal.Instant): Promise<void> {
  await tx.query('select give_person_access($1, $2, $3)', [person, office, now])
}

export async function personById(tx: Tx, id: string): Promise<Person | undefined> {
  const [row] = await tx.query<PersonRow>(
    'select id, iin, family_name, given_name, patronymic, birth_date, sex from persons where id = $1',
    [id],
  )
  return row && personOf(row)
}

/** Only among those whom the place of the scope has served. */
export async function personByIin(tx: Tx, iin: string): Promise<Person | undefined> {
  const [row] = await tx.query<PersonRow>(
    'select id, iin, family_name, given_name, patronymic, birth_date, sex from persons where iin = $1',
    [iin],
  )
  return row && personOf(row)
}

/**
 * Persons of a place by words of their present or a former name, each the beginning of one; folded, so Kazakh letters need not
 * be typed. No words, no answer: nobody leafs through persons.
 */
export async function searchPersons(
  tx: Tx,
  office: number,
  foldedWords: readonly string[],
  limit: number,
): Promise<readonly Person[]> {
  if (foldedWords.length === 0) return []
  const rows = await tx.query<PersonRow>(
    `select p.id, p.iin, p.family_name, p.given_name, p.patronymic, p.birth_date, p.sex
     from person_access a join persons p on p.id = a.person
     where a.office = $1 and (
       ' ' || p.folded_name like all($2)
       or exists (select from former_names f where f.person = p.id and ' ' || f.folded_name like all($2)))
     order by p.folded_name, p.id limit $3`,
    [office, foldedWords.map((word) => `% ${word}%`), limit],
  )
  return rows.map(personOf)
}
