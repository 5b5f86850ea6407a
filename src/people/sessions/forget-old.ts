import type { Tx } from '../../platform/index.ts'
import { deleteOldTries } from './attempts.repo.ts'
import { deleteEndedSessions } from './sessions.repo.ts'

/** Nightly: sessions, codes and tries that can matter no more. Needs the scope `system`. Idempotent. */
export async function forgetOldSessions(tx: Tx, now: Temporal.Instant): Promise<void> {
  await deleteEndedSessions(tx, now.subtract({ hours: 24 * 30 }))
  await deleteOldTries(tx, now.subtract({ hours: 24 * 30 }))
}
