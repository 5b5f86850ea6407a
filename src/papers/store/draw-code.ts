import { drawDigits, paperCodeShape, writeNumber } from '../../kernel/index.ts'

/** A code that nobody can guess from another: eleven random digits and their check digit, `5193-0462-7186`. */
export const drawCode = (random: (bytes: number) => Uint8Array): string =>
  writeNumber(drawDigits(11, random), paperCodeShape)
