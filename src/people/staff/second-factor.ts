import { Secret, TOTP } from 'otpauth'
import type { SecretBox } from '../../platform/index.ts'

// RFC 6238 as every authenticator app has it: SHA-1, six digits, thirty seconds.
const period = 30
const issuer = 'Qyzmet'

const totp = (secret: string, login = ''): TOTP =>
  new TOTP({ issuer, label: login, algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(secret) })

/** A new secret from twenty random bytes, in base32 as people type it into an app. */
export function newSecondFactor(random: Uint8Array): string {
  if (random.length < 20) throw new Error('a second factor needs twenty bytes')
  return new Secret({ buffer: Uint8Array.from(random).buffer }).base32
}

/** As it is kept: sealed for this person, so that it opens for nobody else. */
export const sealFactor = (secrets: SecretBox, staff: string, secret: string): string =>
  secrets.seal(secret, factorOf(staff))

/** Null where its key is lost: then only a reset helps. */
export const openFactor = (secrets: SecretBox, staff: string, sealed: string): string | null =>
  secrets.open(sealed, factorOf(staff))

const factorOf = (staff: string): string => `second factor of ${staff}`

/** What the QR code of the first sign-in holds: `otpauth://totp/Qyzmet:login?…`. */
export const secondFactorUri = (secret: string, login: string): string => totp(secret, login).toString()

/** The code of this moment: for the demonstration's page of invented people, and for tests. */
export const codeAt = (secret: string, now: Temporal.Instant): string =>
  totp(secret).generate({ timestamp: now.epochMilliseconds })

/** Seconds until the code changes. */
export const secondsLeft = (now: Temporal.Instant): number =>
  period - (Math.floor(now.epochMilliseconds / 1000) % period)

/**
 * The step of time whose code this is: the present one or a neighbour, because phones' clocks differ; null for none.
 * Blanks are allowed: apps show `123 456`.
 */
export function stepOfCode(secret: string, typed: string, now: Temporal.Instant): number | null {
  const token = typed.replace(/[\s\u00a0-]/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const delta = totp(secret).validate({ token, timestamp: now.epochMilliseconds, window: 1 })
  return delta === null ? null : Math.floor(now.epochMilliseconds / 1000 / period) + delta
}

/** Checked where no secret is known, so that an unknown login takes as long. */
export const decoySecret = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
