// The resolution of Karaganda oblast. A row broken by the end of a page prints its cells in another order, so the lines
// of a row are told apart by what they are and not by where they stand.
import { join, span, type Line, type PrintedRow } from '../printed-row.ts'

/** What the page ends bring into a table: the register's banner and the mark of repeal, its letters apart. */
const banner =
  /эталонды бақылау банкі|^Эталонный контрольный банк|^Республики Казахстан в электронном|^Қазақстан Республикасының электронды нысандағы|^(Редакциялау|Сақтау) күні|^Дата (редакции|скачивания)|^(Күш|і ж|ой|ылға|н)$/

const isWeb = ({ text }: Line): boolean => /^(www )?[\p{L}\d._@-]+$/u.test(text) && /[a-z]/i.test(text)

interface Divided {
  number: string
  /** Lines that a page end put before the name. */
  readonly early: Line[]
  readonly lines: Line[]
}

/** A row begins at the opening quote of its name; its number stands before it, alone on the line above, or is lost. */
function divide(lines: readonly Line[]): Divided[] {
  const rows: Divided[] = []
  let early: Line[] = []
  const data = lines
    .filter((line) => !banner.test(line.text))
    // A label that the page end left on the line of the fax.
    .flatMap(({ at, text }) => {
      const [, fax, label] = /^(факс.*\d),? ((?:Әкім|Орынбасары|Орынбасарлары):)$/i.exec(text) ?? []
      return fax === undefined
        ? [{ at, text }]
        : [
            { at, text: fax },
            { at, text: label! },
          ]
    })
  for (const [at, line] of data.entries()) {
    const opening = /^(?:(\d{1,3})\.? ?)?(" ?\p{Lu}.*)$/u.exec(line.text)
    if (opening) {
      const number = opening[1] ?? /^\d{1,3}/.exec(early.find(({ text }) => /^\d/.test(text))?.text ?? '')?.[0] ?? ''
      rows.push({ number, early, lines: [{ at: line.at, text: opening[2]! }] })
      early = []
      continue
    }
    const precedes = data.slice(at + 1, at + 3).some(({ text }) => /^" ?\p{Lu}/u.test(text))
    if (precedes && /^(\d{1,3}\.?|(\d{1,3}|Әкім:) www\.\S+)$/.test(line.text)) early.push(line)
    else rows.at(-1)?.lines.push(line)
  }
  return rows
}

/** Departments, and akims with the days on which they receive. */
export function karagandaOffices(lines: readonly Line[]): PrintedRow[] {
  return divide(lines).map(({ number, early, lines: row }) => {
    const name = row.slice(0, row.findIndex((line) => line.text.endsWith('месі')) + 1)
    const phone = row.findIndex((line) => /^(тел|факс)/i.test(line.text))
    const between = row.slice(name.length, phone)
    const after = row.slice(phone)
    const phones = after.filter((line) => line.text.toLowerCase().startsWith('тел'))
    const faxes = after.filter((line) => line.text.toLowerCase().startsWith('факс'))
    const web = [...early.map(withoutLabel), ...between, ...after].filter(isWeb)
    const spoken = after.filter((line) => !isWeb(line) && !phones.includes(line) && !faxes.includes(line))
    const reception = early.some(({ text }) => text.startsWith('Әкім:')) ? ['Әкім:', ...spoken] : spoken
    return {
      group: '',
      number,
      lines: span([...early, ...row]),
      cells: {
        name: join(name),
        address: join(between.filter((line) => !isWeb(line))),
        phones: join(phones),
        faxes: join(faxes),
        web: joinWeb(web),
        ...(reception.length === 0 ? {} : { reception: join(reception) }),
      },
    }
  })
}

const withoutLabel = ({ at, text }: Line): Line => ({ at, text: text.replace(/^\S+ ?/, '') })

/** Addresses of the web are broken after a point or a hyphen. */
const joinWeb = (lines: readonly Line[]): string =>
  lines
    .map((line) => line.text)
    .join('\n')
    .replace(/([.-])\n/g, '$1')
    .replace(/\n/g, ' ')

/** Akims of villages: the address and the phones share a cell. */
export function karagandaRuralAkims(lines: readonly Line[]): PrintedRow[] {
  return divide(lines).map(({ number, early, lines: row }) => {
    const name = row.slice(0, row.findIndex((line) => line.text.endsWith('месі')) + 1)
    const rest = join(row.slice(name.length))
    const phone = rest.search(/тел ?[./]|тел /i)
    return {
      group: '',
      number,
      lines: span([...early, ...row]),
      cells: {
        name: join(name),
        address: (phone === -1 ? rest : rest.slice(0, phone)).trim(),
        phones: phone === -1 ? '' : rest.slice(phone),
      },
    }
  })
}
