import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accepted, digest, refusal, refused, type Refusal, type Result } from '../kernel/index.ts'
import {
  day,
  hours,
  lines,
  maybe,
  orNotStated,
  phones,
  postcode,
  printed,
  slug,
  slugs,
  week,
  wholeNumber,
  words,
  zone,
} from './cells.ts'
import { checkDirectory, type PlacedData } from './check-directory.ts'
import { makeDirectory, type Directory } from './directory.ts'
import type { Office } from './office.ts'
import { readRows, type CellReader, type Row } from './read-rows.ts'
import type { Names } from './territory.ts'

const id = wholeNumber(1, 9999)
const territoryId = wholeNumber(1, 99_999)

const territoryKindColumns = { kind: slug, within: slugs, name_kk: words, name_ru: words, name_en: words }
const territoryColumns = {
  id: territoryId,
  slug,
  parent: maybe(territoryId),
  kind: slug,
  name_kk: words,
  name_ru: words,
  name_en: words,
  from: maybe(day),
  until: maybe(day),
}
const tableColumns = {
  table: slug,
  kind: slug,
  act: slug,
  annex: words,
  title_kk: words,
  text: words,
  lines,
}
const lunch: CellReader<Office['lunch']> = (text) =>
  text === 'none' || text === 'not-stated' ? { value: text } : hours(text)
const officeColumns = {
  id,
  row: wholeNumber(1, 9999),
  name_kk: words,
  name_printed: printed,
  plain_kk: words,
  plain_ru: words,
  plain_en: words,
  territory: territoryId,
  postcode: orNotStated(postcode),
  address_kk: words,
  address_printed: printed,
  week,
  hours,
  lunch,
  schedule_printed: words,
  phones,
  phones_printed: printed,
  zone,
  from: maybe(day),
  until: maybe(day),
  lines,
}

/**
 * Reads the directory: `territory-kinds.csv`, `territories.csv`, `tables.csv` and one file for each table
 * that `tables.csv` names. All mistakes come back at once, each with file, line and column (`offices.*`); nothing is half loaded.
 */
export async function loadOffices(dir: string): Promise<Result<Directory>> {
  const faults: Refusal[] = []
  const texts: string[] = []
  const read = async <C extends Record<string, CellReader<unknown>>>(
    file: string,
    columns: C,
  ): Promise<readonly Row<C>[]> => {
    let text: string
    try {
      text = await readFile(join(dir, file), 'utf8')
    } catch {
      faults.push(refusal('offices.file-missing', { file, folder: dir }, file))
      return []
    }
    texts.push(`${file}\n${text}`)
    const rows = readRows(text, file, columns)
    if (rows.ok) return rows.value
    faults.push(...rows.refusals)
    return []
  }

  const territoryKinds = await read('territory-kinds.csv', territoryKindColumns)
  const territories = await read('territories.csv', territoryColumns)
  const tables = await read('tables.csv', tableColumns)
  const offices: PlacedData['offices'][number][] = []
  for (const table of tables) {
    for (const row of await read(`${table.table}.csv`, officeColumns)) {
      offices.push({ place: row.place, value: officeOf(row, table.table, table.kind) })
    }
  }
  // Where tables.csv itself cannot be read, every table would look unlisted.
  if (tables.length > 0) faults.push(...(await strayFiles(dir, new Set(tables.map((table) => table.table)))))

  const placed: PlacedData = {
    territoryKinds: territoryKinds.map((row) => ({
      place: row.place,
      value: { kind: row.kind, within: row.within, names: namesOf(row) },
    })),
    territories: territories.map(({ place, ...row }) => ({
      place,
      value: {
        id: row.id,
        slug: row.slug,
        parent: row.parent,
        kind: row.kind,
        names: namesOf(row),
        from: row.from,
        until: row.until,
      },
    })),
    tables: tables.map((row) => ({
      place: row.place,
      value: {
        table: row.table,
        kind: row.kind,
        act: row.act,
        annex: row.annex,
        title: row.title_kk,
        text: row.text,
        lines: row.lines,
      },
    })),
    offices,
  }
  // Cross-checks on rows that could not be read would only blame the wrong place.
  if (faults.length === 0) faults.push(...checkDirectory(placed))
  if (faults.length > 0) return refused(faults[0]!, ...faults.slice(1))

  return accepted(
    makeDirectory(
      {
        territoryKinds: values(placed.territoryKinds),
        territories: values(placed.territories),
        tables: values(placed.tables),
        offices: values(placed.offices).sort((one, other) => one.id - other.id),
      },
      digest(texts.join('\n')),
    ),
  )
}

const values = <T>(rows: readonly { readonly value: T }[]): T[] => rows.map((row) => row.value)

function namesOf(row: { name_kk: string; name_ru: string; name_en: string }): Names {
  return { kk: row.name_kk, ru: row.name_ru, en: row.name_en }
}

function officeOf(row: Row<typeof officeColumns>, table: string, kind: string): Office {
  return {
    id: row.id,
    kind,
    territory: row.territory,
    name: row.name_kk,
    plain: { kk: row.plain_kk, ru: row.plain_ru, en: row.plain_en },
    postcode: row.postcode,
    address: row.address_kk,
    week: row.week,
    hours: row.hours,
    lunch: row.lunch,
    phones: row.phones,
    zone: row.zone,
    from: row.from,
    until: row.until,
    source: { table, row: row.row, lines: row.lines },
    printed: {
      name: row.name_printed,
      address: row.address_printed,
      schedule: row.schedule_printed,
      phones: row.phones_printed,
    },
  }
}

/** A table nobody lists would be silently absent: offices would miss and nothing would say so. */
async function strayFiles(dir: string, tables: ReadonlySet<string>): Promise<Refusal[]> {
  const known = new Set(['territory-kinds', 'territories', 'tables']).union(tables)
  const found = await readdir(dir).catch((): string[] => [])
  return found
    .filter((file) => file.endsWith('.csv') && !known.has(file.slice(0, -'.csv'.length)))
    .map((file) => refusal('offices.table-not-listed', { file }, file))
}
