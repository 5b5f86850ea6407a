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
  readonly names: Names
  /** From when until when it exists so; null where no text says. `until` is the first day it no longer does. */
  readonly from: Temporal.PlainDate | null
  readonly until: Temporal.PlainDate | null
}
