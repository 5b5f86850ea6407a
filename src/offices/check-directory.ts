import { refusal, type Refusal, type RefusalCode } from '../kernel/index.ts'
import type { DirectoryRows } from './directory.ts'
import type { RowPlace } from './read-rows.ts'
import type { Territory } from './territory.ts'

interface Placed<T> {
  readonly place: RowPlace
  readonly value: T
}

/** The rows of every file, each with the place where it stands. */
export type PlacedRows = { readonly [K in keyof DirectoryRows]: readonly Placed<DirectoryRows[K][number]>[] }

type Fault = (code: RefusalCode, place: RowPlace, facts: Record<string, string | number>) => void

/** What no single cell shows: ids given twice, names of things that do not exist, a tree that is none, rows that are lost. */
export function checkDirectory(rows: PlacedRows): Refusal[] {
  const faults: Refusal[] = []
  const fault: Fault = (code, place, facts) => {
    faults.push(refusal(code, { file: place.file, line: place.line, ...facts }, `${place.file}:${place.line}`))
  }
  checkTerritories(rows, fault)
  checkOffices(rows, fault)
  checkMentions(rows, fault)
  return faults
}

/** The rows by a key that may come once only. */
function once<T, K extends string | number>(
  rows: readonly Placed<T>[],
  key: (value: T) => K,
  fault: Fault,
): ReadonlyMap<K, Placed<T>> {
  const seen = new Map<K, Placed<T>>()
  for (const row of rows) {
    const id = key(row.value)
    const first = seen.get(id)
    if (first === undefined) seen.set(id, row)
    else fault('offices.id-twice', row.place, { id, firstFile: first.place.file, firstLine: first.place.line })
  }
  return seen
}

function checkTerritories({ territoryKinds, territories, former }: PlacedRows, fault: Fault): void {
  const kinds = once(territoryKinds, (kind) => kind.kind, fault)
  const byId = once(territories, (territory) => territory.id, fault)
  once(territories, (territory) => `${territory.parent ?? ''}/${territory.slug}`, fault)
  for (const { place, value } of territoryKinds) {
    for (const kind of value.within) if (!kinds.has(kind)) fault('offices.kind-not-known', place, { kind })
  }
  const checkPlace = (place: RowPlace, value: { kind: string; parent: number }): void => {
    const kind = kinds.get(value.kind)?.value
    const parent = byId.get(value.parent)?.value
    if (parent === undefined) fault('offices.territory-not-known', place, { id: value.parent })
    else if (kind !== undefined && !kind.within.includes(parent.kind))
      fault('offices.parent-of-wrong-kind', place, { kind: value.kind, parentKind: parent.kind })
  }
  let country: Placed<Territory> | undefined
  for (const row of territories) {
    const { place, value } = row
    const kind = kinds.get(value.kind)?.value
    if (kind === undefined) fault('offices.kind-not-known', place, { kind: value.kind })
    if (isEmptyInterval(value)) fault('offices.interval-empty', place, { id: value.id })
    if (value.parent !== null) {
      checkPlace(place, { kind: value.kind, parent: value.parent })
      if (liesInItself(value, byId)) fault('offices.territory-in-itself', place, { id: value.id })
    } else if (kind !== undefined && kind.within.length > 0) fault('offices.parent-missing', place, { id: value.id })
    else if (country !== undefined) {
      fault('offices.id-twice', place, { id: value.slug, firstFile: country.place.file, firstLine: country.place.line })
    } else country = row
  }
  for (const { place, value } of former) {
    if (!byId.has(value.territory)) fault('offices.territory-not-known', place, { id: value.territory })
    if (!kinds.has(value.kind)) fault('offices.kind-not-known', place, { kind: value.kind })
    checkPlace(place, value)
  }
}

function checkOffices({ offices, officeKinds, territories, mentions }: PlacedRows, fault: Fault): void {
  const kinds = once(officeKinds, (kind) => kind.kind, fault)
  const places = new Set(territories.map(({ value }) => value.id))
  const mentioned = new Set(mentions.map(({ value }) => value.office))
  once(offices, (office) => office.id, fault)
  for (const { place, value } of offices) {
    if (!kinds.has(value.kind)) fault('offices.office-kind-not-known', place, { kind: value.kind })
    if (!places.has(value.territory)) fault('offices.territory-not-known', place, { id: value.territory })
    if (isEmptyInterval(value)) fault('offices.interval-empty', place, { id: value.id })
    if (!mentioned.has(value.id)) fault('offices.office-not-mentioned', place, { id: value.id })
  }
}

function checkMentions({ tables, mentions, offices, schedules, officeKinds }: PlacedRows, fault: Fault): void {
  const byTable = once(tables, (table) => table.table, fault)
  const ids = new Set(offices.map(({ value }) => value.id))
  const known = once(schedules, (schedule) => schedule.id, fault)
  const kinds = new Set(officeKinds.map(({ value }) => value.kind))
  const counts = new Map<string, number>()
  for (const { place, value } of mentions) {
    const count = (counts.get(value.table) ?? 0) + 1
    counts.set(value.table, count)
    if (value.row !== count) fault('offices.row-out-of-order', place, { row: value.row, expected: count })
    if (!ids.has(value.office)) fault('offices.office-not-known', place, { id: value.office })
    if (value.schedule !== null && !known.has(value.schedule))
      fault('offices.schedule-not-known', place, { id: value.schedule })
    const { lines } = byTable.get(value.table)!.value
    if (value.lines.from < lines.from || value.lines.to > lines.to)
      fault('offices.lines-outside', place, { from: lines.from, to: lines.to })
    if (value.phones.length === 0 && value.printed.phones === null && !value.marks.includes('phone-missing'))
      fault('offices.phone-missing', place, { id: value.office })
  }
  for (const { place, value } of tables) {
    const count = counts.get(value.table) ?? 0
    if (count !== value.rows)
      fault('offices.rows-lost', place, { table: value.table, rows: count, expected: value.rows })
    if (value.repeats !== null && !byTable.has(value.repeats))
      fault('offices.table-not-known', place, { table: value.repeats })
    if (!kinds.has(value.kind)) fault('offices.office-kind-not-known', place, { kind: value.kind })
  }
}

const isEmptyInterval = (thing: { from: Temporal.PlainDate | null; until: Temporal.PlainDate | null }): boolean =>
  thing.from !== null && thing.until !== null && Temporal.PlainDate.compare(thing.from, thing.until) >= 0

function liesInItself(territory: Territory, all: ReadonlyMap<number, Placed<Territory>>): boolean {
  const seen = new Set<number>()
  for (let at: Territory | undefined = territory; at !== undefined;) {
    if (seen.has(at.id)) return true
    seen.add(at.id)
    at = at.parent === null ? undefined : all.get(at.parent)?.value
  }
  return false
}
