import { accepted, civilDate, refusal, refused, type Result } from '../../kernel/index.ts'
import { installationZone, type Tx } from '../../platform/index.ts'
import type { StaffActor } from '../actor.ts'
import type { Means } from '../means.ts'
import { permit } from '../permissions.ts'
import { endSessionsOf } from '../sessions/sessions.repo.ts'
import { installation } from '../units.ts'
import type { CreatedStaff } from './create-staff.ts'
import { plainLogin } from './login.ts'
import { digestOneTimeCode, newOneTimeCode, oneTimeCodeLife } from './one-time-code.ts'
import { closePosts } from './posts.repo.ts'
import { newSecondFactor, sealFactor } from './second-factor.ts'
import { findCredentials, markLeft, resetToOneTimeCode } from './staff.repo.ts'
import { recordStaffEvent } from './staff-events.repo.ts'

/**
 * A lost phone or a forgotten password: both are thrown away, all sessions end, a new code for the first sign-in is given.
 * Needs the scope `system`. Refuses with `people.not-permitted`, `people.no-such-staff`.
 */
export async function resetStaff(
  tx: Tx,
  means: Means,
  by: StaffActor | null,
  login: string,
): Promise<Result<CreatedStaff>> {
  const allowed = by === null ? accepted(true) : permit(by, 'staff.manage', installation)
  if (!allowed.ok) return allowed
  const found = await findCredentials(tx, plainLogin(login))
  if (!found) return refused(refusal('people.no-such-staff', { login }, 'login'))
  const now = means.now()
  const oneTimeCode = newOneTimeCode(means.random)
  const until = now.add({ hours: oneTimeCodeLife.total('hours') })
  await resetToOneTimeCode(tx, {
    staff: found.staff,
    sealedSecret: sealFactor(means.secrets, found.staff, newSecondFactor(means.random(20))),
    oneTimeCode: digestOneTimeCode(oneTimeCode),
    until,
  })
  await endSessionsOf(tx, found.staff, now)
  await recordStaffEvent(tx, { what: 'staff-reset', by, staff: found.staff, now })
  return accepted({ staff: found.staff, oneTimeCode, until })
}

/**
 * Somebody leaves: no more sign-in, all posts end today; the name stays for what was signed. Needs the scope `system`.
 * Refuses with `people.not-permitted`, `people.no-such-staff`.
 */
export async function dismissStaff(tx: Tx, means: Means, by: StaffActor | null, login: string): Promise<Result<true>> {
  const allowed = by === null ? accepted(true) : permit(by, 'staff.manage', installation)
  if (!allowed.ok) return allowed
  const found = await findCredentials(tx, plainLogin(login))
  const now = means.now()
  if (!found || !(await markLeft(tx, found.staff, now)))
    return refused(refusal('people.no-such-staff', { login }, 'login'))
  await closePosts(tx, { staff: found.staff }, civilDate(now, installationZone))
  await endSessionsOf(tx, found.staff, now)
  await recordStaffEvent(tx, { what: 'staff-left', by, staff: found.staff, now })
  return accepted(true)
}
