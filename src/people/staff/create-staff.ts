import { accepted, refusal, refused, type Result } from '../../kernel/index.ts'
import type { Tx } from '../../platform/index.ts'
import type { StaffActor } from '../actor.ts'
import { newId, type Means } from '../means.ts'
import { permit } from '../permissions.ts'
import { readName } from '../persons/person-name.ts'
import { installation } from '../units.ts'
import { readLogin } from './login.ts'
import { digestOneTimeCode, newOneTimeCode, oneTimeCodeLife } from './one-time-code.ts'
import { newSecondFactor, sealFactor } from './second-factor.ts'
import { insertCredentials, insertStaff, isLoginTaken } from './staff.repo.ts'
import { recordStaffEvent } from './staff-events.repo.ts'

export interface NewStaff {
  readonly login: string
  readonly name: { readonly family: string; readonly given: string; readonly patronymic?: string }
  /** A demonstration, whose secrets are none, hands its own in. */
  readonly secondFactor?: string
}

export interface CreatedStaff {
  readonly staff: string
  /** Shown once, kept nowhere: with it the person signs in for the first time and chooses a password. */
  readonly oneTimeCode: string
  readonly until: Temporal.Instant
}

/**
 * Enters a member of staff, without a post yet. Needs the scope `system`. `by` is null at the machine itself.
 * Refuses with `people.not-permitted`, `login.wrong-form`, `login.taken`, `name.*`, all at once.
 */
export async function createStaff(
  tx: Tx,
  means: Means,
  by: StaffActor | null,
  input: NewStaff,
): Promise<Result<CreatedStaff>> {
  const allowed = by === null ? accepted(true) : permit(by, 'staff.manage', installation)
  if (!allowed.ok) return allowed
  const login = readLogin(input.login)
  const name = readName(input.name)
  if (!login.ok || !name.ok) {
    const [first, ...rest] = [...(login.ok ? [] : login.refusals), ...(name.ok ? [] : name.refusals)]
    return refused(first!, ...rest)
  }
  const taken = refused(refusal('login.taken', { login: login.value }, 'login'))
  if (await isLoginTaken(tx, login.value)) return taken

  const now = means.now()
  const staff = newId(means)
  const oneTimeCode = newOneTimeCode(means.random)
  const until = now.add({ hours: oneTimeCodeLife.total('hours') })
  await insertStaff(tx, { id: staff, name: name.value, now })
  const made = await insertCredentials(tx, {
    staff,
    login: login.value,
    sealedSecret: sealFactor(means.secrets, staff, input.secondFactor ?? newSecondFactor(means.random(20))),
    oneTimeCode: digestOneTimeCode(oneTimeCode),
    until,
  })
  // Somebody else took it between the look and the insert: the caller rolls back.
  if (!made) return taken
  await recordStaffEvent(tx, { what: 'staff-created', by, staff, now })
  return accepted({ staff, oneTimeCode, until })
}
