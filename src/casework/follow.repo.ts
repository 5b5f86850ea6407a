import { digest } from '../kernel/index.ts'
import type { Tx } from '../platform/index.ts'
import { secretDigest } from './secret.ts'

/** The case whose number and secret these are; nothing is said about which of the two was wrong. Scope `system`. */
export async function findByNumberAndSecret(tx: Tx, number: string, secret: string): Promise<string | null> {
  const [row] = await tx.query<{ id: string; secret: string }>(
    `select id, encode(secret_digest, 'hex') as secret from cases where number = $1`,
    [number],
  )
  return row && row.secret === secretDigest(row.id, secret) ? row.id : null
}

const visitLength = { hours: 1 } as const

/** Lets a browser follow a case for an hour; gives the token that it keeps. Scope `system`. */
export async function beginVisit(tx: Tx, caseId: string, now: Temporal.Instant, random: Uint8Array): Promise<string> {
  const token = Buffer.from(random).toString('base64url')
  await tx.query('delete from case_visits where until < $1', [now.toString()])
  await tx.query('insert into case_visits (token_digest, case_id, until) values ($1, $2, $3)', [
    digest(token),
    caseId,
    now.add(visitLength).toString(),
  ])
  return token
}

/** The case that a token still opens; null where it never did or the hour is over. Scope `system`. */
export async function visitedCase(tx: Tx, token: string, now: Temporal.Instant): Promise<string | null> {
  const [row] = await tx.query<{ case: string }>(
    'select case_id as "case" from case_visits where token_digest = $1 and until > $2',
    [digest(token), now.toString()],
  )
  return row?.case ?? null
}

/** Which service a case is of: what the check of its papers may say. Scope `system`. */
export async function serviceOfCase(tx: Tx, caseId: string): Promise<string | null> {
  const [row] = await tx.query<{ service: string }>('select service from cases where id = $1', [caseId])
  return row?.service ?? null
}

/** Whether this is the secret of a case that the scope sees: the clerk prints the coupon while she still has it. */
export async function isSecretOf(tx: Tx, caseId: string, secret: string): Promise<boolean> {
  const [row] = await tx.query<{ secret: string }>(
    `select encode(secret_digest, 'hex') as secret from cases where id = $1`,
    [caseId],
  )
  return row?.secret === secretDigest(caseId, secret)
}
