import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { readCsv } from '../../src/offices/csv.ts'

export type CsvRow = Record<string, string>

/** A table as rows by column; none where the file is not there yet. */
export function readTableFile(path: string): CsvRow[] {
  if (!existsSync(path)) return []
  const read = readCsv(readFileSync(path, 'utf8'), path)
  if (!read.ok) throw new Error(JSON.stringify(read.refusals))
  const [header, ...rows] = read.value.records
  return rows.map(({ cells }) => Object.fromEntries((header?.cells ?? []).map((name, at) => [name, cells[at] ?? ''])))
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Writes the columns in their order; those in `optional` only where a row fills them. */
export function writeTableFile(
  path: string,
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
  optional: readonly string[] = [],
): void {
  const used = columns.filter((name) => !optional.includes(name) || rows.some((row) => (row[name] ?? '') !== ''))
  const lines = [used, ...rows.map((row) => used.map((name) => row[name] ?? ''))]
  writeFileSync(path, `${lines.map((line) => line.map(quoted).join(',')).join('\n')}\n`)
}
