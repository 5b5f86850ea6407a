import { accepted, refusal, refused, type Refusal, type RefusalCode, type Result } from '../kernel/index.ts'
import { readCsv, type Csv, type CsvRecord } from './csv.ts'

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

type Fault = (code: RefusalCode, offset: number, facts: Record<string, string | number>) => void

/**
 * A CSV text as typed rows. The header is closed: every column must be there, none besides, in any order. A column named
 * in `optional` may be left out where no row fills it, and is then read as empty.
 * All mistakes come back at once, each with file, line and column.
 */
export function readRows<C extends Columns>(
  text: string,
  file: string,
  columns: C,
  optional: readonly (keyof C & string)[] = [],
): Result<readonly Row<C>[]> {
  const read = readCsv(text, file)
  if (!read.ok) return read
  const [header, ...records] = read.value.records
  if (header === undefined) return refused(refusal('offices.table-empty', { file }, file))
  const faults: Refusal[] = []
  const fault: Fault = (code, offset, facts) => {
    const at = read.value.placeOf(offset)
    faults.push(refusal(code, { file, ...at, ...facts }, `${file}:${at.line}:${at.column}`))
  }
  checkHeader(header, columns, optional, fault)
  const rows = faults.length > 0 ? [] : readRecords({ file, header, records, columns, fault })
  return faults.length > 0 ? refused(faults[0]!, ...faults.slice(1)) : accepted(rows)
}

function checkHeader(header: CsvRecord, columns: Columns, optional: readonly string[], fault: Fault): void {
  const names = Object.keys(columns)
  const seen = new Set<string>()
  header.cells.forEach((name, index) => {
    if (!names.includes(name)) fault('offices.column-not-known', header.offsets[index]!, { name })
    else if (seen.has(name)) fault('offices.column-twice', header.offsets[index]!, { name })
    seen.add(name)
  })
  for (const name of names)
    if (!seen.has(name) && !optional.includes(name)) fault('offices.column-missing', header.offsets[0]!, { name })
}

interface Table<C extends Columns> {
  readonly file: string
  readonly header: CsvRecord
  readonly records: Csv['records']
  readonly columns: C
  readonly fault: Fault
}

function readRecords<C extends Columns>({ file, header, records, columns, fault }: Table<C>): Row<C>[] {
  const where = Object.entries(columns).map(([name, reader]) => ({ name, reader, at: header.cells.indexOf(name) }))
  return records.flatMap(({ line, cells, offsets }) => {
    if (cells.length !== header.cells.length) {
      fault('offices.row-wrong-width', offsets[0]!, { cells: cells.length, columns: header.cells.length })
      return []
    }
    // One shape for all rows of a file: the columns in the order in which they are declared.
    const row: Record<string, unknown> = { place: { file, line } }
    for (const { name, reader, at } of where) {
      const text = at === -1 ? '' : cells[at]!
      const read = reader(text)
      if ('value' in read) row[name] = read.value
      else {
        const { reason, expected = '' } = read.fault
        fault(`offices.cell-${reason}`, offsets[at] ?? offsets[0]!, { name, typed: text, expected })
      }
    }
    return [row as Row<C>]
  })
}
