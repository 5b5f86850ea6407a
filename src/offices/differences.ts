import { fold } from '../kernel/index.ts'
import type { Mention, Office } from './office.ts'

/** What the acts say differently of one office. */
export interface Difference {
  readonly field: DifferingField
  /** True where only letters, signs or blanks differ. */
  readonly spelling: boolean
  readonly values: readonly { readonly value: string; readonly mentions: readonly Mention[] }[]
}

const fields = ['name', 'postcode', 'address', 'phones', 'faxes', 'mails', 'sites'] as const
export type DifferingField = (typeof fields)[number]

/** Every field in which the mentions of an office are not all the same; a silent mention differs from none. */
export function differencesOf(office: Office): Difference[] {
  return fields.flatMap((field) => {
    const groups = Map.groupBy(
      office.mentions.filter((mention) => textOf(mention, field) !== ''),
      (mention) => textOf(mention, field),
    )
    if (groups.size < 2) return []
    const values = [...groups].map(([value, mentions]) => ({ value, mentions }))
    return [{ field, spelling: new Set(values.map(({ value }) => plain(value))).size === 1, values }]
  })
}

function textOf(mention: Mention, field: DifferingField): string {
  const value = mention[field]
  return value === null ? '' : typeof value === 'string' ? value : value.join('; ')
}

const plain = (value: string): string => fold(value).replaceAll(' ', '')
