// Decree 336 prints one row on one line, its cells divided by tabs.
import type { Line, PrintedCell, PrintedRow } from '../printed-row.ts'

const cellsOf = (text: string): string[] => text.split('\t').map((cell) => cell.replace(/[\s\u00a0]+/g, ' ').trim())
const isHead = ([first = '', second = '']: readonly string[]): boolean =>
  /^[PРр№]/.test(first) || (first === '1' && second === '2') || /^-+$/.test(first)

/** The tables that need nothing but their columns named. Numbers are plain or have a full stop. */
export const tabbed =
  (columns: readonly PrintedCell[]) =>
  (lines: readonly Line[]): PrintedRow[] => {
    const rows: PrintedRow[] = []
    let group = ''
    for (const { at, text } of lines) {
      const [number = '', ...cells] = cellsOf(text)
      if (isHead([number, ...cells])) continue
      if (!/^\d+\.?$/.test(number)) {
        if (cells.every((cell) => cell === '')) group = number
        continue
      }
      rows.push({ group, number, lines: { from: at, to: at }, cells: named(columns, cells) })
    }
    return rows
  }

const named = (columns: readonly PrintedCell[], cells: readonly string[]): PrintedRow['cells'] =>
  Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))

/**
 * Education departments: where a fifth cell is filled, the phone was cut in two and its halves printed in the wrong
 * order. The area code opens the fourth cell, the fifth has the first number, the rest of the fourth the second.
 */
export const educationDepartments = (lines: readonly Line[]): PrintedRow[] =>
  tabbed(['name', 'address', 'phones', 'heads'])(lines).map(({ cells: { heads = '', ...cells }, ...row }) => {
    if (heads === '') return { ...row, cells }
    const [, area = '', second = ''] = /^(8 ?\([\d ]+\)?)?(.*)$/.exec(cells.phones ?? '') ?? []
    return { ...row, cells: { ...cells, phones: `${area}${heads} ${second}`, cutPhones: `${cells.phones} | ${heads}` } }
  })

/** Columns of the akims of villages, after the number. */
const akimColumns = ['name', 'serves', 'phones', 'address', 'web'] as const

interface Growing {
  readonly group: string
  readonly number: string
  from: number
  to: number
  cells: string[]
}

/**
 * The akims of the villages. Rows broken by the print have pieces on lines of their own: the beginning of a name above
 * the number, the rest of a name or an address below it, settlements above the row they belong to.
 */
export function settlementAkims(lines: readonly Line[]): PrintedRow[] {
  const rows: Growing[] = []
  let group = ''
  let above: Growing | undefined
  for (const { at, text } of lines) {
    const [first = '', ...others] = cellsOf(text)
    if (isHead([first, ...others]) || (group === '' && !isGroup(first, others))) continue
    const last = rows.at(-1)
    if (/^\d+\.?$/.test(first)) {
      const own = { group, number: first, from: at, to: at, cells: others }
      rows.push(above ? { ...grown(above, own.cells), number: first, to: at } : own)
      above = undefined
    } else if (isGroup(first, others)) group = first
    else if (isWhole(first, others)) rows.push({ group, number: '', from: at, to: at, cells: [first, ...others] })
    else if (last && isRestOfName(first)) rows[rows.length - 1] = { ...grown(last, [first, ...others]), to: at }
    else if (last && /инд\.?\d/.test(first)) rows[rows.length - 1] = { ...grown(last, ['', '', '', first]), to: at }
    else {
      const isName = /(ауданы|қаласы)/.test(first)
      above = { group, number: '', from: at, to: at, cells: isName ? [first, ...others] : ['', first] }
    }
  }
  return rows.map(({ from, to, cells, ...row }) => ({ ...row, lines: { from, to }, cells: named(akimColumns, cells) }))
}

const isGroup = (first: string, others: readonly string[]): boolean =>
  / облысы$|^Солтүстік Қазақстан$/.test(first) && others.every((cell) => cell === '')

/** A row that lost its number: the name stands in the first cell, the rest beside it. */
const isWhole = (first: string, others: readonly string[]): boolean =>
  /(ауданы|қаласы) .*аппараты» ?ММ/.test(first) && others.filter((cell) => cell !== '').length >= 2

const isRestOfName = (first: string): boolean => /^(«(Әкім|Округі)|\p{Ll})/u.test(first) && /аппарат/.test(first)

const grown = (row: Growing, more: readonly string[]): Growing => ({
  ...row,
  cells: akimColumns.map((_, n) => [row.cells[n], more[n]].filter((part) => (part ?? '') !== '').join(' ')),
})
