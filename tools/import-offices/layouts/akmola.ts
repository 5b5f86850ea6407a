// The resolution of Akmola oblast prints the schedule before the phone, and in every row.
import { join, span, type Line, type PrintedRow } from '../printed-row.ts'

/** A row begins at its number alone on a line. */
export function akmolaOffices(lines: readonly Line[]): PrintedRow[] {
  const rows: Line[][] = []
  for (const line of lines) {
    if (line.text === String(rows.length + 1)) rows.push([line])
    else rows.at(-1)?.push(line)
  }
  return rows.map(([number, ...rest]) => readRow(number!.text, number!, rest))
}

/** The centres have no numbers: a row begins where the name of the centre comes again. */
export function akmolaCentres(lines: readonly Line[]): PrintedRow[] {
  const rows: Line[][] = []
  for (const line of lines) {
    if (line.text.startsWith('«Ақмола облысының халыққа қызмет көрсету орталығы» РММ')) rows.push([line])
    else rows.at(-1)?.push(line)
  }
  return rows.map(([name, ...rest]) => readRow('', name!, [name!, ...rest]))
}

function readRow(number: string, first: Line, rest: readonly Line[]): PrintedRow {
  const from = rest.findIndex((line) => /^Күн(делікті| сайын)/.test(line.text))
  const to = rest.findIndex((line, at) => at >= from && /жексенбі/.test(line.text))
  const before = rest.slice(0, from)
  // The last words of a name; where they are lost, its first line is the name.
  const ends = before.findIndex((_, at) =>
    /(мекемесі»?|бөлімі»|РММ.*филиалы|РММ|ме)$/.test(join(before.slice(0, at + 1))),
  )
  const name = ends === -1 ? 1 : ends + 1
  return {
    group: '',
    number,
    lines: span([first, ...rest]),
    cells: {
      name: join(before.slice(0, name)),
      address: join(before.slice(name)),
      schedule: join(rest.slice(from, to + 1)),
      phones: join(rest.slice(to + 1)),
    },
  }
}
