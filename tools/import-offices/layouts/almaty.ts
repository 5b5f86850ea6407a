// The resolution of Almaty oblast prints one cell over several lines and marks no end of a cell.
import { join, span, withoutColumnNumbers, type Line, type PrintedRow } from '../printed-row.ts'

const phoneCode = /^8-?\d{3,6}$/
const phoneDigits = /^[\d() -]+$/

/** A row begins at a line that holds only the next expected number: house numbers stand alone on their lines too. */
export function almatyDepartments(lines: readonly Line[]): PrintedRow[] {
  const data = withoutColumnNumbers(lines, 5)
  return divide(data).map((row) => readRow('', row, (line) => line.text.endsWith('бөлімі')))
}

/** Groups are districts and cities: a heading alone on its line, followed by the number 1. */
export function almatyRuralAkims(lines: readonly Line[]): PrintedRow[] {
  const data = withoutColumnNumbers(lines, 5)
  const heads = data.flatMap((line, at) =>
    /^\S+ (ауданы|қаласы)$/.test(line.text) && data[at + 1]?.text === '1' ? [at] : [],
  )
  return heads.flatMap((head, index) => {
    const group = data.slice(head + 1, heads[index + 1] ?? data.length)
    return divide(group).map((row) => {
      const long = row.some((line) => line.text.endsWith('аппараты'))
      const ends = long ? /аппараты$/ : /округі?$/
      return readRow(data[head]!.text, row, (line) => ends.test(line.text))
    })
  })
}

function divide(lines: readonly Line[]): Line[][] {
  const rows: Line[][] = []
  for (const line of lines) {
    if (line.text === String(rows.length + 1)) rows.push([line])
    else rows.at(-1)?.push(line)
  }
  return rows
}

function readRow(group: string, [number, ...rest]: readonly Line[], endsName: (line: Line) => boolean): PrintedRow {
  const name = rest.slice(0, rest.findIndex(endsName) + 1)
  const code = rest.findIndex((line) => phoneCode.test(line.text))
  const address = rest.slice(name.length, code)
  const after = rest.slice(code)
  const schedule = after.findIndex((line) => !phoneDigits.test(line.text))
  const phones = schedule === -1 ? after : after.slice(0, schedule)
  return {
    group,
    number: number!.text,
    lines: span([number!, ...rest]),
    cells: {
      name: join(name),
      address: join(address),
      phones: join(phones),
      ...(schedule === -1 ? {} : { schedule: join(after.slice(schedule)) }),
    },
  }
}
