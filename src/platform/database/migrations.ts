import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { accepted, digest, refusal, refused, type Refusal, type Result } from '../../kernel/index.ts'

export interface Migration {
  readonly number: number
  readonly name: string
  readonly checksum: string
  readonly sql: string
}

/** What a database or a backup tells of a migration that it has had. */
export type AppliedMigration = Omit<Migration, 'sql'>

const shape = /^(\d{4})-[a-z0-9]+(-[a-z0-9]+)+\.sql$/

/** Reads the migrations in their order; refuses two of one number, a misnamed file, and one that ends its own transaction. */
export function readMigrations(folder: string): Result<readonly Migration[]> {
  const wrong: Refusal[] = []
  const found = new Map<number, Migration>()
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()) {
    const number = Number(shape.exec(file)?.[1] ?? Number.NaN)
    const sql = readFileSync(join(folder, file), 'utf8')
    const name = file.slice(0, -'.sql'.length)
    const twin = found.get(number)
    if (Number.isNaN(number)) wrong.push(refusal('database.migration-misnamed', { name: file }))
    else if (twin) wrong.push(refusal('database.migration-number-twice', { name, other: twin.name }))
    else if (endsTransaction(sql)) wrong.push(refusal('database.migration-ends-transaction', { name }))
    else found.set(number, { number, name, checksum: digest(sql), sql })
  }
  const [first, ...rest] = wrong
  return first ? refused(first, ...rest) : accepted([...found.values()])
}

const endsTransaction = (sql: string): boolean => /^\s*(begin|commit|rollback|start\s+transaction)\s*;/im.test(sql)

/** What is still to be done to a database; refuses where its past is not the past of this program. */
export function pendingMigrations(
  known: readonly Migration[],
  applied: readonly AppliedMigration[],
): Result<readonly Migration[]> {
  const byNumber = new Map(known.map((migration) => [migration.number, migration]))
  const wrong: Refusal[] = []
  for (const { number, name, checksum } of applied) {
    const ours = byNumber.get(number)
    if (!ours || ours.name !== name) wrong.push(refusal('database.migration-unknown', { name }))
    else if (ours.checksum !== checksum) wrong.push(refusal('database.migration-changed', { name }))
  }
  const last = Math.max(0, ...applied.map(({ number }) => number))
  const done = new Set(applied.map(({ number }) => number))
  const pending = known.filter(({ number }) => !done.has(number))
  for (const { number, name } of pending) {
    if (number < last) wrong.push(refusal('database.migration-too-late', { name, last }))
  }
  const [first, ...rest] = wrong
  return first ? refused(first, ...rest) : accepted(pending)
}
