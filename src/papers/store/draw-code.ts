import { paperCodeShape, readNumber, writeNumber, type Result } from '../../kernel/index.ts'

/** A code that nobody can guess from another: eleven random digits and their check digit, `5193-0462-7186`. */
export function drawCode(random: (bytes: number) => Uint8Array): string {
  let digits = ''
  while (digits.length < 11) {
    for (const byte of random(16)) {
      // 250 to 255 would make the low digits likelier than the others.
      if (byte < 250 && digits.length < 11) digits += String(byte % 10)
    }
  }
  return writeNumber(digits, paperCodeShape)
}

/** What a person typed as the code of a paper, back to its written form; refuses as every number does. */
export const readPaperCode = (typed: string): Result<string> => readNumber(typed, paperCodeShape)
