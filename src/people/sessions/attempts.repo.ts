import type { Tx } from '../../platform/index.ts'
import { triesCountFor, type WrongTries } from './throttle.ts'

export type AttemptKind = 'sign-in' | 'first-sign-in' | 'code'

/**
 * Holds other tries of the same kind and login off until this transaction ends; false where one is under way.
 * Without it a hundred tries at once would all be the third.
 */
export async function holdTries(tx: Tx, kind: AttemptKind, who: string): Promise<boolean> {
  const [row] = await tx.query<{ held: boolean }>('select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as held', [
    `${kind} ${who}`,
  ])
  return row!.held
}

/** Wrong tries since the last right one. */
export async function wrongTries(tx: Tx, kind: AttemptKind, who: string, now: Temporal.Instant): Promise<WrongTries> {
  const [row] = await tx.query<{ count: number; last: Temporal.Instant | null }>(
    `select count(*) as count, max(at) as last from sign_in_attempts
     where kind = $1 and who = $2 and at > $3 and id > coalesce(
       (select id from sign_in_attempts where kind = $1 and who = $2 and succeeded order by id desc limit 1), 0)`,
    [kind, who, now.subtract({ hours: triesCountFor.total('hours') })],
  )
  return row!
}

export async function recordTry(
  tx: Tx,
  attempt: { kind: AttemptKind; who: string; succeeded: boolean; now: Temporal.Instant },
): Promise<void> {
  await tx.query('insert into sign_in_attempts (kind, who, at, succeeded) values ($1, $2, $3, $4)', [
    attempt.kind,
    attempt.who,
    attempt.now,
    attempt.succeeded,
  ])
}

export type CodeUse = 'sign-in' | 'first-sign-in' | 'signature'

/** Uses a code up; false where it was used before. */
export async function useCode(
  tx: Tx,
  used: { staff: string; step: number; for: CodeUse; now: Temporal.Instant },
): Promise<boolean> {
  const rows = await tx.query(
    'insert into used_codes (staff, step, used_at, used_for) values ($1, $2, $3, $4) on conflict do nothing returning step',
    [used.staff, used.step, used.now, used.for],
  )
  return rows.length === 1
}

/** Codes and tries that can matter no more. */
export async function deleteOldTries(tx: Tx, before: Temporal.Instant): Promise<void> {
  await tx.query('delete from used_codes where used_at < $1', [before])
  await tx.query('delete from sign_in_attempts where at < $1', [before])
}
