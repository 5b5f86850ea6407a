import { readAddress } from './clean/address.ts'
import { cyrillicWords, lettersTogether } from './clean/letters.ts'
import type { Mark } from './clean/mark.ts'
import { readPhones, withoutPerson, type Areas } from './clean/phones.ts'
import { readReception } from './clean/reception.ts'
import { readWeb } from './clean/web.ts'
import type { PrintedRow } from './printed-row.ts'

/** A row as the directory writes it: cells by their column, empty ones left out. */
export interface CleanRow {
  readonly group: string
  readonly number: string
  readonly lines: string
  readonly cells: Readonly<Record<string, string>>
  readonly schedule: string
  readonly marks: ReadonlySet<Mark>
}

/** Cleans the cells of a printed row and keeps beside each what was printed, where it is not the same. */
export function cleanRow(row: PrintedRow, areas: Areas): CleanRow {
  const {
    name: printedName = '',
    address: printedAddress = '',
    web: printedWeb = '',
    unit = '',
    serves = '',
  } = row.cells
  const marks = new Set<Mark>()
  const mark = (more: readonly Mark[]): void => more.forEach((one) => marks.add(one))

  const name = cleanWords(printedName, mark)
  // Settlements keep the letters that are printed; what is wrong with them is marked.
  cleanWords(serves, mark)
  if (name === '') marks.add('name-missing')
  else if (isUnfinished(name)) marks.add('name-unfinished')

  const printedPhones = [row.cells.phones, row.cells.faxes]
    .filter((cell) => cell !== undefined && cell !== '')
    .join('; ')
  const inAddress = readWeb(printedAddress)
  const inWeb = readWeb(printedWeb)
  const inPhones = readWeb(printedPhones)
  for (const web of [inAddress, inWeb, inPhones]) mark(web.marks)
  const address = readAddress(inAddress.rest)
  mark(address.marks)
  const phones = readPhones(inPhones.rest, areas)
  mark(phones.marks)
  const heads = row.cells.heads === undefined ? undefined : readPhones(row.cells.heads, areas)
  if (row.cells.cutPhones !== undefined) marks.add('phone-cut')

  const mails = [inAddress, inWeb, inPhones].flatMap((web) => web.mails)
  const sites = [inAddress, inWeb, inPhones].flatMap((web) => web.sites)
  const said = [address.postcode, address.address].filter((part) => part !== null && part !== '').join(', ')
  const asPrinted = [said, ...mails, ...sites].filter((part) => part !== '').join(' ')
  const reception = row.cells.reception === undefined ? null : readReception(row.cells.reception)
  const cells: Record<string, string> = {
    name,
    name_printed: differs(printedName, name),
    unit,
    postcode: address.postcode ?? 'not-stated',
    address: address.address,
    address_printed: differs(printedAddress, asPrinted) && differs(printedAddress, said),
    phones: phones.phones.join('; '),
    faxes: phones.faxes.join('; '),
    heads: heads?.phones.join('; ') ?? '',
    phones_printed: [row.cells.cutPhones ?? printedPhones, row.cells.heads ?? '']
      .filter((part) => part !== '')
      .map(withoutPerson)
      .join(' | '),
    mails: mails.join('; '),
    sites: sites.join('; '),
    web_printed:
      differs(printedWeb, [...sites, ...mails].join(' ')) && differs(printedWeb, [...mails, ...sites].join(' ')),
    reception: reception?.join('; ') ?? '',
    reception_printed: row.cells.reception ?? '',
    serves: lettersTogether(serves).value.replace(/^[\s,]+|[\s,]+$/g, ''),
  }
  return {
    group: row.group,
    number: row.number.replace(/[.)]$/, ''),
    lines: `${row.lines.from}-${row.lines.to}`,
    cells,
    schedule: row.cells.schedule ?? '',
    marks,
  }
}

function cleanWords(text: string, mark: (marks: readonly Mark[]) => void): string {
  const letters = cyrillicWords(text)
  const together = lettersTogether(letters.value)
  mark([...letters.marks, ...together.marks])
  return together.value.replace(/« /g, '«').replace(/ {2,}/g, ' ').trim()
}

const differs = (printed: string, said: string): string => (printed === said ? '' : printed)

/** A quote is not closed or not opened, or the last words are cut. */
const isUnfinished = (name: string): boolean =>
  (name.match(/«/g) ?? []).length !== (name.match(/»/g) ?? []).length ||
  (name.match(/"/g) ?? []).length % 2 === 1 ||
  /(мемлекеттік ме|қызмет|бағдарламалар|округі|округ ауданы)$/.test(name)
