// Decree 1059. A cell is a line, or several; what a line says tells which cell it is of. Merged schedules stand wherever
// the page put them, also inside the next row.
import { join, span, type Line, type PrintedRow } from '../printed-row.ts'

export interface Shape {
  /** The last words of a name, by which its end is known where it takes several lines. */
  readonly nameEnds: RegExp
  /** How many numbered columns the header has, and what its last line says. */
  readonly columns: number
  readonly headerEnds: RegExp
  /** A number that opens a row. */
  readonly number: RegExp
  /** A heading with no header of its own under it: the next line is the number 1. */
  readonly heading?: RegExp
  /** A number that opens a row over others: its name is printed once more above it, as their heading. */
  readonly heads?: RegExp
}

interface Open {
  readonly group: string
  readonly number: string
  readonly lines: Line[]
}

const scheduleWords =
  /^(Демалыс|демалыс)|желтоқсан|мереке|күндерін|күн сайын|қоспағанда|түскі|үзіліс|^\d\d-\d\d (бастап|дейін)|сағат \d|бастап$|дейін,?$/
const isPhones = (text: string): boolean =>
  (/^[\d\s()+.,;–-]+$/.test(text) && text.replace(/\D/g, '').length >= 4) ||
  /^\(?8?[\d\s()–-]{7,}/.test(text) ||
  /факс|[eе]-?mail/i.test(text)
const isHeader = (text: string): boolean => /^([рР] ?\/ ?[сc]|№$)/i.test(text)

/** Cuts a table into rows: headings and headers out, each row from its number on, rows that lost it from their name. */
export function readTable(lines: readonly Line[], shape: Shape): PrintedRow[] {
  const rows: Open[] = []
  let group = ''
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!
    const next = lines[at + 1]
    if (isHeader(line.text)) {
      group = lines[at - 1]?.text ?? ''
      const row = rows.at(-1)
      if (row?.lines.at(-1)?.text === group) row.lines.pop()
      while (at + 1 < lines.length && !shape.headerEnds.test(lines[at]!.text)) at += 1
    } else if (isColumnNumbers(lines, at, shape.columns)) at += shape.columns - 1
    else if (shape.heading?.test(line.text) && next?.text === '1') group = line.text
    else if (shape.heads?.test(next?.text ?? '') && /(филиалы|РМК)$/.test(line.text)) group = line.text
    else if (shape.number.test(line.text) && next && opensRow(next.text)) {
      // Once the heading over a branch is missing.
      if (shape.heads?.test(line.text) && rows.at(-1)?.group === group) group = next.text
      rows.push({ group, number: line.text, lines: [line] })
    } else if (rows.length > 0 && shape.nameEnds.test(line.text) && isFull(rows.at(-1)!))
      rows.push({ group, number: '', lines: [line] })
    else rows.at(-1)?.lines.push(line)
  }
  return rows.map((row) => readRow(row, shape))
}

const isColumnNumbers = (lines: readonly Line[], at: number, columns: number): boolean =>
  Array.from({ length: columns }, (_, n) => lines[at + n]?.text === String(n + 1)).every(Boolean)

const opensRow = (next: string): boolean =>
  (/^(«|№|\p{Lu})/u.test(next) || next.length > 12) && !scheduleWords.test(next)

/** A row that has its phones waits for no more lines of a name. */
const isFull = ({ lines }: Open): boolean => lines.length > 2 && lines.some((line) => isPhones(line.text))

function readRow({ group, number, lines }: Open, { nameEnds }: Shape): PrintedRow {
  const body = number === '' ? lines : lines.slice(1)
  const schedule = body.filter((line) => scheduleWords.test(line.text))
  const said = body.filter((line) => !schedule.includes(line))
  const firstPhone = said.findIndex((line) => isPhones(line.text))
  const count = nameLines(firstPhone === -1 ? said : said.slice(0, firstPhone), nameEnds)
  const rest = said.slice(count)
  const phones = rest.filter((line) => isPhones(line.text))
  const first = rest.indexOf(phones[0]!)
  const web = rest.filter((line, at) => first !== -1 && at > first && !phones.includes(line) && line.text.includes('@'))
  return {
    group,
    number,
    lines: span(lines),
    cells: {
      name: join(said.slice(0, count)),
      address: join(rest.filter((line) => !phones.includes(line) && !web.includes(line))),
      phones: join(phones),
      ...(web.length === 0 ? {} : { web: join(web) }),
      ...(schedule.length === 0 ? {} : { schedule: join(schedule) }),
    },
  }
}

/** A name ends with its last words; where they are lost, an address begins at the first line with a comma. */
function nameLines(lines: readonly Line[], nameEnds: RegExp): number {
  for (let count = 1; count <= lines.length; count += 1) if (nameEnds.test(join(lines.slice(0, count)))) return count
  const address = lines.findIndex((line) => line.text.includes(','))
  return address > 0 ? address : 1
}

/**
 * The akimats of the oblasts, with the unit in charge of services and its phone before the address. Numbers and whole
 * rows are lost: a row begins at its number, at a name, or at a unit where the row above has one.
 */
export function oblastAkimats(lines: readonly Line[]): PrintedRow[] {
  const data = lines.slice(lines.findIndex((line) => line.text === '5') + 1)
  const rows: { number: string; lines: Line[] }[] = []
  for (const line of data) {
    const open = rows.at(-1)
    const has = (pattern: RegExp): boolean => open?.lines.some(({ text }) => pattern.test(text)) ?? false
    if (/^\d{1,2}$/.test(line.text)) rows.push({ number: line.text, lines: [line] })
    else if (line.text.endsWith('аппараты') && has(isUnit)) rows.push({ number: '', lines: [line] })
    else if (isUnit.test(line.text) && has(isUnit)) rows.push({ number: '', lines: [line] })
    else open?.lines.push(line)
  }
  return rows.map(({ number, lines: row }) => {
    const said = number === '' ? row : row.slice(1)
    const unit = said.findIndex((line) => isUnit.test(line.text))
    const rest = said.slice(unit + 1)
    const phones = rest.filter((line) => isPhones(line.text))
    return {
      group: '',
      number,
      lines: span(row),
      cells: {
        name: join(said.slice(0, unit)),
        unit: said[unit]?.text ?? '',
        phones: join(phones),
        address: join(rest.filter((line) => !phones.includes(line))),
      },
    }
  })
}
const isUnit = /бөлімі?$/
