import { accepted, refusal, refused, type Result } from '../../kernel/index.ts'
import type { Tx } from '../../platform/index.ts'
import type { Means } from '../means.ts'
import type { PersonName } from '../persons/person-name.ts'
import { plainLogin, tryMark } from '../staff/login.ts'
import { digestOneTimeCode, readOneTimeCode } from '../staff/one-time-code.ts'
import { checkNewPassword, hashPassword } from '../staff/password.ts'
import { openFactor, secondFactorUri, stepOfCode } from '../staff/second-factor.ts'
import { recordStaffEvent } from '../staff/staff-events.repo.ts'
import { findCredentials, setPassword, type Credentials } from '../staff/staff.repo.ts'
import { holdTries, recordTry, useCode, wrongTries } from './attempts.repo.ts'
import { openSession, type SignedIn } from './open-session.ts'
import { waitRefusal, waitSeconds } from './throttle.ts'

export interface FirstSignIn {
  readonly login: string
  /** The code that was printed once. */
  readonly oneTimeCode: string
}

export interface Enrolment {
  readonly name: PersonName
  readonly login: string
  /** For typing into an authenticator app, and as the address that its QR code holds. */
  readonly secret: string
  readonly uri: string
}

/**
 * The first step: who holds the printed code is shown the secret of the second factor. The code stays good until the
 * second step. Needs the scope `system`, inside `transaction`, not `attempt`.
 * Refuses with `number.*` (a slip in the code: no try), `people.first-sign-in-refused`, `people.key-lacks`,
 * `people.wait`.
 */
export async function beginFirstSignIn(tx: Tx, means: Means, input: FirstSignIn): Promise<Result<Enrolment>> {
  const found = await findByOneTimeCode(tx, means, input)
  if (!found.ok) return found
  const { name, login, secret } = found.value
  return accepted({ name, login, secret, uri: secondFactorUri(secret, login) })
}

/**
 * The second step: the person chooses a password and proves with a code that the app has the secret; the printed code
 * is spent and she is signed in. Needs the scope `system`, inside `transaction`, not `attempt`.
 * Refuses as the first step does, and with `password.*`, `people.wrong-code`, which may be said since the printed code was right.
 */
export async function finishFirstSignIn(
  tx: Tx,
  means: Means,
  input: FirstSignIn & { readonly password: string; readonly code: string },
): Promise<Result<SignedIn>> {
  const found = await findByOneTimeCode(tx, means, input)
  if (!found.ok) return found
  const now = means.now()
  const { staff, login, name, secret } = found.value
  const password = checkNewPassword(input.password, login)
  const step = stepOfCode(secret, input.code, now)
  const wrongCode = refusal('people.wrong-code', {}, 'code')
  if (!password.ok || step === null) {
    const [first, ...rest] = [...(password.ok ? [] : password.refusals), ...(step === null ? [wrongCode] : [])]
    return refused(first!, ...rest)
  }
  if (!(await useCode(tx, { staff, step, for: 'first-sign-in', now }))) return refused(wrongCode)
  await setPassword(tx, staff, await hashPassword(input.password, means.random(16)), now)
  await recordStaffEvent(tx, { what: 'password-set', by: { staff }, staff, now })
  return accepted(await openSession(tx, means, { staff, name }))
}

async function findByOneTimeCode(
  tx: Tx,
  means: Means,
  input: FirstSignIn,
): Promise<Result<Credentials & { readonly secret: string }>> {
  const code = readOneTimeCode(input.oneTimeCode)
  if (!code.ok) return code
  const now = means.now()
  const who = tryMark(input.login)
  if (!(await holdTries(tx, 'first-sign-in', who))) return refused(waitRefusal(1))
  const wait = waitSeconds(await wrongTries(tx, 'first-sign-in', who, now), now)
  if (wait > 0) return refused(waitRefusal(wait))
  const found = await findCredentials(tx, plainLogin(input.login))
  const isRight =
    found?.oneTimeCode === digestOneTimeCode(code.value) &&
    found.oneTimeCodeUntil !== null &&
    Temporal.Instant.compare(now, found.oneTimeCodeUntil) < 0
  await recordTry(tx, { kind: 'first-sign-in', who, succeeded: isRight, now })
  if (!isRight) return refused(refusal('people.first-sign-in-refused'))
  const secret = openFactor(means.secrets, found.staff, found.sealedSecret)
  return secret === null ? refused(refusal('people.key-lacks')) : accepted({ ...found, secret })
}
