import { checkDigit, digest, groupDigits, readNumber, secretShape } from '../kernel/index.ts'

/** Six digits, the last a check digit: with the number it opens the case to whoever holds the coupon. */
export function drawSecret(random: Uint8Array): string {
  const drawn = (((random[0]! << 16) | (random[1]! << 8) | random[2]!) % 100_000).toString().padStart(5, '0')
  return groupDigits(drawn + checkDigit(drawn), secretShape)
}

/** Bound to its case, so that equal secrets of two cases do not look equal. */
export const secretDigest = (caseId: string, secret: string): string => digest(`${caseId} ${secret.replace(/\D/g, '')}`)

export const readSecret = (typed: string) => readNumber(typed, secretShape)
