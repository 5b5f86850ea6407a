import type { Tx } from '../platform/index.ts'

/** The case whose number and secret these are; nothing is said about which of the two was wrong. */
export async function findByNumberAndSecret(
  tx: Tx,
  number: string,
  secretDigest: (id: string) => string,
): Promise<string | null> {
  const [row] = await tx.query<{ id: string; secret: string }>(
    `select id, encode(secret_digest, 'hex') as secret from cases where number = $1`,
    [number],
  )
  return row && row.secret === secretDigest(row.id) ? row.id : null
}
