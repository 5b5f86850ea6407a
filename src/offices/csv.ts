import { accepted, refusal, refused, type Refusal, type Result } from '../kernel/index.ts'

/** One record: its cells, and where each begins in the text. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
  readonly offsets: readonly number[]
}

export interface Csv {
  readonly records: readonly CsvRecord[]
  /** Line and column of an offset, both from one: what an editor shows. */
  readonly placeOf: (offset: number) => { readonly line: number; readonly column: number }
}

const [comma, lineFeed, carriageReturn, quote] = [44, 10, 13, 34]

/**
 * Reads CSV as RFC 4180 has it: commas, quotes doubled inside quotes, line breaks inside quotes.
 * Our own, because every mistake must name its line and column, and the packages seen give a record number at best;
 * the place of a cell is worked out only when it is asked for: a directory has a quarter of a million.
 * Empty lines between records are not records. Refuses with `offices.csv-open-quote` and `offices.csv-stray-quote`.
 */
export function readCsv(text: string, file: string): Result<Csv> {
  const source = text.replace(/^\uFEFF/, '')
  const records: CsvRecord[] = []
  const faults: Refusal[] = []
  let cells: string[] = []
  let offsets: number[] = []
  let index = 0
  let line = 1
  let recordLine = 1

  const placeOf = (offset: number): { line: number; column: number } => {
    const before = source.slice(0, offset)
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
  }
  const fault = (code: 'csv-open-quote' | 'csv-stray-quote', offset: number): void => {
    const at = placeOf(offset)
    faults.push(refusal(`offices.${code}`, { file, ...at }, `${file}:${at.line}:${at.column}`))
  }
  const quoted = (start: number): string => {
    let from = start + 1
    let cell = ''
    for (;;) {
      const end = source.indexOf('"', from)
      if (end === -1) {
        fault('csv-open-quote', start)
        index = source.length
        return cell + source.slice(from)
      }
      cell += source.slice(from, end)
      index = end + 1
      if (source.charCodeAt(index) !== quote) return cell
      cell += '"'
      from = index + 1
    }
  }
  const plain = (): string => {
    const from = index
    for (; index < source.length; index += 1) {
      const code = source.charCodeAt(index)
      if (code === comma || code === lineFeed || code === carriageReturn) break
      if (code === quote) fault('csv-stray-quote', index)
    }
    return source.slice(from, index)
  }
  const endRecord = (): void => {
    if (cells.length > 1 || cells[0] !== '') records.push({ line: recordLine, cells, offsets })
    cells = []
    offsets = []
  }

  while (index < source.length) {
    const start = index
    const isQuoted = source.charCodeAt(index) === quote
    const cell = isQuoted ? quoted(start) : plain()
    if (isQuoted) for (const letter of cell) if (letter === '\n') line += 1
    const next = source.charCodeAt(index)
    // After a closing quote only a comma or the end of the line may follow.
    if (index < source.length && next !== comma && next !== lineFeed && next !== carriageReturn) {
      fault('csv-stray-quote', index)
      plain()
    }
    cells.push(cell)
    offsets.push(start)
    if (source.charCodeAt(index) === comma) {
      index += 1
      if (index < source.length) continue
      cells.push('')
      offsets.push(index)
    }
    if (source.charCodeAt(index) === carriageReturn) index += 1
    if (source.charCodeAt(index) === lineFeed) index += 1
    endRecord()
    line += 1
    recordLine = line
  }
  return faults.length > 0 ? refused(faults[0]!, ...faults.slice(1)) : accepted({ records, placeOf })
}
