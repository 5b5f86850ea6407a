import type { Tx } from '../../platform/index.ts'
import { postOf, type PostRow } from '../staff/posts.repo.ts'
import { nameOf } from '../staff/staff.repo.ts'
import type { Session } from './session.ts'

export async function insertSession(
  tx: Tx,
  session: {
    id: string
    token: string
    staff: string
    post: string | null
    now: Temporal.Instant
    endsAt: Temporal.Instant
  },
): Promise<void> {
  await tx.query(
    `insert into sessions (id, token, staff, post, created_at, seen_at, ends_at)
     values ($1, $2, $3, $4, $5, $5, $6)`,
    [session.id, session.token, session.staff, session.post, session.now, session.endsAt],
  )
}

type SessionRow = { [Column in keyof PostRow]: PostRow[Column] | null } & {
  readonly session: string
  readonly staff_id: string
  readonly seen_at: Temporal.Instant
  readonly ends_at: Temporal.Instant
  readonly family_name: string
  readonly given_name: string
  readonly patronymic: string
  readonly posts: number
}

/** The one statement of every page: who holds this token, still signed in, in which post that still counts today. */
export async function readSession(
  tx: Tx,
  token: string,
  at: { now: Temporal.Instant; idleSince: Temporal.Instant; day: Temporal.PlainDate },
): Promise<Session | undefined> {
  const [row] = await tx.query<SessionRow>(
    `select e.id as session, e.staff as staff_id, e.seen_at, e.ends_at, s.family_name, s.given_name, s.patronymic,
       p.id, p.staff, p.place, p.unit, p.position_kk, p.position_ru, p.position_en, p.since, p.until,
       (select count(*) from posts o where o.staff = e.staff and o.since <= $4 and (o.until is null or o.until > $4)) as posts
     from sessions e join staff s on s.id = e.staff
       left join posts p on p.id = e.post and p.since <= $4 and (p.until is null or p.until > $4)
     where e.token = $1 and e.ended_at is null and e.ends_at > $2 and e.seen_at > $3 and s.left_at is null`,
    [token, at.now, at.idleSince, at.day],
  )
  if (!row) return undefined
  return {
    id: row.session,
    staff: row.staff_id,
    name: nameOf(row),
    post: row.id === null ? null : postOf(row as PostRow),
    posts: row.posts,
    seenAt: row.seen_at,
    endsAt: row.ends_at,
  }
}

export async function markSeen(tx: Tx, session: string, now: Temporal.Instant): Promise<void> {
  await tx.query('update sessions set seen_at = $2 where id = $1 and seen_at < $2', [session, now])
}

export async function setSessionPost(tx: Tx, session: string, post: string): Promise<void> {
  await tx.query('update sessions set post = $2 where id = $1', [session, post])
}

export async function endSession(tx: Tx, session: string, now: Temporal.Instant): Promise<void> {
  await tx.query('update sessions set ended_at = $2 where id = $1 and ended_at is null', [session, now])
}

/** Ends every session of a person, but one where it is given. */
export async function endSessionsOf(
  tx: Tx,
  staff: string,
  now: Temporal.Instant,
  but: string | null = null,
): Promise<void> {
  await tx.query(
    'update sessions set ended_at = $2 where staff = $1 and ended_at is null and id is distinct from $3::uuid',
    [staff, now, but],
  )
}

/** Sessions that ended before this moment are of no use to anyone. */
export async function deleteEndedSessions(tx: Tx, before: Temporal.Instant): Promise<void> {
  await tx.query('delete from sessions where ends_at < $1', [before])
}
