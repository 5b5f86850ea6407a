import { digest, drawDigits, readNumber, secretShape, writeNumber } from '../kernel/index.ts'

/** Six digits, the last a check digit: with the number it opens the case to whoever holds the coupon. */
export const drawSecret = (random: (bytes: number) => Uint8Array): string =>
  writeNumber(drawDigits(5, random), secretShape)

/** Bound to its case, so that equal secrets of two cases do not look equal. */
export const secretDigest = (caseId: string, secret: string): string => digest(`${caseId} ${secret.replace(/\D/g, '')}`)

export const readSecret = (typed: string) => readNumber(typed, secretShape)
