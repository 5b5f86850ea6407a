import pg from 'pg'
import { accepted, refusal, refused, type Result } from '../../../kernel/index.ts'
import { openTx, type Tx } from '../database.ts'
import { applyMigration, lockSchema } from '../migrate.ts'
import { type Migration, pendingMigrations, readMigrations } from '../migrations.ts'
import { migrationsFolder, ownerSession, readyOwner, withOwner } from '../open-database.ts'
import type { Reached } from '../reach-database.ts'
import { type Ending, filesFolder, keyOf, type TableOfBackup, tablesFolder } from './archive.ts'
import { copyOf, quoted } from './catalogue.ts'
import { copyIn } from './copy-stream.ts'
import { findEmpty, findPlaces, type Guest, isLeftOut } from './find-empty.ts'
import { loosenTables } from './loosen-tables.ts'
import { FilePlacer } from './place-files.ts'
import { ArchiveDamage, readArchive, readThrough } from './read-archive.ts'
import { type VerifiedArchive, verifyArchive } from './verify-archive.ts'

export interface RestoreOrder {
  readonly archive: string
  /** Called only when the archive is known to be whole, so that a damaged one starts no server. */
  readonly reach: () => Promise<Result<Reached>>
  readonly filesDirectory: string
  readonly migrations?: string
  readonly guests: readonly Guest[]
  /**
   * What an older backup lacks and must have before it serves, above all the list of destructions. It runs in the same
   * transaction, in the newest schema, with the scope `system`: if it fails, nothing is restored.
   */
  readonly afterRestore: readonly ((tx: Tx) => Promise<void>)[]
}

export interface RestoreReport {
  readonly madeAt: string
  readonly tables: number
  readonly rows: number
  readonly files: number
  /** Migrations newer than the backup, run after its rows were there. */
  readonly migrated: readonly string[]
}

/** Restores a whole archive into an empty database and an empty folder, or nothing of it. */
export async function restore(order: RestoreOrder): Promise<Result<RestoreReport>> {
  const archive = await verifyArchive(order.archive)
  if (!archive.ok) return archive
  const known = readMigrations(order.migrations ?? migrationsFolder)
  if (!known.ok) return known
  const later = pendingMigrations(known.value, archive.value.beginning.migrations)
  if (!later.ok) return refused(refusal('backup.of-another-program', { path: order.archive }), ...later.refusals)
  const files = FilePlacer.into(order.filesDirectory)
  if (!files.ok) return files
  const reached = await order.reach()
  if (!reached.ok) return reached
  try {
    const ready = await readyOwner(reached.value)
    if (!ready.ok) return ready
    const welcomed = await welcome(reached.value, order.guests)
    if (!welcomed.ok) return welcomed
    return await inOneTransaction(reached.value, files.value, (owner) =>
      fill(owner, archive.value, known.value, later.value, files.value, order),
    )
  } finally {
    await reached.value.leave()
  }
}

/** Guests make their tables in transactions of their own, before ours; in a database that is refused they do no harm. */
const welcome = (reached: Reached, guests: readonly Guest[]): Promise<Result<void>> =>
  withOwner(reached, async (owner) => {
    for (const guest of guests) await guest.install(owner)
    return accepted(undefined)
  })

async function inOneTransaction(
  reached: Reached,
  files: FilePlacer,
  work: (owner: pg.PoolClient) => Promise<Result<RestoreReport>>,
): Promise<Result<RestoreReport>> {
  const pool = new pg.Pool({ ...ownerSession(reached.owner), max: 1 })
  const owner = await pool.connect()
  owner.on('error', () => {})
  let done = false
  try {
    files.clear()
    await owner.query('begin')
    const result = await work(owner)
    if (!result.ok) return result
    files.place()
    await owner.query('commit')
    done = true
    // Plans made on empty tables are bad ones.
    await owner.query('analyze')
    return result
  } finally {
    if (!done) {
      await owner.query('rollback').catch(() => {})
      files.takeBack()
    }
    owner.release(true)
    await pool.end()
  }
}

async function fill(
  owner: pg.PoolClient,
  archive: VerifiedArchive,
  known: readonly Migration[],
  later: readonly Migration[],
  files: FilePlacer,
  order: RestoreOrder,
): Promise<Result<RestoreReport>> {
  await lockSchema(owner)
  const { migrations, tables, sequences, madeAt } = archive.beginning
  const empty = await findEmpty(owner, migrations, order.guests)
  if (!empty.ok) return empty
  const missing = known.filter(
    ({ number }) => migrations.some((one) => one.number === number) && !empty.value.has(number),
  )
  const early = await applyAll(owner, missing)
  if (!early.ok) return early
  const loadable = tables.filter((table) => !isLeftOut(order.guests, table))
  const fits = await findPlaces(owner, loadable, sequences)
  if (!fits.ok) return fits

  const tighten = await loosenTables(owner, loadable)
  const loaded = await load(owner, archive, loadable, files)
  await tighten()
  for (const sequence of sequences) {
    await owner.query('select setval($1::regclass, $2, $3)', [quoted(owner, sequence), sequence.value, sequence.called])
  }
  const late = await applyAll(owner, later)
  if (!late.ok) return late
  await owner.query(`select set_config('app.scope', 'system', true)`)
  const tx = openTx(owner)
  for (const step of order.afterRestore) await step(tx)
  tx.end()
  const rows = Object.values(loaded.rows).reduce((sum, count) => sum + count, 0)
  return accepted({
    madeAt,
    tables: loadable.length,
    rows,
    files: loaded.files,
    migrated: later.map(({ name }) => name),
  })
}

async function applyAll(owner: pg.PoolClient, migrations: readonly Migration[]): Promise<Result<void>> {
  for (const migration of migrations) {
    const done = await applyMigration(owner, migration)
    if (!done.ok) return done
  }
  return accepted(undefined)
}

async function load(
  owner: pg.PoolClient,
  archive: VerifiedArchive,
  loadable: readonly TableOfBackup[],
  files: FilePlacer,
): Promise<Pick<Ending, 'rows' | 'files'>> {
  const byKey = new Map(loadable.map((table) => [keyOf(table), table]))
  const named = new Set(archive.beginning.tables.map(keyOf))
  const rows: Record<string, number> = Object.fromEntries([...byKey.keys()].map((key) => [key, 0]))
  let unpacked = 0
  for await (const member of readArchive(archive.path)) {
    const [folder, ...rest] = member.name.split('/')
    if (folder === filesFolder) {
      await files.unpack(member, rest.join('/'))
      unpacked++
    } else if (folder === tablesFolder) {
      const key = rest[0]!
      const table = byKey.get(key)
      if (!named.has(key)) throw new ArchiveDamage(member.name, 'a table that the beginning does not name')
      if (table) rows[key]! += await copyIn(owner, `${copyOf(owner, table)} from stdin`, member.content)
      else await readThrough(member)
    } else await readThrough(member)
  }
  // A second reading of a file that verified a moment ago: it can differ only if someone changed it in between.
  const { ending } = archive
  const differs = Object.entries(ending.rows).some(([key, count]) => byKey.has(key) && rows[key] !== count)
  if (unpacked !== ending.files || differs) {
    throw new ArchiveDamage('end.json', 'the numbers of rows or files differ')
  }
  return { rows, files: unpacked }
}
