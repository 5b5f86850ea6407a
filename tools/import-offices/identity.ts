// Which office a row speaks of: one office, several mentions.
import { addressKey } from './rural.ts'

export interface Mention {
  readonly table: string
  readonly kind: string
  readonly region: string
  readonly territory: string
  /** The place of the row in its table, and among the rows of its region, from one. */
  readonly row: number
  readonly inRegion: number
  readonly name: string
  readonly address: string
  readonly phones: string
}

export interface Identified {
  /** The same for every mention of one office. */
  readonly key: string
  /** True where the same table has the office already. */
  readonly again: boolean
}

/**
 * The 284 centres of decree 1059 and the examination departments have names that repeat, and every copy of their table
 * has them in one order: the order within the region tells them apart. All others are told by kind and territory; where a
 * territory has several, by their order, a second print of the same address or phone being the same office.
 */
export function identify(mentions: readonly Mention[]): Identified[] {
  const seen = new Map<string, Mention[]>()
  const known = centresByAddress(mentions)
  return mentions.map((mention) => {
    const inOrder = orderKey(mention)
    if (inOrder !== null) return { key: inOrder, again: false }
    const centre = mention.kind === 'centre' ? known(mention) : undefined
    if (centre !== undefined) return { key: centre, again: false }
    const base = `${mention.kind}/${mention.territory}`
    const place = `${mention.table} ${base}`
    const earlier = seen.get(place) ?? []
    const again = earlier.findIndex((other) => isSame(other, mention))
    if (again === -1) seen.set(place, [...earlier, mention])
    return { key: `${base}/${again === -1 ? earlier.length + 1 : again + 1}`, again: again !== -1 }
  })
}

function orderKey({ kind, table, region, inRegion, row, phones }: Mention): string | null {
  if (kind === 'centre' && /^[f-h]-/.test(table)) return `centre/${region}/${inRegion}`
  if (kind === 'centre') return null
  if (kind === 'expertise-branch') return `${kind}/${region}/${inRegion}`
  return kind === 'education-control-committee' || kind === 'bologna-centre'
    ? `${kind}/${phones === '' ? row : phones}`
    : null
}

/** Centres of other texts are those of decree 1059 at the same address, or the only one of their district. */
function centresByAddress(mentions: readonly Mention[]): (mention: Mention) => string | undefined {
  const centres = mentions.filter((one) => one.table === 'f-1-centres')
  const byAddress = new Map(centres.map((one) => [`${one.region} ${addressKey(one.address)}`, orderKey(one)!]))
  const byTerritory = Map.groupBy(centres, (one) => one.territory)
  return (mention) => {
    const same = byAddress.get(`${mention.region} ${addressKey(mention.address)}`)
    if (same !== undefined) return same
    const only = byTerritory.get(mention.territory)
    if (mention.table === 'a-4-centres' && only?.length === 1) return orderKey(only[0]!)!
    return `centre/${mention.table.startsWith('a-') ? 'a-4' : 'd-4'}/${mention.row}`
  }
}

/** A village may share its phone or its street's name with its neighbour: both must be the same. */
const isSame = (one: Mention, other: Mention): boolean =>
  addressKey(one.address) === addressKey(other.address) &&
  (one.kind !== 'rural-akim' || one.phones === other.phones || one.phones === '' || other.phones === '')
