import { lineAndColumn, type Position } from '../../kernel/index.ts'

/** Where a condition stands: the file's text and the offset at which its scalar begins (`scalar.range[0]` of `yaml`). */
export interface Place {
  readonly source: string
  readonly from: number
}

/**
 * The line and column, both from 1, of a character of the condition inside its file. A YAML scalar may be plain,
 * quoted or folded over lines, so its text is followed through the source rather than added to an offset.
 */
export function positionOf(text: string, offset: number, place: Place | undefined): Position {
  if (place === undefined) return lineAndColumn(text, offset)
  const { source } = place
  let at = place.from
  if (source[at] === '|' || source[at] === '>') at = source.indexOf('\n', at) + 1
  else if (source[at] === '"' || source[at] === "'") at += 1
  // Offsets at the text's end point at the character behind its last one.
  const last = Math.min(offset, text.length - 1)
  for (let index = 0; index <= last; index += 1) {
    const wanted = text[index]
    if (wanted === undefined || /\s/.test(wanted)) continue
    const found = source.indexOf(wanted, at)
    if (found === -1) return lineAndColumn(source, place.from)
    at = index === last && offset < text.length ? found : found + 1
  }
  return lineAndColumn(source, at)
}
