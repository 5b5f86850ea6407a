import { linesBetween, type PrintedRow } from '../printed-row.ts'
import { akmolaCentres, akmolaOffices } from './akmola.ts'
import { almatyDepartments, almatyRuralAkims } from './almaty.ts'
import { oblastAkimats, readTable, type Shape } from './decree-1059.ts'
import { educationDepartments, settlementAkims, tabbed } from './decree-336.ts'
import { karagandaOffices, karagandaRuralAkims } from './karaganda.ts'

type Layout = (text: readonly string[], lines: { readonly from: number; readonly to: number }) => PrintedRow[]
type Read = (lines: ReturnType<typeof linesBetween>) => PrintedRow[]

/** Cells that several lines or blanks may fill. */
const byLines =
  (read: Read): Layout =>
  (text, lines) =>
    read(linesBetween(text, lines))

/** Cells divided by tabs, which must not be taken for blanks. */
const byTabs =
  (read: Read): Layout =>
  (text, { from, to }) =>
    read(
      text
        .slice(from - 1, to)
        .map((line, index) => ({ at: from + index, text: line.replaceAll('\r', '') }))
        .filter((line) => line.text.trim() !== ''),
    )

const five = { columns: 5, headerEnds: /^Жұмыс кестесі$/, number: /^\d{1,2}\.?$/ }
const shaped = (shape: Shape): Layout => byLines((lines) => readTable(lines, shape))

const decree1059: Readonly<Record<string, Layout>> = {
  'pension-branches': shaped({ ...five, nameEnds: /(бөлімшесі|филиалы|бөлімі|бөлімше)$/ }),
  'committee-bodies': shaped({
    columns: 4,
    headerEnds: /нөмірі|пошта|нөмiрi/,
    number: /^\d{1,2}\.?$/,
    nameEnds: /(департамент[іi]|комитеті)$/,
  }),
  'mse-departments': shaped({ ...five, nameEnds: /(бөлімі|басқармасы)$/, heading: /бөлімдері$/ }),
  departments: shaped({ ...five, nameEnds: /бөлімі$/ }),
  akims: shaped({ ...five, nameEnds: /(ММ|аппараты»?|әкімдігі)$/ }),
  'oblast-departments': shaped({
    ...five,
    headerEnds: /^(Жұмыс кестесі|Электрондық мекенжайы)$/,
    nameEnds: /(басқармасы|департаменті)$/,
  }),
  centres: shaped({
    columns: 4,
    headerEnds: /^Байланыс деректері$/,
    number: /^\d{1,2}[.)]?$/,
    heads: /^\d{1,2}\.$/,
    nameEnds: /(бөлімі?|филиалы|бөлімшесі)$/,
  }),
  'oblast-akimats': byLines(oblastAkimats),
}

/** How each text prints each kind of table. */
const layouts: Readonly<Record<string, Readonly<Record<string, Layout>>>> = {
  '000': { departments: byLines(almatyDepartments), 'rural-akims': byLines(almatyRuralAkims) },
  '001': {
    departments: byLines(akmolaOffices),
    'rural-akims': byLines(akmolaOffices),
    centres: byLines(akmolaCentres),
  },
  '002': {
    departments: byLines(karagandaOffices),
    akims: byLines(karagandaOffices),
    'rural-akims': byLines(karagandaRuralAkims),
  },
  '003': {
    'education-departments': byTabs(educationDepartments),
    'rural-akims': byTabs(settlementAkims),
    centres: byTabs(tabbed(['name', 'address', 'phones', 'heads'])),
    officials: byTabs(tabbed(['name', 'address', 'phones'])),
    'oblast-akimats': byTabs(tabbed(['name', 'phones', 'address', 'web'])),
  },
  '004': decree1059,
}

/** The layout of a table by the text it stands in and what its id ends with: `f-1-centres` → `centres`. */
export function layoutOf(text: string, table: string): Layout {
  const layout = layouts[text]?.[table.replace(/^[a-h]-\d+-/, '')]
  if (!layout) throw new Error(`no layout is known for ${table} of the text ${text}`)
  return layout
}
