import type { Tx } from '../../platform/index.ts'
import type { PersonName } from '../persons/person-name.ts'
import type { Unit } from '../units.ts'
import type { Post } from './post.ts'
import { nameOf } from './staff.repo.ts'

export interface PostRow {
  readonly id: string
  readonly staff: string
  readonly place: number
  readonly unit: Unit
  readonly position_kk: string
  readonly position_ru: string
  readonly position_en: string
  readonly since: Temporal.PlainDate
  readonly until: Temporal.PlainDate | null
}

export const postOf = (row: PostRow): Post => ({
  id: row.id,
  staff: row.staff,
  place: row.place,
  unit: row.unit,
  position: { kk: row.position_kk, ru: row.position_ru, en: row.position_en },
  since: row.since,
  until: row.until,
})

/** False where this person already has an open post of this unit there. */
export async function insertPost(tx: Tx, post: Omit<Post, 'until'>): Promise<boolean> {
  const rows = await tx.query(
    `insert into posts (id, staff, place, unit, position_kk, position_ru, position_en, since)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (staff, place, unit) where until is null do nothing returning id`,
    [post.id, post.staff, post.place, post.unit, post.position.kk, post.position.ru, post.position.en, post.since],
  )
  return rows.length === 1
}

/** The day from which posts no longer count: one, or all of a person, or all of a place. Gives those that were ended. */
export async function closePosts(
  tx: Tx,
  which: { post?: string; staff?: string; place?: number },
  until: Temporal.PlainDate,
): Promise<readonly Post[]> {
  const rows = await tx.query<PostRow>(
    `update posts set until = greatest($4, since)
     where until is null and ($1::uuid is null or id = $1) and ($2::uuid is null or staff = $2) and ($3::integer is null or place = $3)
       and not ($1::uuid is null and $2::uuid is null and $3::integer is null)
     returning id, staff, place, unit, position_kk, position_ru, position_en, since, until`,
    [which.post ?? null, which.staff ?? null, which.place ?? null, until],
  )
  return rows.map(postOf)
}

/** The post of a kind that somebody has and that has no end yet; it may begin in days to come. */
export async function openPost(
  tx: Tx,
  which: { readonly staff: string; readonly place: number; readonly unit: Unit },
): Promise<Post | undefined> {
  const [row] = await tx.query<PostRow>(
    `select id, staff, place, unit, position_kk, position_ru, position_en, since, until from posts
     where staff = $1 and place = $2 and unit = $3 and until is null`,
    [which.staff, which.place, which.unit],
  )
  return row && postOf(row)
}

/** Every post that counts on the day or is to come. */
export async function listPosts(tx: Tx, day: Temporal.PlainDate): Promise<readonly Post[]> {
  const rows = await tx.query<PostRow>(
    `select id, staff, place, unit, position_kk, position_ru, position_en, since, until from posts
     where until is null or until > $1 order by place, since, id`,
    [day],
  )
  return rows.map(postOf)
}

/** Posts a person has on a day, in the order they were given. */
export async function postsOf(tx: Tx, staff: string, day: Temporal.PlainDate): Promise<readonly Post[]> {
  const rows = await tx.query<PostRow>(
    `select id, staff, place, unit, position_kk, position_ru, position_en, since, until from posts
     where staff = $1 and since <= $2 and (until is null or until > $2) order by since, id`,
    [staff, day],
  )
  return rows.map(postOf)
}

export interface Colleague {
  readonly staff: string
  readonly name: PersonName
  readonly post: Post
}

/** Who works at a place on a day, by name; of one unit only where it is given. */
export async function staffAt(
  tx: Tx,
  place: number,
  day: Temporal.PlainDate,
  unit: Unit | null = null,
): Promise<readonly Colleague[]> {
  const rows = await tx.query<PostRow & { family_name: string; given_name: string; patronymic: string }>(
    `select p.id, p.staff, p.place, p.unit, p.position_kk, p.position_ru, p.position_en, p.since, p.until,
       s.family_name, s.given_name, s.patronymic
     from posts p join staff s on s.id = p.staff
     where p.place = $1 and p.since <= $2 and (p.until is null or p.until > $2) and ($3::text is null or p.unit = $3)
       and s.left_at is null
     order by s.family_name collate "kk-x-icu", s.given_name collate "kk-x-icu", p.id`,
    [place, day, unit],
  )
  return rows.map((row) => ({ staff: row.staff, name: nameOf(row), post: postOf(row) }))
}
