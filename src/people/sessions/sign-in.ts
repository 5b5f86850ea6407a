import { accepted, refusal, refused, type Result } from '../../kernel/index.ts'
import type { Tx } from '../../platform/index.ts'
import type { Means } from '../means.ts'
import { plainLogin, tryMark } from '../staff/login.ts'
import { hashPassword, isHashedCheaply, isPassword } from '../staff/password.ts'
import { decoySecret, openFactor, stepOfCode } from '../staff/second-factor.ts'
import { findCredentials, setPassword } from '../staff/staff.repo.ts'
import { holdTries, recordTry, useCode, wrongTries } from './attempts.repo.ts'
import { openSession, type SignedIn } from './open-session.ts'
import { waitRefusal, waitSeconds } from './throttle.ts'

export interface SignInInput {
  readonly login: string
  readonly password: string
  readonly code: string
}

/**
 * Staff sign in with password and code together. Needs the scope `system`, inside `transaction`, not `attempt`: a wrong
 * try must be remembered although it is refused.
 * Refuses with `people.sign-in-refused`, whatever was wrong (login, password, code, a code used before), after the same
 * work; or with `people.wait` (seconds; beyond a minute and a half `people.wait-minutes`) after too many wrong tries, whether the login exists or not.
 */
export async function signIn(tx: Tx, means: Means, input: SignInInput): Promise<Result<SignedIn>> {
  const now = means.now()
  const who = tryMark(input.login)
  if (!(await holdTries(tx, 'sign-in', who))) return refused(waitRefusal(1))
  const wait = waitSeconds(await wrongTries(tx, 'sign-in', who, now), now)
  if (wait > 0) return refused(waitRefusal(wait))

  const found = await findCredentials(tx, plainLogin(input.login))
  const isRight = await isPassword(input.password, found?.password ?? null)
  const secret = found ? openFactor(means.secrets, found.staff, found.sealedSecret) : null
  const step = stepOfCode(secret ?? decoySecret, input.code, now)
  const signedIn =
    found !== undefined &&
    secret !== null &&
    isRight &&
    step !== null &&
    (await useCode(tx, { staff: found.staff, step, for: 'sign-in', now }))
  await recordTry(tx, { kind: 'sign-in', who, succeeded: signedIn, now })
  if (!signedIn) return refused(refusal('people.sign-in-refused'))

  if (found.password !== null && isHashedCheaply(found.password))
    await setPassword(tx, found.staff, await hashPassword(input.password, means.random(16)), now)
  return accepted(await openSession(tx, means, { staff: found.staff, name: found.name }))
}
