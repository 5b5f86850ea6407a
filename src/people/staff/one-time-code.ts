import { digest, drawDigits, readNumber, writeNumber, type NumberShape, type Result } from '../../kernel/index.ts'

/** Twelve digits, the last a check digit: they are read from a terminal or a slip and typed on any keyboard. */
const shape: NumberShape = { groups: [4, 4, 4], separator: '-' }

/** How long a first sign-in may wait. */
export const oneTimeCodeLife = Temporal.Duration.from({ hours: 72 })

/** Eleven random digits and their check digit. */
export const newOneTimeCode = (random: (bytes: number) => Uint8Array): string =>
  writeNumber(drawDigits(11, random), shape)

/** What was typed; a slip is told as a slip (`number.*`) and does not count as a wrong try. */
export const readOneTimeCode = (typed: string): Result<string> => readNumber(typed, shape)

/** What is kept of it. */
export const digestOneTimeCode = (code: string): string => digest(`one-time-code ${code}`)
