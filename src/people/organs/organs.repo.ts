import type { Tx } from '../../platform/index.ts'
import { nameOf } from '../staff/staff.repo.ts'
import type { MemberRole, Organ, OrganMember } from './organ.ts'

interface OrganRow {
  readonly id: number
  readonly kind: string
  readonly name_kk: string
  readonly name_ru: string
  readonly name_en: string
  readonly office: number
  readonly territory: number
  readonly act_number: string
  readonly act_date: Temporal.PlainDate
  readonly act_by: string
  readonly since: Temporal.PlainDate
  readonly until: Temporal.PlainDate | null
}

const organOf = (row: OrganRow): Organ => ({
  id: row.id,
  kind: row.kind,
  name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
  office: row.office,
  territory: row.territory,
  act: { number: row.act_number, date: row.act_date, by: row.act_by },
  since: row.since,
  until: row.until,
})

export async function insertOrgan(tx: Tx, organ: Omit<Organ, 'id' | 'until'>): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    `insert into organs (kind, name_kk, name_ru, name_en, office, territory, act_number, act_date, act_by, since)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [
      organ.kind,
      organ.name.kk,
      organ.name.ru,
      organ.name.en,
      organ.office,
      organ.territory,
      organ.act.number,
      organ.act.date,
      organ.act.by,
      organ.since,
    ],
  )
  return row!.id
}

export async function insertMember(tx: Tx, organ: number, post: string, role: MemberRole): Promise<void> {
  await tx.query('insert into organ_members (organ, post, role) values ($1, $2, $3)', [organ, post, role])
}

/** Whether somebody chairs it on the day or will later. */
export async function hasChair(tx: Tx, organ: number, day: Temporal.PlainDate): Promise<boolean> {
  const rows = await tx.query(
    `select from organ_members m join posts p on p.id = m.post
     where m.organ = $1 and m.role = 'chair' and (p.until is null or p.until > $2) limit 1`,
    [organ, day],
  )
  return rows.length > 0
}

export async function closeOrgan(tx: Tx, organ: number, until: Temporal.PlainDate): Promise<void> {
  await tx.query('update organs set until = $2 where id = $1', [organ, until])
}

/** An organ of the kind that the office still has on the day or later: a task could not tell the two apart. */
export async function standingOrgan(
  tx: Tx,
  { office, kind, since }: Pick<Organ, 'office' | 'kind' | 'since'>,
): Promise<number | undefined> {
  const [row] = await tx.query<{ id: number }>(
    'select id from organs where office = $1 and kind = $2 and (until is null or until > $3) order by id limit 1',
    [office, kind, since],
  )
  return row?.id
}

/** Every organ, in the order of their numbers. */
export async function listOrgans(tx: Tx): Promise<readonly Organ[]> {
  const rows = await tx.query<OrganRow>(
    `select id, kind, name_kk, name_ru, name_en, office, territory, act_number, act_date, act_by, since, until
     from organs order by id`,
  )
  return rows.map(organOf)
}

export async function organById(tx: Tx, id: number): Promise<Organ | undefined> {
  const [row] = await tx.query<OrganRow>(
    `select id, kind, name_kk, name_ru, name_en, office, territory, act_number, act_date, act_by, since, until
     from organs where id = $1`,
    [id],
  )
  return row && organOf(row)
}

/** Organs of a kind that are attached to an office on a day. */
export async function organsOf(
  tx: Tx,
  office: number,
  kind: string,
  day: Temporal.PlainDate,
): Promise<readonly Organ[]> {
  const rows = await tx.query<OrganRow>(
    `select id, kind, name_kk, name_ru, name_en, office, territory, act_number, act_date, act_by, since, until
     from organs where office = $1 and kind = $2 and since <= $3 and (until is null or until > $3) order by id`,
    [office, kind, day],
  )
  return rows.map(organOf)
}

/** Who the act of creation names and who is still a member on the day, chair first; null where there is no such organ. */
export async function listMembers(
  tx: Tx,
  organ: number,
  day: Temporal.PlainDate,
): Promise<readonly OrganMember[] | null> {
  const rows = await tx.query<{
    staff: string | null
    post: string
    role: MemberRole
    family_name: string
    given_name: string
    patronymic: string
  }>(
    `select p.staff, m.post, m.role, s.family_name, s.given_name, s.patronymic
     from organs o left join (organ_members m join posts p on p.id = m.post join staff s on s.id = p.staff)
       on m.organ = o.id and p.since <= $2 and (p.until is null or p.until > $2)
     where o.id = $1
     order by m.role, s.family_name collate "kk-x-icu", s.given_name collate "kk-x-icu", p.id`,
    [organ, day],
  )
  if (rows.length === 0) return null
  return rows.flatMap(({ staff, post, role, ...name }) =>
    staff === null ? [] : [{ staff, post, role, name: nameOf(name) }],
  )
}
