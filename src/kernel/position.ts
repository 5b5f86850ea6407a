/** A place in a text, both from 1, as an editor counts them. */
export interface Position {
  readonly line: number
  readonly column: number
}

export function lineAndColumn(text: string, offset: number): Position {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}
