import { accepted, refusal, refused, type Refusal, type Result } from '../kernel/index.ts'
import { readCsv, type CsvCell } from './csv.ts'

/** Where a row stands, for a sentence a person can act on. */
export interface RowPlace {
  readonly file: string
  readonly line: number
}

/** What a cell may be wrong in: the reason and what is needed to say it. */
export interface CellFault {
  readonly reason: 'empty' | 'not-known' | 'not-a-number' | 'wrong-form'
  readonly expected?: string
}

export type CellReader<T> = (text: string) => { readonly value: T } | { readonly fault: CellFault }

type Columns = Readonly<Record<string, CellReader<unknown>>>
type Values<C extends Columns> = { readonly [K in keyof C]: C[K] extends CellReader<infer T> ? T : never }
export type Row<C extends Columns> = Values<C> & { readonly place: RowPlace }

/**
 * A CSV text as typed rows. The header is closed: every column must be there, none besides, in any order.
 * All mistakes come back at once, each with file, line and column.
 */
export function readRows<C extends Columns>(text: string, file: string, columns: C): Result<readonly Row<C>[]> {
  const read = readCsv(text, file)
  if (!read.ok) return read
  const [header, ...records] = read.value
  if (header === undefined) return refused(refusal('offices.table-empty', { file }, file))
  const faults: Refusal[] = []
  const fault = (
    code: Parameters<typeof refusal>[0],
    cell: { line: number; column: number },
    facts: Record<string, string | number>,
  ) => {
    faults.push(
      refusal(code, { file, line: cell.line, column: cell.column, ...facts }, `${file}:${cell.line}:${cell.column}`),
    )
  }

  const names = Object.keys(columns)
  const seen = new Set<string>()
  for (const cell of header) {
    if (!names.includes(cell.text)) fault('offices.column-not-known', cell, { name: cell.text })
    else if (seen.has(cell.text)) fault('offices.column-twice', cell, { name: cell.text })
    seen.add(cell.text)
  }
  for (const name of names) if (!seen.has(name)) fault('offices.column-missing', header[0]!, { name })
  if (faults.length > 0) return refused(faults[0]!, ...faults.slice(1))

  const rows: Row<C>[] = []
  for (const record of records) {
    if (record.length !== header.length) {
      fault('offices.row-wrong-width', record[0]!, { cells: record.length, columns: header.length })
      continue
    }
    rows.push(readRecord(record, header, columns, file, fault))
  }
  return faults.length > 0 ? refused(faults[0]!, ...faults.slice(1)) : accepted(rows)
}

function readRecord<C extends Columns>(
  record: readonly CsvCell[],
  header: readonly CsvCell[],
  columns: C,
  file: string,
  fault: (
    code: 'offices.cell-empty' | 'offices.cell-not-known' | 'offices.cell-not-a-number' | 'offices.cell-wrong-form',
    cell: CsvCell,
    facts: Record<string, string>,
  ) => void,
): Row<C> {
  const values: Record<string, unknown> = { place: { file, line: record[0]!.line } }
  record.forEach((cell, index) => {
    const name = header[index]!.text
    const read = columns[name]!(cell.text)
    if ('value' in read) values[name] = read.value
    else {
      fault(`offices.cell-${read.fault.reason}`, cell, {
        name,
        typed: cell.text,
        expected: read.fault.expected ?? '',
      })
    }
  })
  return values as Row<C>
}
