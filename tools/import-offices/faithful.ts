import type { CleanRow } from './clean-row.ts'

/** Letters and digits that the lines of a row print and the row has not, and those it has of its own. */
export interface Unfaithful {
  readonly lost: string
  readonly invented: string
}

/**
 * Holds a row against the lines it was read from, letter by letter, whatever their order: nothing may be lost but what a page
 * end brought in and a person's name, and nothing may be there that the text does not print. Null where all agrees.
 */
export function faithfulTo(lines: readonly string[], row: CleanRow): Unfaithful | null {
  const printed = countLetters(lines.join(''))
  const kept = countLetters(printedCells(row).join(''))
  const lost = difference(printed, kept)
  const invented = difference(kept, printed)
  return lost === '' && invented === '' ? null : { lost, invented }
}

function printedCells({ number, cells, schedule }: CleanRow): string[] {
  const cell = (name: string): string => cells[name] ?? ''
  const postcode = cell('postcode') === 'not-stated' ? '' : cell('postcode')
  const address = cell('address_printed') || postcode + cell('address')
  const web = [cell('mails'), cell('sites')].flatMap((list) => list.split('; '))
  return [
    number,
    cell('name_printed') || cell('name'),
    cell('unit'),
    address,
    cell('phones_printed'),
    cell('web_printed') || web.filter((one) => !stands(address, one) && !stands(cell('phones_printed'), one)).join(''),
    cell('reception_printed'),
    cell('serves'),
    schedule,
  ]
}

/** An address that was mended stands in its printed cell with other letters: what follows the @ is told. */
const stands = (cell: string, web: string): boolean =>
  cell.replaceAll(' ', '').toLowerCase().includes(web.split('@').at(-1)!)

function countLetters(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const letter of text.toLowerCase().match(/[\p{L}\d]/gu) ?? []) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

const difference = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): string =>
  [...one].map(([letter, count]) => letter.repeat(Math.max(0, count - (other.get(letter) ?? 0)))).join('')
