import type { DirectoryTable, Office } from './office.ts'
import type { Territory, TerritoryKind } from './territory.ts'

/** What a directory is made of, checked by loadOffices. */
export interface DirectoryData {
  readonly territoryKinds: readonly TerritoryKind[]
  readonly territories: readonly Territory[]
  readonly tables: readonly DirectoryTable[]
  readonly offices: readonly Office[]
}

/** Every office and territory this installation knows. It answers where things are; who serves whom is the law's. */
export interface Directory extends DirectoryData {
  /** Digest of the files it was read from. */
  readonly hash: string
  readonly officeById: (id: number) => Office | undefined
  readonly territoryById: (id: number) => Territory | undefined
  readonly territoryKind: (kind: string) => TerritoryKind | undefined
  /** The territory itself first, then what it lies in, up to the oblast. Empty for an unknown id. */
  readonly ancestorsOf: (territory: number) => readonly Territory[]
  /** `akmola/akkol/azat`: the path by which an edition names its territory. Empty for an unknown id. */
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

export function makeDirectory(data: DirectoryData, hash: string): Directory {
  const offices = new Map(data.offices.map((office) => [office.id, office]))
  const territories = new Map(data.territories.map((territory) => [territory.id, territory]))
  const territoryKinds = new Map(data.territoryKinds.map((kind) => [kind.kind, kind]))
  const byKindAndTerritory = Map.groupBy(data.offices, (office) => `${office.kind} ${office.territory}`)
  const byParent = Map.groupBy(data.territories, (territory) => territory.parent)

  const ancestorsOf = (id: number): Territory[] => {
    const chain: Territory[] = []
    for (
      let at = territories.get(id);
      at !== undefined;
      at = at.parent === null ? undefined : territories.get(at.parent)
    )
      chain.push(at)
    return chain
  }
  const officesOf = (kind: string, territory: number): readonly Office[] =>
    byKindAndTerritory.get(`${kind} ${territory}`) ?? []

  return {
    ...data,
    hash,
    officeById: (id) => offices.get(id),
    territoryById: (id) => territories.get(id),
    territoryKind: (kind) => territoryKinds.get(kind),
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
    officesWithin: (kind, territory) =>
      data.offices.filter(
        (office) => office.kind === kind && ancestorsOf(office.territory).some((at) => at.id === territory),
      ),
  }
}
