import { refusal, refused, type Result } from '../kernel/index.ts'
import type { Tx } from '../platform/index.ts'

/** Lets the same command of the same actor wait until the end of this transaction. */
export const holdKey = async (tx: Tx, actor: string, key: string): Promise<void> => {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended($1 || ' ' || $2, 0))`, [actor, key])
}

/**
 * Whether this command was already carried out. The same key with the same body leads to the first result;
 * with another body it is refused, and the person is shown what was sent first.
 */
export async function findEarlier(
  tx: Tx,
  actor: string,
  key: string,
  bodyDigest: string,
): Promise<Result<string> | null> {
  const [row] = await tx.query<{ body: string; result: string; at: Temporal.Instant }>(
    `select encode(body_digest, 'hex') as body, result, at from command_keys where actor = $1 and key = $2`,
    [actor, key],
  )
  if (!row) return null
  if (row.body !== bodyDigest)
    return refused(refusal('command.sent-before', { at: row.at.toString(), result: row.result }))
  return { ok: true, value: row.result }
}
