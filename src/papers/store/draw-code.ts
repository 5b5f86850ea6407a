import { drawDigits, paperCodeShape, readNumber, writeNumber, type Result } from '../../kernel/index.ts'

/** A code that nobody can guess from another: eleven random digits and their check digit, `5193-0462-7186`. */
export const drawCode = (random: (bytes: number) => Uint8Array): string =>
  writeNumber(drawDigits(11, random), paperCodeShape)

/** What a person typed as the code of a paper, back to its written form; refuses as every number does. */
export const readPaperCode = (typed: string): Result<string> => readNumber(typed, paperCodeShape)
