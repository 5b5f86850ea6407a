import { refusal, type Refusal, type RefusalCode } from '../kernel/index.ts'
import type { DirectoryTable, Office } from './office.ts'
import type { RowPlace } from './read-rows.ts'
import type { Territory, TerritoryKind } from './territory.ts'

interface Placed<T> {
  readonly place: RowPlace
  readonly value: T
}

export interface PlacedData {
  readonly territoryKinds: readonly Placed<TerritoryKind>[]
  readonly territories: readonly Placed<Territory>[]
  readonly tables: readonly Placed<DirectoryTable>[]
  readonly offices: readonly Placed<Office>[]
}

/** What no single cell shows: ids given twice, names of things that do not exist, a tree that is none. */
export function checkDirectory(data: PlacedData): Refusal[] {
  const faults: Refusal[] = []
  const fault = (code: RefusalCode, place: RowPlace, facts: Record<string, string | number>): void => {
    faults.push(refusal(code, { file: place.file, line: place.line, ...facts }, `${place.file}:${place.line}`))
  }
  const once = <T>(rows: readonly Placed<T>[], key: (value: T) => string | number): Map<string | number, Placed<T>> => {
    const seen = new Map<string | number, Placed<T>>()
    for (const row of rows) {
      const first = seen.get(key(row.value))
      if (first === undefined) seen.set(key(row.value), row)
      else {
        fault('offices.id-twice', row.place, {
          id: key(row.value),
          firstFile: first.place.file,
          firstLine: first.place.line,
        })
      }
    }
    return seen
  }

  const territoryKinds = once(data.territoryKinds, (kind) => kind.kind)
  const territories = once(data.territories, (territory) => territory.id)
  once(data.territories, (territory) => `${territory.parent ?? ''}/${territory.slug}`)
  once(data.tables, (table) => table.table)
  once(data.offices, (office) => office.id)

  for (const { place, value } of data.territoryKinds) {
    for (const kind of value.within) if (!territoryKinds.has(kind)) fault('offices.kind-not-known', place, { kind })
  }
  for (const { place, value } of data.territories) {
    const kind = territoryKinds.get(value.kind)?.value
    if (kind === undefined) fault('offices.kind-not-known', place, { kind: value.kind })
    if (isEmptyInterval(value)) fault('offices.interval-empty', place, { id: value.id })
    if (value.parent === null) {
      if (kind !== undefined && kind.within.length > 0) fault('offices.parent-missing', place, { id: value.id })
      continue
    }
    const parent = territories.get(value.parent)?.value
    if (parent === undefined) fault('offices.territory-not-known', place, { id: value.parent })
    else if (kind !== undefined && !kind.within.includes(parent.kind))
      fault('offices.parent-of-wrong-kind', place, { kind: value.kind, parentKind: parent.kind })
    if (liesInItself(value, territories)) fault('offices.territory-in-itself', place, { id: value.id })
  }
  for (const { place, value } of data.offices) {
    if (!territories.has(value.territory)) fault('offices.territory-not-known', place, { id: value.territory })
    if (isEmptyInterval(value)) fault('offices.interval-empty', place, { id: value.id })
    if (value.phones.length === 0 && value.printed.phones === null)
      fault('offices.phone-missing', place, { id: value.id })
  }
  return faults
}

const isEmptyInterval = (thing: { from: Temporal.PlainDate | null; until: Temporal.PlainDate | null }): boolean =>
  thing.from !== null && thing.until !== null && Temporal.PlainDate.compare(thing.from, thing.until) >= 0

function liesInItself(territory: Territory, all: ReadonlyMap<string | number, Placed<Territory>>): boolean {
  const seen = new Set<number>()
  for (let at: Territory | undefined = territory; at !== undefined;) {
    if (seen.has(at.id)) return true
    seen.add(at.id)
    at = at.parent === null ? undefined : all.get(at.parent)?.value
  }
  return false
}
