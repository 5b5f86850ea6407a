import { accepted, digest, refusal, refused, type Result } from '../../kernel/index.ts'
import type { Database, Tx } from '../database/index.ts'

/** How often something may be tried: `burst` times at once, then `perHour`. */
export interface RateLimit {
  readonly name: string
  readonly burst: number
  readonly perHour: number
}

/**
 * Takes one try from the bucket of a subject (an address, the number of a case); all processes share it, and it is
 * counted in a transaction of its own, so that what is tried may be rolled back and the try still counts.
 * Refuses with limits.too-many, telling the seconds until the next one.
 */
export function takeTry(
  database: Database,
  limit: RateLimit,
  subject: string,
  now: Temporal.Instant,
): Promise<Result<void>> {
  return database.transaction({ kind: 'system' }, async (tx) => {
    const key = subjectKey(limit, subject)
    const perSecond = limit.perHour / 3600
    const taken = await tx.query(
      `insert into rate_limits as held (name, subject, tokens, counted_at) values ($1, $2, $3::float8 - 1, $4)
       on conflict (name, subject) do update set tokens = ${refilled} - 1, counted_at = greatest($4, held.counted_at)
       where ${refilled} >= 1 returning 1`,
      [limit.name, key, limit.burst, now, perSecond],
    )
    if (taken.length > 0) return accepted(undefined)
    return refused(refusal('limits.too-many', { seconds: await secondsToWait(tx, limit, key, now) }))
  })
}

/** What has come back since the bucket was last touched; never more than it holds, never less by a clock set back. */
const refilled = `least($3::float8, held.tokens + greatest(extract(epoch from $4 - held.counted_at), 0) * $5::float8)`

async function secondsToWait(tx: Tx, limit: RateLimit, key: string, now: Temporal.Instant): Promise<number> {
  const [held] = await tx.query<{ tokens: number; since: number }>(
    `select tokens, greatest(extract(epoch from $3::timestamptz - counted_at), 0)::float8 as since
     from rate_limits where name = $1 and subject = $2`,
    [limit.name, key, now],
  )
  if (!held) return 1
  const perSecond = limit.perHour / 3600
  return Math.max(1, Math.ceil((1 - held.tokens) / perSecond - held.since))
}

/** Gives all tries back: the right secret was found. */
export async function forgiveTries(tx: Tx, limit: RateLimit, subject: string): Promise<void> {
  await tx.query('delete from rate_limits where name = $1 and subject = $2', [limit.name, subjectKey(limit, subject)])
}

/** Buckets that nobody has touched for a day are full again, or as good as. */
export const forgetOldTries = (database: Database, now: Temporal.Instant): Promise<void> =>
  database.transaction({ kind: 'system' }, async (tx) => {
    await tx.query('delete from rate_limits where counted_at < $1', [now.subtract({ hours: 24 })])
  })

const subjectKey = (limit: RateLimit, subject: string): string => digest(`${limit.name}\n${subject}`)
