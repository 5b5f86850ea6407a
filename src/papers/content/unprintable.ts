import { printableRanges } from './printable.generated.ts'

/**
 * The characters of a text that no font of the papers has, each once, in the order in which they are met. A paper
 * with one of them could not be made at the end of a case, so forms ask this where the person types.
 */
export function unprintable(text: string): string[] {
  const found = new Set<string>()
  for (const character of text.normalize('NFC')) if (!isPrintable(character.codePointAt(0)!)) found.add(character)
  return [...found]
}

/** Binary search in pairs of first and last code point. */
function isPrintable(point: number): boolean {
  // Line breaks and tabs set no glyph.
  if (point === 0x0a || point === 0x0d || point === 0x09) return true
  let low = 0
  let high = printableRanges.length / 2 - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (point < printableRanges[middle * 2]!) high = middle - 1
    else if (point > printableRanges[middle * 2 + 1]!) low = middle + 1
    else return true
  }
  return false
}
