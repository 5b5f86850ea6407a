import {
  day,
  hours,
  lines,
  list,
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
import type { Lunch, Schedule } from './office.ts'
import type { CellReader } from './read-rows.ts'
import { receptions } from './reception.ts'

// What stands in each file of the directory.

const officeId = wholeNumber(1, 9999)
const territoryId = wholeNumber(1, 99_999)

const lunch: CellReader<Lunch> = (text) => (text === 'none' || text === 'not-stated' ? { value: text } : hours(text))
const weekIs: CellReader<Schedule['weekIs']> = (text) =>
  text === 'stated' || text === 'taken' ? { value: text } : { fault: { reason: 'not-known', expected: 'stated' } }

export const territoryKindColumns = { kind: slug, within: slugs, name_kk: words, name_ru: words, name_en: words }

export const officeKindColumns = { kind: slug, name_kk: words, name_ru: words, name_en: words }

export const territoryColumns = {
  id: territoryId,
  slug,
  parent: maybe(territoryId),
  kind: slug,
  name_kk: words,
  name_ru: printed,
  name_en: printed,
  zone: maybe(zone),
  from: maybe(day),
  until: maybe(day),
}

export const formerColumns = {
  territory: territoryId,
  until: day,
  parent: territoryId,
  kind: slug,
  name_kk: words,
  name_ru: printed,
  name_en: printed,
  act: words,
}

export const tableColumns = {
  table: slug,
  kind: slug,
  act: slug,
  day,
  repealed: maybe(day),
  instrument: slug,
  annex: words,
  title_kk: words,
  text: words,
  lines,
  rows: wholeNumber(1, 9999),
  repeats: maybe(slug),
}

export const scheduleColumns = { schedule: slug, week, week_is: weekIs, hours, lunch, printed: words }

export const officeColumns = {
  id: officeId,
  kind: slug,
  territory: territoryId,
  plain_kk: printed,
  plain_ru: printed,
  plain_en: printed,
  from: maybe(day),
  until: maybe(day),
}

export const rowColumns = {
  row: wholeNumber(1, 9999),
  number: printed,
  office: officeId,
  name: printed,
  name_printed: printed,
  unit: printed,
  postcode: orNotStated(postcode),
  address: printed,
  address_printed: printed,
  phones,
  faxes: phones,
  heads: phones,
  phones_printed: printed,
  mails: list,
  sites: list,
  web_printed: printed,
  schedule: maybe(slug),
  schedule_printed: printed,
  reception: receptions,
  reception_printed: printed,
  serves: printed,
  marks: slugs,
  lines,
}

/** Columns that only some tables print. */
export const optionalColumns = [
  'unit',
  'faxes',
  'heads',
  'mails',
  'sites',
  'web_printed',
  'schedule',
  'schedule_printed',
  'reception',
  'reception_printed',
  'serves',
] as const satisfies readonly (keyof typeof rowColumns)[]
