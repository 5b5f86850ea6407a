import { accepted, refusal, refused, type Result } from '../../kernel/index.ts'
import type { Database, Scope, SecretBox, Tx } from '../../platform/index.ts'
import { openFactor, stepOfCode } from '../staff/second-factor.ts'
import { findCredentialsOf } from '../staff/staff.repo.ts'
import { holdTries, recordTry, useCode, wrongTries } from './attempts.repo.ts'
import { waitRefusal, waitSeconds } from './throttle.ts'

/** That the person held her second factor at a moment: the step of time whose code she gave, now used up. */
export interface Confirmation {
  readonly step: number
}

export interface CodeGiven {
  readonly staff: string
  readonly code: string
  readonly now: Temporal.Instant
}

/**
 * Checks and uses up a code of the second factor, for a signature. Works in the officer's own scope (she reads her own
 * secret and no other) or in `system`. A code that was used for signing in is used.
 * Refuses with `people.wrong-code`, `people.code-used`, `people.wait` (seconds; beyond a minute and a half `people.wait-minutes`).
 */
export async function confirmOnce(
  tx: Tx,
  secrets: SecretBox,
  { staff, code, now }: CodeGiven,
): Promise<Result<Confirmation>> {
  if (!(await holdTries(tx, 'code', staff))) return refused(waitRefusal(1))
  const tries = await wrongTries(tx, 'code', staff, now)
  const wait = waitSeconds(tries, now)
  if (wait > 0) return refused(waitRefusal(wait))
  const found = await findCredentialsOf(tx, staff)
  const secret = found ? openFactor(secrets, staff, found.sealedSecret) : null
  const step = secret === null ? null : stepOfCode(secret, code, now)
  if (step === null) return refused(refusal('people.wrong-code', {}, 'code'))
  if (!(await useCode(tx, { staff, step, for: 'signature', now })))
    return refused(refusal('people.code-used', {}, 'code'))
  if (tries.count > 0) await recordTry(tx, { kind: 'code', who: staff, succeeded: true, now })
  return accepted({ step })
}

/**
 * `database.attempt` for work that confirms by a code. A refusal rolls the work back whole, and with it any note of a
 * wrong code; so the note is written afterwards, in a transaction of its own. Without this wrong codes would cost nothing.
 */
export async function attemptWithCode<T>(
  database: Database,
  scope: Scope & { readonly kind: 'office' },
  now: () => Temporal.Instant,
  work: (tx: Tx) => Promise<Result<T>>,
): Promise<Result<T>> {
  const result = await database.attempt(scope, work)
  await noteWrongCode(database, scope.staff, now(), result)
  return result
}

/** The same for work that is not done in the officer's own scope. */
export async function noteWrongCode(
  database: Database,
  staff: string,
  now: Temporal.Instant,
  result: Result<unknown>,
): Promise<void> {
  if (result.ok || !result.refusals.some((one) => one.code === 'people.wrong-code')) return
  await database.transaction({ kind: 'system' }, (tx) =>
    recordTry(tx, { kind: 'code', who: staff, succeeded: false, now }),
  )
}
