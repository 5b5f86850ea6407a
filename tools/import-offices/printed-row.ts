/** The cells a directory table of the texts may print; what a table does not print is absent. */
export type PrintedCell =
  | 'name'
  | 'address'
  | 'phones'
  | 'cutPhones'
  | 'heads'
  | 'faxes'
  | 'web'
  | 'schedule'
  | 'reception'
  | 'serves'
  | 'unit'

/** One printed row before anything is cleaned: its cells as printed, lines joined by a blank. */
export interface PrintedRow {
  /** The heading the row stands under; empty where the table has none. */
  readonly group: string
  /** The number as printed; empty where the print lost it. */
  readonly number: string
  readonly lines: { readonly from: number; readonly to: number }
  readonly cells: Readonly<Partial<Record<PrintedCell, string>>>
}

/** A line of a text with its number, counted from one. */
export interface Line {
  readonly at: number
  readonly text: string
}

/** The lines from one number to another, both included, trimmed, empty ones left out. */
export const linesBetween = (text: readonly string[], { from, to }: { from: number; to: number }): Line[] =>
  text
    .slice(from - 1, to)
    .map((line, index) => ({ at: from + index, text: line.replace(/[\s\u00a0]+/g, ' ').trim() }))
    .filter((line) => line.text !== '')

/** Joins the lines of one cell; a word divided at the end of a line grows together again. */
export const join = (lines: readonly (Line | string)[]): string =>
  lines
    .map((line) => (typeof line === 'string' ? line : line.text))
    .join('\n')
    .replace(/(\p{L})-\n(?=\p{Ll})/gu, '$1')
    .replace(/\n/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()

/** Where a row begins and ends: all the lines that it took, in whatever order the print has them. */
export const span = (lines: readonly Line[]): { from: number; to: number } => ({
  from: Math.min(...lines.map((line) => line.at)),
  to: Math.max(...lines.map((line) => line.at)),
})

/** A row of the columns' own numbers, "1 2 3 4 5" each alone on its line, is no data. */
export function withoutColumnNumbers(lines: readonly Line[], columns: number): Line[] {
  const kept: Line[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const isHead = Array.from({ length: columns }, (_, n) => lines[at + n]?.text === String(n + 1)).every(Boolean)
    if (isHead) at += columns - 1
    else kept.push(lines[at]!)
  }
  return kept
}
