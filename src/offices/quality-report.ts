import type { Directory } from './directory.ts'
import type { DirectoryTable, Mention } from './office.ts'

/** What may be wrong with a printed row. */
export const defects = [
  'address-missing',
  'area-code-elsewhere',
  'house-glued',
  'latin-letters',
  'letters-apart',
  'mail-glued',
  'name-again',
  'name-missing',
  'name-unfinished',
  'number-lost',
  'person-in-phone',
  'phone-cut',
  'phone-long',
  'phone-missing',
  'phone-short',
  'phone-without-code',
  'phones-glued',
  'postcode-wrong',
  'printed-twice',
  'schedule-unfinished',
  'territory-taken',
  'web-mended',
  'web-unreadable',
] as const
export type Defect = (typeof defects)[number]

/** One defect of one printed row: where it stands in the texts, what is printed, and what we made of it. */
export interface QualityFinding {
  readonly defect: Defect
  readonly table: DirectoryTable
  readonly mention: Mention
  readonly printed: string
  /** Empty where nothing could be made of it. */
  readonly taken: string
}

/** Every defect of every row, in the order of the tables. */
export function qualityReport(directory: Pick<Directory, 'tables' | 'mentions'>): QualityFinding[] {
  const tables = new Map(directory.tables.map((table) => [table.table, table]))
  return directory.mentions.flatMap((mention) =>
    mention.marks.filter(isDefect).map((defect) => ({
      defect,
      table: tables.get(mention.table)!,
      mention,
      ...shownOf(mention, defect),
    })),
  )
}

export const isDefect = (mark: string): mark is Defect => (defects as readonly string[]).includes(mark)

function shownOf(mention: Mention, defect: Defect): { readonly printed: string; readonly taken: string } {
  const { printed } = mention
  const name = { printed: printed.name ?? mention.name, taken: mention.name }
  const address = {
    printed: printed.address ?? mention.address,
    taken: [mention.postcode, mention.address].filter((part) => part !== null && part !== '').join(', '),
  }
  const phones = { printed: printed.phones ?? '', taken: [...mention.phones, ...mention.faxes].join('; ') }
  const web = {
    printed: printed.web ?? printed.address ?? printed.phones ?? '',
    taken: [...mention.mails, ...mention.sites].join('; '),
  }
  if (/phone|area-code/.test(defect)) return phones
  if (/^(web|mail)/.test(defect)) return web
  if (/^(address|house|postcode)/.test(defect)) return address
  if (/^(latin|letters)/.test(defect))
    return [name, address, web].find((cell) => cell.printed !== cell.taken && cell.printed !== '') ?? name
  if (defect === 'schedule-unfinished') return { printed: printed.schedule ?? '', taken: '' }
  if (defect === 'number-lost') return { printed: '', taken: String(mention.row) }
  return name
}
