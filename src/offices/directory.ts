import { officeOfMentions, ranksOf } from './office-of-mentions.ts'
import type { DirectoryTable, Mention, Office, Schedule } from './office.ts'
import {
  territoryOn,
  type FormerTerritory,
  type Names,
  type Territory,
  type TerritoryKind,
  type TerritoryThen,
} from './territory.ts'

/** A kind of office, with the short name that a screen puts before the place. */
export interface OfficeKind {
  readonly kind: string
  readonly names: Names
}

/** An office as its own row has it; its words stand in the rows that mention it. */
export interface OfficeRow extends Pick<Office, 'id' | 'kind' | 'territory' | 'from' | 'until'> {
  /** Short names where they are not simply kind and place. */
  readonly plain: { readonly kk: string | null; readonly ru: string | null; readonly en: string | null }
}

/** What the files of a directory hold, checked by loadOffices. */
export interface DirectoryRows {
  readonly territoryKinds: readonly TerritoryKind[]
  readonly territories: readonly Territory[]
  readonly former: readonly FormerTerritory[]
  readonly officeKinds: readonly OfficeKind[]
  readonly schedules: readonly Schedule[]
  readonly tables: readonly DirectoryTable[]
  readonly offices: readonly OfficeRow[]
  readonly mentions: readonly Mention[]
}

/** Every office and territory this installation knows. It answers where things are; who serves whom is the law's. */
export interface Directory {
  readonly territoryKinds: readonly TerritoryKind[]
  readonly territories: readonly Territory[]
  readonly officeKinds: readonly OfficeKind[]
  readonly tables: readonly DirectoryTable[]
  readonly schedules: readonly Schedule[]
  readonly mentions: readonly Mention[]
  /** By number. */
  readonly offices: readonly Office[]
  /** Digest of the files it was read from. */
  readonly hash: string
  readonly officeById: (id: number) => Office | undefined
  readonly territoryById: (id: number) => Territory | undefined
  readonly territoryKind: (kind: string) => TerritoryKind | undefined
  /** How a territory stood on a day, and whether an act has changed it since. */
  readonly territoryThen: (territory: Territory, day: Temporal.PlainDate) => TerritoryThen
  /** The country: the one territory that lies in none. */
  readonly country: Territory
  /** The territory itself first, then what it lies in, up to the oblast. Empty for an unknown id; the country is not told. */
  readonly ancestorsOf: (territory: number) => readonly Territory[]
  /** `akmola/akkol/azat`: the path by which an edition names its territory; `kz` for the country. Empty for an unknown id. */
  readonly pathOf: (territory: number) => string
  /** The territories that lie directly within. */
  readonly within: (territory: number) => readonly Territory[]
  /** Offices of a kind that stand for exactly this territory. */
  readonly officesOf: (kind: string, territory: number) => readonly Office[]
  /**
   * Offices of a kind for the smallest territory around this one that has any: a village has no department,
   * so its district's is found. Empty where there is none up to the oblast; the law then says who serves.
   */
  readonly officesAround: (kind: string, territory: number) => readonly Office[]
  /** Offices of a kind anywhere within a territory, by id: the list of a district or an oblast. */
  readonly officesWithin: (kind: string, territory: number) => readonly Office[]
}

export function makeDirectory(rows: DirectoryRows, hash: string): Directory {
  const territories = new Map(rows.territories.map((territory) => [territory.id, territory]))
  const territoryKinds = new Map(rows.territoryKinds.map((kind) => [kind.kind, kind]))
  const byParent = Map.groupBy(rows.territories, (territory) => territory.parent)
  const country = byParent.get(null)![0]!
  const chains = new Map(rows.territories.map((territory) => [territory.id, chainOf(territory, territories)]))
  const ancestorsOf = (id: number): readonly Territory[] => chains.get(id) ?? []

  const offices = officesOfRows(rows, ancestorsOf, country)
  const byId = new Map(offices.map((office) => [office.id, office]))
  const exactly = Map.groupBy(offices, (office) => `${office.kind} ${office.territory}`)
  const anywhere = new Map<string, Office[]>()
  for (const office of offices) {
    for (const { id } of [...ancestorsOf(office.territory), country]) {
      const key = `${office.kind} ${id}`
      const list = anywhere.get(key)
      if (list === undefined) anywhere.set(key, [office])
      else if (list.at(-1) !== office) list.push(office)
    }
  }
  const officesOf = (kind: string, territory: number): readonly Office[] => exactly.get(`${kind} ${territory}`) ?? []

  return {
    territoryKinds: rows.territoryKinds,
    territories: rows.territories,
    officeKinds: rows.officeKinds,
    tables: rows.tables,
    schedules: rows.schedules,
    mentions: rows.mentions,
    offices,
    hash,
    country,
    officeById: (id) => byId.get(id),
    territoryById: (id) => territories.get(id),
    territoryKind: (kind) => territoryKinds.get(kind),
    territoryThen: (territory, day) => territoryOn(territory, rows.former, day),
    ancestorsOf,
    pathOf: (id) =>
      ancestorsOf(id)
        .map((at) => at.slug)
        .toReversed()
        .join('/'),
    within: (territory) => byParent.get(territory) ?? [],
    officesOf,
    officesAround: (kind, territory) =>
      ancestorsOf(territory)
        .map((at) => officesOf(kind, at.id))
        .find((found) => found.length > 0) ?? [],
    officesWithin: (kind, territory) => anywhere.get(`${kind} ${territory}`) ?? [],
  }
}

/** Up to the oblast; the country stands alone. */
function chainOf(territory: Territory, all: ReadonlyMap<number, Territory>): Territory[] {
  const chain = [territory]
  for (let at = territory; at.parent !== null;) {
    at = all.get(at.parent)!
    if (at.parent !== null) chain.push(at)
  }
  return chain
}

function officesOfRows(
  rows: DirectoryRows,
  ancestorsOf: Directory['ancestorsOf'],
  country: Territory,
): readonly Office[] {
  const ranks = ranksOf(rows.tables)
  const schedules = new Map(rows.schedules.map((schedule) => [schedule.id, schedule]))
  const kinds = new Map(rows.officeKinds.map((kind) => [kind.kind, kind.names]))
  const mentions = Map.groupBy(rows.mentions, (mention) => mention.office)
  return rows.offices
    .toSorted((one, other) => one.id - other.id)
    .map((row) => {
      const own = (mentions.get(row.id) ?? []).toSorted((a, b) => ranks.get(a.table)! - ranks.get(b.table)!)
      const around = [...ancestorsOf(row.territory), country]
      const zone = around.find((territory) => territory.zone !== null)?.zone ?? 'UTC'
      const place = around[0]!.names
      const number = /№ ?\d+/.exec(own[0]?.name ?? '')?.[0]
      const composed = (language: keyof Names): string =>
        [kinds.get(row.kind)![language], ...(number === undefined ? [] : [` ${number}`]), `, ${place[language]}`].join(
          '',
        )
      const plain = {
        kk: row.plain.kk ?? composed('kk'),
        ru: row.plain.ru ?? composed('ru'),
        en: row.plain.en ?? composed('en'),
      }
      return officeOfMentions({ ...row, plain, zone }, own, schedules)
    })
}
