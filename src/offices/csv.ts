import { accepted, refusal, refused, type Refusal, type Result } from '../kernel/index.ts'

/** One cell and where it begins, both counted from one: what an editor shows. */
export interface CsvCell {
  readonly text: string
  readonly line: number
  readonly column: number
}

/**
 * Reads CSV as RFC 4180 has it: commas, quotes doubled inside quotes, line breaks inside quotes.
 * Our own, because every mistake must name its line and column, and the packages seen give a record number at best.
 * Empty lines between records are not records. Refuses with `offices.csv-open-quote` and `offices.csv-stray-quote`.
 */
export function readCsv(text: string, file: string): Result<readonly (readonly CsvCell[])[]> {
  const source = text.replace(/^\uFEFF/, '')
  const records: CsvCell[][] = []
  const faults: Refusal[] = []
  let record: CsvCell[] = []
  let index = 0
  let line = 1
  let lineStart = 0

  const column = (): number => index - lineStart + 1
  const fault = (code: 'csv-open-quote' | 'csv-stray-quote', at: { line: number; column: number }): void => {
    faults.push(refusal(`offices.${code}`, { file, ...at }, `${file}:${at.line}:${at.column}`))
  }
  const newLine = (): void => {
    line += 1
    lineStart = index
  }
  const quoted = (start: { line: number; column: number }): string => {
    let cell = ''
    index += 1
    for (;;) {
      const letter = source[index]
      if (letter === undefined) {
        fault('csv-open-quote', start)
        return cell
      }
      index += 1
      if (letter === '"') {
        if (source[index] !== '"') return cell
        index += 1
      }
      cell += letter
      if (letter === '\n') newLine()
    }
  }
  const plain = (): string => {
    const from = index
    while (index < source.length && !/[,\r\n]/.test(source[index]!)) {
      if (source[index] === '"') fault('csv-stray-quote', { line, column: column() })
      index += 1
    }
    return source.slice(from, index)
  }

  while (index < source.length) {
    const start = { line, column: column() }
    const cell = source[index] === '"' ? quoted(start) : plain()
    // After a closing quote only a comma or the end of the line may follow.
    if (index < source.length && !/[,\r\n]/.test(source[index]!)) {
      fault('csv-stray-quote', { line, column: column() })
      plain()
    }
    record.push({ text: cell, ...start })
    if (source[index] === ',') {
      index += 1
      if (index === source.length) record.push({ text: '', line, column: column() })
      continue
    }
    if (source[index] === '\r') index += 1
    if (source[index] === '\n') index += 1
    newLine()
    if (record.length > 1 || record[0]!.text !== '') records.push(record)
    record = []
  }
  if (record.length > 0) records.push(record)
  return faults.length > 0 ? refused(faults[0]!, ...faults.slice(1)) : accepted(records)
}
