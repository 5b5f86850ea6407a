import pg from 'pg'
import { accepted, refusal, refused, type Result } from '../../../kernel/index.ts'
import { openTx, type Tx } from '../database.ts'
import { applyMigration, lockSchema, readApplied } from '../migrate.ts'
import { type AppliedMigration, type Migration, pendingMigrations, readMigrations } from '../migrations.ts'
import { migrationsFolder, ownerSession, readyOwner } from '../open-database.ts'
import type { Reached } from '../reach-database.ts'
import { type Ending, filesFolder, keyOf, type SequenceOfBackup, type TableOfBackup, tablesFolder } from './archive.ts'
import { copyOf, listSequences, listTables, quoted } from './catalogue.ts'
import { copyIn } from './copy-stream.ts'
import { loosenTables } from './loosen-tables.ts'
import { FilePlacer } from './place-files.ts'
import { ArchiveDamage, readArchive } from './read-archive.ts'
import { type VerifiedArchive, verifyArchive } from './verify-archive.ts'

export interface RestoreOrder {
  readonly archive: string
  /** Called only when the archive is known to be whole, so that a damaged one starts no server. */
  readonly reach: () => Promise<Result<Reached>>
  readonly filesDirectory: string
  readonly migrations?: string
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
    return await inOneTransaction(reached.value, files.value, (owner) =>
      fill(owner, archive.value, known.value, later.value, files.value, order.afterRestore),
    )
  } finally {
    await reached.value.leave()
  }
}

async function inOneTransaction(
  reached: Reached,
  files: FilePlacer,
  work: (owner: pg.PoolClient) => Promise<Result<RestoreReport>>,
): Promise<Result<RestoreReport>> {
  const pool = new pg.Pool({ ...ownerSession(reached.owner), max: 1 })
  const owner = await pool.connect()
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
  afterRestore: RestoreOrder['afterRestore'],
): Promise<Result<RestoreReport>> {
  await lockSchema(owner)
  const { migrations, tables, sequences, madeAt } = archive.beginning
  const empty = await findEmpty(owner, migrations)
  if (!empty.ok) return empty
  const missing = known.filter(
    ({ number }) => migrations.some((one) => one.number === number) && !empty.value.has(number),
  )
  const early = await applyAll(owner, missing)
  if (!early.ok) return early
  const fits = await sameTables(owner, tables, sequences)
  if (!fits.ok) return fits

  const tighten = await loosenTables(owner, tables)
  const loaded = await load(owner, archive, files)
  await tighten()
  for (const sequence of sequences) {
    await owner.query('select setval($1::regclass, $2, $3)', [quoted(owner, sequence), sequence.value, sequence.called])
  }
  const late = await applyAll(owner, later)
  if (!late.ok) return late
  await owner.query(`select set_config('app.scope', 'system', true)`)
  for (const step of afterRestore) await step(openTx(owner))
  const rows = Object.values(loaded.rows).reduce((sum, count) => sum + count, 0)
  return accepted({ madeAt, tables: tables.length, rows, files: loaded.files, migrated: later.map(({ name }) => name) })
}

/** A database is empty if it has no tables, or only those of the backup's first migrations and has never served. Gives what it has had. */
async function findEmpty(owner: pg.PoolClient, migrations: readonly AppliedMigration[]): Promise<Result<Set<number>>> {
  const applied = await readApplied(owner)
  const { rows } = await owner.query<{ tables: number }>(`
    select count(*)::integer as tables from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'`)
  const served = applied.length > 0 && (await owner.query('select from installation')).rows.length > 0
  const foreign = applied.length === 0 && rows[0]!.tables > 0
  const other = applied.some(
    ({ number, checksum }) => !migrations.some((one) => one.number === number && one.checksum === checksum),
  )
  if (served || foreign || other) return refused(refusal('backup.database-not-empty'))
  return accepted(new Set(applied.map(({ number }) => number)))
}

async function applyAll(owner: pg.PoolClient, migrations: readonly Migration[]): Promise<Result<void>> {
  for (const migration of migrations) {
    const done = await applyMigration(owner, migration)
    if (!done.ok) return done
  }
  return accepted(undefined)
}

async function sameTables(
  owner: pg.PoolClient,
  tables: readonly TableOfBackup[],
  sequences: readonly SequenceOfBackup[],
): Promise<Result<void>> {
  const here = new Set([...(await listTables(owner)), ...(await listSequences(owner))].map(keyOf))
  const strange = [...tables, ...sequences].map(keyOf).filter((key) => !here.has(key))
  if (strange.length > 0) return refused(refusal('backup.strange-tables', { tables: strange.join(', ') }))
  return accepted(undefined)
}

async function load(
  owner: pg.PoolClient,
  archive: VerifiedArchive,
  files: FilePlacer,
): Promise<Pick<Ending, 'rows' | 'files'>> {
  const byKey = new Map(archive.beginning.tables.map((table) => [keyOf(table), table]))
  const rows: Record<string, number> = Object.fromEntries([...byKey.keys()].map((key) => [key, 0]))
  let unpacked = 0
  for await (const member of readArchive(archive.path)) {
    const [folder, ...rest] = member.name.split('/')
    if (folder === filesFolder) {
      await files.unpack(member, rest.join('/'))
      unpacked++
    } else if (folder === tablesFolder) {
      const table = byKey.get(rest[0]!)
      if (!table) throw new ArchiveDamage(member.name, 'a table that the beginning does not name')
      rows[rest[0]!]! += await copyIn(owner, `${copyOf(owner, table)} from stdin`, member.content)
    } else for await (const _ of member.content);
  }
  // A second reading of a file that verified a moment ago: it can differ only if someone changed it in between.
  const { ending } = archive
  if (unpacked !== ending.files || Object.entries(ending.rows).some(([key, count]) => rows[key] !== count)) {
    throw new ArchiveDamage('end.json', 'the numbers of rows or files differ')
  }
  return { rows, files: unpacked }
}
