import type { Language } from '../platform/index.ts'

export type Names = Readonly<Record<Language, string>>

/** What kinds of territory there are and what may lie within what: data, since only Kazakhstan is divided so. */
export interface TerritoryKind {
  readonly kind: string
  readonly within: readonly string[]
  readonly names: Names
}

/** A piece of the country. Its id is short, written in its row, and never given again. */
export interface Territory {
  readonly id: number
  /** Unique among its neighbours: `akkol`. */
  readonly slug: string
  readonly parent: number | null
  readonly kind: string
  /** A name that is not known in a language stands there in Kazakh. */
  readonly names: Names
  /** The zone of its clocks; null where it is that of the territory around. */
  readonly zone: string | null
  /** From when until when it exists so; null where no text says. `until` is the first day it no longer does. */
  readonly from: Temporal.PlainDate | null
  readonly until: Temporal.PlainDate | null
}

/**
 * How a territory was called, of what kind it was and in what it lay before an act changed it. The row of the territory
 * itself says how it is since; `until` is the day of the change.
 */
export interface FormerTerritory {
  readonly territory: number
  readonly until: Temporal.PlainDate
  readonly parent: number
  readonly kind: string
  readonly names: Names
  /** The act that changed it, as it is cited. */
  readonly act: string
}

/** How a territory stood on a day, and whether an act has changed it since. */
export interface TerritoryThen {
  readonly parent: number | null
  readonly kind: string
  readonly names: Names
  /** The act that made it what it is later. */
  readonly changedBy: string | null
}

/** The earliest of its former rows that still held on the day; the territory's own row where none did. */
export function territoryOn(
  territory: Territory,
  former: readonly FormerTerritory[],
  day: Temporal.PlainDate,
): TerritoryThen {
  const then = former
    .filter((row) => row.territory === territory.id && Temporal.PlainDate.compare(day, row.until) < 0)
    .sort((one, other) => Temporal.PlainDate.compare(one.until, other.until))[0]
  const { parent, kind, names, act } = then ?? { ...territory, act: null }
  return { parent, kind, names, changedBy: act }
}
