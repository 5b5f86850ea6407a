import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accepted, digest, refusal, refused, type Refusal, type Result } from '../kernel/index.ts'
import { checkDirectory, type PlacedRows } from './check-directory.ts'
import {
  formerColumns,
  officeColumns,
  officeKindColumns,
  optionalColumns,
  rowColumns,
  scheduleColumns,
  tableColumns,
  territoryColumns,
  territoryKindColumns,
} from './columns.ts'
import { makeDirectory, type Directory } from './directory.ts'
import type { DirectoryTable, Mention, Schedule } from './office.ts'
import { readRows, type CellReader, type Row } from './read-rows.ts'
import type { FormerTerritory, Names, Territory } from './territory.ts'

/** Beyond this a file is no directory of ours: it is refused before it is read. */
const mostBytes = 20_000_000

type Columns = Readonly<Record<string, CellReader<unknown>>>

/** Reads files of one folder and collects what is wrong in them, so that all of it can be told at once. */
class Reader {
  readonly faults: Refusal[] = []
  readonly digests: string[] = []
  readonly #dir: string

  constructor(dir: string) {
    this.#dir = dir
  }

  async rows<C extends Columns>(
    file: string,
    columns: C,
    optional: readonly (keyof C & string)[] = [],
  ): Promise<readonly Row<C>[]> {
    const text = await this.#text(file)
    if (text === null) return []
    this.digests.push(`${file} ${digest(text)}`)
    const rows = readRows(text, file, columns, optional)
    if (rows.ok) return rows.value
    this.faults.push(...rows.refusals)
    return []
  }

  async #text(file: string): Promise<string | null> {
    let bytes: Uint8Array
    try {
      bytes = await readFile(join(this.#dir, file))
    } catch {
      this.faults.push(refusal('offices.file-missing', { file, folder: this.#dir }, file))
      return null
    }
    if (bytes.length > mostBytes) {
      this.faults.push(refusal('offices.file-too-large', { file, most: mostBytes / 1_000_000 }, file))
      return null
    }
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      this.faults.push(refusal('offices.file-not-utf8', { file }, file))
      return null
    }
  }
}

/**
 * Reads the directory: kinds of territory, territories and how they were before, schedules, offices, and the tables that
 * `tables.csv` lists, one file each under `tables/`. All mistakes come back at once, each with file, line and column
 * (`offices.*`); nothing is half loaded.
 */
export async function loadOffices(dir: string): Promise<Result<Directory>> {
  const reader = new Reader(dir)
  const territoryKinds = await reader.rows('territory-kinds.csv', territoryKindColumns)
  const territories = await reader.rows('territories.csv', territoryColumns)
  const former = await reader.rows('former-territories.csv', formerColumns)
  const schedules = await reader.rows('schedules.csv', scheduleColumns)
  const officeKinds = await reader.rows('office-kinds.csv', officeKindColumns)
  const offices = await reader.rows('offices.csv', officeColumns)
  const tables = await reader.rows('tables.csv', tableColumns)
  const mentions: PlacedRows['mentions'][number][] = []
  for (const { table } of tables) {
    for (const row of await reader.rows(`tables/${table}.csv`, rowColumns, optionalColumns))
      mentions.push({ place: row.place, value: mentionOf(row, table) })
  }
  // Where tables.csv itself cannot be read, every table would look unlisted.
  if (tables.length > 0) reader.faults.push(...(await strayFiles(dir, new Set(tables.map((row) => row.table)))))

  const placed: PlacedRows = {
    territoryKinds: territoryKinds.map(({ place, kind, within, ...row }) => ({
      place,
      value: { kind, within, names: namesOf(row) },
    })),
    territories: territories.map(({ place, ...row }) => ({ place, value: territoryOf(row) })),
    former: former.map(({ place, ...row }) => ({ place, value: formerOf(row) })),
    officeKinds: officeKinds.map(({ place, kind, ...row }) => ({ place, value: { kind, names: namesOf(row) } })),
    schedules: schedules.map(({ place, ...row }) => ({ place, value: scheduleOf(row) })),
    tables: tables.map(({ place, ...row }) => ({ place, value: tableOf(row) })),
    offices: offices.map(({ place, ...row }) => ({
      place,
      value: {
        id: row.id,
        kind: row.kind,
        territory: row.territory,
        plain: { kk: row.plain_kk, ru: row.plain_ru, en: row.plain_en },
        from: row.from,
        until: row.until,
      },
    })),
    mentions,
  }
  // Cross-checks on rows that could not be read would only blame the wrong place.
  const faults = reader.faults.length > 0 ? reader.faults : checkDirectory(placed)
  if (faults.length > 0) return refused(faults[0]!, ...faults.slice(1))
  const rows = {
    territoryKinds: values(placed.territoryKinds),
    territories: values(placed.territories),
    former: values(placed.former),
    officeKinds: values(placed.officeKinds),
    schedules: values(placed.schedules),
    tables: values(placed.tables),
    offices: values(placed.offices),
    mentions: values(placed.mentions),
  }
  return accepted(makeDirectory(rows, digest(reader.digests.join('\n'))))
}

const values = <T>(rows: readonly { readonly value: T }[]): T[] => rows.map((row) => row.value)

type Values<C extends Columns> = Omit<Row<C>, 'place'>

const namesOf = (row: { name_kk: string; name_ru: string | null; name_en: string | null }): Names => ({
  kk: row.name_kk,
  ru: row.name_ru ?? row.name_kk,
  en: row.name_en ?? row.name_kk,
})

const territoryOf = ({
  id,
  slug,
  parent,
  kind,
  zone,
  from,
  until,
  ...names
}: Values<typeof territoryColumns>): Territory => ({
  id,
  slug,
  parent,
  kind,
  names: namesOf(names),
  zone,
  from,
  until,
})

const formerOf = ({
  territory,
  until,
  parent,
  kind,
  act,
  ...names
}: Values<typeof formerColumns>): FormerTerritory => ({
  territory,
  until,
  parent,
  kind,
  names: namesOf(names),
  act,
})

const scheduleOf = ({ schedule, week_is, ...row }: Values<typeof scheduleColumns>): Schedule => ({
  id: schedule,
  weekIs: week_is,
  ...row,
})

const tableOf = ({ title_kk, ...row }: Values<typeof tableColumns>): DirectoryTable => ({ title: title_kk, ...row })

const mentionOf = (row: Row<typeof rowColumns>, table: string): Mention => ({
  office: row.office,
  table,
  row: row.row,
  number: row.number,
  lines: row.lines,
  name: row.name ?? '',
  unit: row.unit,
  postcode: row.postcode,
  address: row.address ?? '',
  phones: row.phones,
  faxes: row.faxes,
  heads: row.heads,
  mails: row.mails,
  sites: row.sites,
  schedule: row.schedule,
  reception: row.reception,
  serves: row.serves,
  marks: row.marks,
  printed: {
    name: row.name_printed,
    address: row.address_printed,
    phones: row.phones_printed,
    web: row.web_printed,
    schedule: row.schedule_printed,
    reception: row.reception_printed,
  },
})

/** A table nobody lists would be silently absent: offices would miss and nothing would say so. */
async function strayFiles(dir: string, tables: ReadonlySet<string>): Promise<Refusal[]> {
  const known = new Set([
    'territory-kinds',
    'territories',
    'former-territories',
    'office-kinds',
    'schedules',
    'offices',
    'tables',
  ])
  const found = [
    ...(await readdir(dir).catch((): string[] => [])).map((file) => ({ file, name: file, listed: known })),
    ...(await readdir(join(dir, 'tables')).catch((): string[] => [])).map((file) => ({
      file: `tables/${file}`,
      name: file,
      listed: tables,
    })),
  ]
  return found
    .filter(({ name, listed }) => name.endsWith('.csv') && !listed.has(name.slice(0, -'.csv'.length)))
    .map(({ file }) => refusal('offices.table-not-listed', { file }, file))
}
