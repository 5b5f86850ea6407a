import { accepted, refusal, refused, type Result } from '../../kernel/index.ts'
import type { Tx } from '../../platform/index.ts'
import type { Means } from '../means.ts'
import { tryMark } from '../staff/login.ts'
import { checkNewPassword, hashPassword, isPassword } from '../staff/password.ts'
import { recordStaffEvent } from '../staff/staff-events.repo.ts'
import { findCredentialsOf, setPassword } from '../staff/staff.repo.ts'
import { holdTries, recordTry, wrongTries } from './attempts.repo.ts'
import type { Session } from './session.ts'
import { endSessionsOf } from './sessions.repo.ts'
import { waitRefusal, waitSeconds } from './throttle.ts'

/**
 * A new password for the old one; all other sessions of the person end. Needs the scope `system`, inside `transaction`,
 * not `attempt`. Refuses with `password.wrong-old` (counted like a wrong sign-in), `people.wait`, `password.*`.
 */
export async function changePassword(
  tx: Tx,
  means: Means,
  session: Session,
  input: { readonly old: string; readonly fresh: string },
): Promise<Result<true>> {
  const now = means.now()
  const found = await findCredentialsOf(tx, session.staff)
  if (!found) throw new Error('a session without credentials')
  const fresh = checkNewPassword(input.fresh, found.login)
  if (!fresh.ok) return fresh
  const who = tryMark(found.login)
  if (!(await holdTries(tx, 'sign-in', who))) return refused(waitRefusal(1))
  const wait = waitSeconds(await wrongTries(tx, 'sign-in', who, now), now)
  if (wait > 0) return refused(waitRefusal(wait))
  const isRight = await isPassword(input.old, found.password)
  await recordTry(tx, { kind: 'sign-in', who, succeeded: isRight, now })
  if (!isRight) return refused(refusal('password.wrong-old', {}, 'old'))
  await setPassword(tx, session.staff, await hashPassword(input.fresh, means.random(16)), now)
  await endSessionsOf(tx, session.staff, now, session.id)
  await recordStaffEvent(tx, { what: 'password-set', by: session, staff: session.staff, now })
  return accepted(true)
}
