import { join } from 'node:path'
import { cleanRow, type CleanRow } from './clean-row.ts'
import type { Mark } from './clean/mark.ts'
import { readSchedule } from './clean/schedule.ts'
import { readTableFile, writeTableFile, type CsvRow } from './csv-table.ts'
import { faithfulTo } from './faithful.ts'
import { identify, type Mention } from './identity.ts'
import { layoutOf } from './layouts/index.ts'
import { districtIn, placeOf, regionIn, type Place } from './places.ts'
import { readRuralName, RuralPlaces } from './rural.ts'
import { readTexts } from './source.ts'

/** The first digits of phones by oblast or city of the republic. */
const areas: Readonly<Record<string, readonly string[]>> = {
  akmola: ['716'], 'aktobe-oblast': ['713'], 'almaty-oblast': ['727', '728'], 'atyrau-oblast': ['712'],
  'east-kazakhstan': ['722', '723'], 'zhambyl-oblast': ['726'], 'west-kazakhstan': ['711'],
  'karaganda-oblast': ['710', '721'], 'kostanay-oblast': ['714'], 'kyzylorda-oblast': ['724', '336'],
  'mangystau-oblast': ['729'], 'pavlodar-oblast': ['718'], 'north-kazakhstan': ['715'], 'south-kazakhstan': ['725'],
  almaty: ['727'], astana: ['717'], kz: ['7'],
} // prettier-ignore
/** The oblast of the texts that are of one oblast. */
const ownRegion: Readonly<Record<string, string>> = {
  '000': 'almaty-oblast',
  '001': 'akmola',
  '002': 'karaganda-oblast',
}

const rowColumns = [
  'row', 'number', 'office', 'name', 'name_printed', 'unit', 'postcode', 'address', 'address_printed', 'phones', 'faxes', 'heads',
  'phones_printed', 'mails', 'sites', 'web_printed', 'schedule', 'schedule_printed', 'reception', 'reception_printed', 'serves', 'marks', 'lines',
] // prettier-ignore
const optionalColumns = [
  'unit', 'faxes', 'heads', 'mails', 'sites', 'web_printed', 'schedule', 'schedule_printed', 'reception', 'reception_printed', 'serves',
] // prettier-ignore

interface Row {
  readonly table: CsvRow
  readonly order: number
  readonly region: string
  readonly clean: CleanRow
  readonly marks: Set<Mark>
  kind: string
  territory: string
  schedule: string
}

/** Reads every table that `tables.csv` lists, and writes its rows, the offices they speak of and their territories. */
export function importTables(folder: string, offices: string): string[] {
  const textOf = readTexts(folder)
  const tables = readTableFile(join(offices, 'tables.csv'))
  const places = new RuralPlaces(readTableFile(join(offices, 'territories.csv')))
  const country = placeOf(places.rows.find((row) => row['kind'] === 'country')!)
  const regions = new Map([country, ...places.below(country.id)].map((place) => [place.slug, place]))
  const schedules = new Map(readTableFile(join(offices, 'schedules.csv')).map((row) => [row['schedule']!, row]))
  const rows: Row[] = []
  const differs: string[] = []
  for (const table of tables) {
    const [from, to] = table['lines']!.split('-').map(Number)
    const text = textOf(table['text']!)
    const printed = layoutOf(table['text']!, table['table']!)(text, { from: from!, to: to! })
    const own = printed.map((row, at): Row => {
      const region = regionOf(table, row.group, row.cells.name ?? '', row.cells.address ?? '')
      const clean = cleanRow(row, areas[region]!)
      return {
        table,
        order: at + 1,
        region,
        clean,
        marks: new Set(clean.marks),
        kind: table['kind']!,
        territory: '',
        schedule: '',
      }
    })
    differs.push(...own.flatMap((row) => tellUnfaithful(text, row)))
    // Tables without a column of numbers lose none.
    if (printed.some(({ number }) => number !== ''))
      for (const row of own) if (row.clean.number === '') row.marks.add('number-lost')
    inheritSchedules(own, schedules)
    rows.push(...own)
  }
  for (const own of Map.groupBy(rows, (row) => row.table['table']!).values()) findTerritories(own, places, regions)
  findAtLast(rows, places, regions)
  const ids = giveIds(rows, offices)
  writeTableFile(join(offices, 'territories.csv'), Object.keys(places.rows[0]!), places.rows)
  writeTableFile(
    join(offices, 'schedules.csv'),
    ['schedule', 'week', 'week_is', 'hours', 'lunch', 'printed'],
    [...schedules.values()],
  )
  for (const [table, own] of Map.groupBy(rows, (row) => row.table['table']!)) {
    const written = own.map((row) => ({
      ...row.clean.cells,
      row: String(row.order),
      number: row.clean.number,
      office: ids.get(row)!,
      schedule: row.schedule,
      schedule_printed: row.marks.has('schedule-unfinished') ? row.clean.schedule : '',
      marks: [...row.marks].sort().join(' '),
      lines: row.clean.lines,
    }))
    writeTableFile(join(offices, 'tables', `${table}.csv`), rowColumns, written, optionalColumns)
  }
  return [...differs, `${rows.length} rows, ${new Set(ids.values()).size} offices, ${places.rows.length} territories`]
}

/** What a reviewer has to look at: a row that does not hold every letter of its lines, or holds others. */
function tellUnfaithful(text: readonly string[], row: Row): string[] {
  const [from, to] = row.clean.lines.split('-').map(Number)
  const found = faithfulTo(text.slice(from! - 1, to), row.clean)
  if (found === null) return []
  return [`${row.table['table']}/${row.order} L${row.clean.lines}: lost "${found.lost}", invented "${found.invented}"`]
}

const isOblastWide = (kind: string): boolean =>
  ['oblast-department', 'oblast-akimat', 'social-protection-territorial', 'education-control-committee'].includes(kind)

function regionOf(table: CsvRow, group: string, name: string, address: string): string {
  const own = ownRegion[table['text']!]
  if (own !== undefined) return own
  if (table['kind'] === 'education-control-committee') return 'kz'
  const found = (isOblastWide(table['kind']!) ? undefined : regionIn(group)) ?? regionIn(name) ?? regionIn(address)
  if (found === undefined) throw new Error(`${table['table']}: no oblast in "${group}", "${name}", "${address}"`)
  return found
}

/** A schedule is a merged cell: printed once, it holds for the rows below, in its group or in the whole table of an oblast. */
function inheritSchedules(rows: readonly Row[], schedules: Map<string, CsvRow>): void {
  const wide = ownRegion[rows[0]!.table['text']!] !== undefined
  let last = { group: '', id: '' }
  rows.forEach((row, at) => {
    const group = wide ? '' : row.clean.group
    let printed = row.clean.schedule
    // A page end left the rest of the cell in the next row.
    if (printed !== '' && readSchedule(printed) === null)
      printed = `${printed} ${rows[at + 1]?.clean.schedule ?? ''}`.trim()
    const read = readSchedule(printed)
    if (read === null && printed !== '') row.marks.add('schedule-unfinished')
    if (read !== null) {
      let known = [...schedules.values()].find((one) => one['printed'] === printed)
      if (known === undefined) {
        const id = `s${schedules.size + 1}`
        known = {
          schedule: id,
          week: read.week,
          week_is: read.weekTaken ? 'taken' : 'stated',
          hours: read.hours,
          lunch: read.lunch,
          printed,
        }
        schedules.set(id, known)
      }
      last = { group, id: known['schedule']! }
    }
    row.schedule = last.group === group ? last.id : ''
  })
}

function findTerritories(rows: readonly Row[], places: RuralPlaces, regions: ReadonlyMap<string, Place>): void {
  const taken = new Set<string>()
  const waiting: (() => void)[] = []
  let before: Place | undefined
  for (const row of rows) {
    const region = regions.get(row.region)!
    const { name = '', address = '' } = row.clean.cells
    row.territory = region.id
    if (isOblastWide(row.kind)) {
      if (/Болон процесі/.test(name)) row.kind = 'bologna-centre'
      continue
    }
    const below = places.below(region.id)
    const said = row.table['text'] === '000' && row.kind === 'rural-akim' ? row.clean.group : ownWords(name, row)
    const rural = ['rural-akim', 'akim'].includes(row.kind) ? readRuralName(name) : null
    const named =
      rural === null || row.table['text'] === '000'
        ? districtIn(below, said)
        : rural.district === ''
          ? undefined
          : districtIn(below, rural.district)
    const district = named ?? districtIn(below, address) ?? cityOf(below, address)
    const isVillage =
      rural !== null &&
      (row.kind === 'rural-akim' ||
        rural.kind === 'settlement' ||
        (rural.kind === 'town' && district?.kind === 'district'))
    if (!isVillage) {
      if (row.kind === 'rural-akim') row.kind = 'akim'
      if (isBranchOfOblast(name) || below.length === 0) continue
      if (district) {
        row.territory = district.id
        before = district
      } else if (region.kind !== 'republic-city' || /ауданы|аудандық/.test(said)) row.marks.add('territory-taken')
      continue
    }
    row.kind = 'rural-akim'
    // Karaganda oblast prints no order by district; the others do.
    const parent = district ?? (row.table['text'] === '002' ? undefined : before)
    if (!district) row.marks.add('territory-taken')
    if (!parent) continue
    before = parent
    const exact = places.find(parent.id, rural)
    const settle = (place: Place): void => {
      row.territory = place.id
      taken.add(place.id)
    }
    const phones = phonesOf(row)
    if (exact) settle(exact)
    else
      waiting.push(() => {
        const known =
          places.find(parent.id, rural) ??
          places.findNear(parent.id, rural, taken) ??
          places.findByPhone(
            parent.id,
            phones.filter((phone) => isOnlyHere(rows, phone)),
            taken,
          )
        settle(known ?? places.make(parent.id, rural))
      })
  }
  for (const find of waiting) find()
  for (const row of rows) if (row.kind === 'rural-akim') places.rememberPhones(row.territory, phonesOf(row))
}

const phonesOf = (row: Row): string[] => (row.clean.cells['phones'] ?? '').split('; ').filter((phone) => phone !== '')
const isOnlyHere = (rows: readonly Row[], phone: string): boolean =>
  rows.filter((row) => phonesOf(row).includes(phone)).length === 1

/** Rows that name a village and no district: the only place of that name in the oblast, whichever table told it. */
function findAtLast(rows: readonly Row[], places: RuralPlaces, regions: ReadonlyMap<string, Place>): void {
  for (const row of rows) {
    const region = regions.get(row.region)!
    if (row.territory !== region.id || !row.marks.has('territory-taken')) continue
    const { name = '', address = '' } = row.clean.cells
    const found = [
      readRuralName(name)?.base,
      name.split(' ')[0],
      /^(.+?) (?:ауылы|кенті|қаласы|станциясы)/.exec(address)?.[1],
    ]
      .flatMap((base) => (base === undefined ? [] : [places.onlyIn(region.id, base)]))
      .find((place) => place !== undefined)
    if (found) row.territory = found.id
    else if (row.kind === 'rural-akim') row.territory = region.id
  }
}

const isBranchOfOblast = (name: string): boolean =>
  /облыстық филиал|РМК филиалы|РММ$|^Облыстық бөлім|қалалық филиалы$/.test(name) ||
  (/облысының.*орталығы$/.test(name) && !/ауданының/.test(name))

/** "Алматы қаласы Алмалы ауданының …": the city is the region, the district what follows. */
const ownWords = (name: string, row: Row): string =>
  ['almaty', 'astana'].includes(row.region) ? name.replace(/(Алматы|Астана) қаласы/, '') : name.replace(/^.*РММ /, '')

/** Settlements of cities in Karaganda oblast say no city; the address does where the settlement is one of it. */
const cityOf = (below: readonly Place[], address: string): Place | undefined =>
  below.find((place) => place.kind === 'city' && address.includes(place.name))

/** Gives each office its number: the one that a mention of it had, else the next. */
function giveIds(rows: readonly Row[], offices: string): Map<Row, string> {
  const counts = new Map<string, number>()
  const mentions = rows.map((row): Mention => {
    const place = `${row.table['table']} ${row.region}`
    counts.set(place, (counts.get(place) ?? 0) + 1)
    const { name = '', address = '', phones = '' } = row.clean.cells
    return { table: row.table['table']!, kind: row.kind, region: row.region, territory: row.territory, row: row.order, inRegion: counts.get(place)!, name, address, phones } // prettier-ignore
  })
  const found = identify(mentions)
  const given = givenIds(rows, offices)
  const known = readTableFile(join(offices, 'offices.csv'))
  let next = Math.max(999, ...known.map((row) => Number(row['id']))) + 1
  const byKey = new Map<string, string>()
  const result = new Map<Row, string>()
  rows.forEach((row, at) => {
    const { key, again } = found[at]!
    if (again) row.marks.add('printed-twice')
    else if (row.kind === 'rural-akim' && !key.endsWith('/1')) row.marks.add('name-again')
    const old = given.get(row)
    if (old !== undefined && !byKey.has(key)) byKey.set(key, old)
  })
  const made = new Map(known.map((row) => [row['id']!, row]))
  rows.forEach((row, at) => {
    const { key } = found[at]!
    let id = byKey.get(key)
    if (id === undefined) byKey.set(key, (id = String(next++).padStart(4, '0')))
    result.set(row, id)
    const before = made.get(id)
    made.set(id, { plain_kk: '', plain_ru: '', plain_en: '', from: '', until: '', ...before, id, kind: row.kind, territory: before?.['territory'] ?? row.territory }) // prettier-ignore
  })
  const used = new Set(result.values())
  const columns = ['id', 'kind', 'territory', 'plain_kk', 'plain_ru', 'plain_en', 'from', 'until']
  const kept = [...made.values()]
    .filter((row) => used.has(row['id']!))
    .sort((one, other) => Number(one['id']) - Number(other['id']))
  writeTableFile(join(offices, 'offices.csv'), columns, kept)
  return result
}

/** The numbers that the committed tables have. A row is known by its place: what is read of it may be read better later. */
function givenIds(rows: readonly Row[], offices: string): Map<Row, string> {
  const given = new Map<Row, string>()
  for (const [table, own] of Map.groupBy(rows, (row) => row.table['table']!)) {
    const old = readTableFile(join(offices, 'tables', `${table}.csv`))
    for (const row of own) {
      const id = old.find((one) => one['row'] === String(row.order))?.['office']
      if (id !== undefined) given.set(row, id)
    }
  }
  return given
}
