import { existsSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type pg from 'pg'
import { accepted, refusal, refused, type Result } from '../../../kernel/index.ts'
import { readApplied } from '../migrate.ts'
import { withOwner } from '../open-database.ts'
import type { Reached } from '../reach-database.ts'
import {
  archiveForm,
  type Beginning,
  beginning,
  type Ending,
  ending,
  filesFolder,
  keyOf,
  type TableOfBackup,
  tablesFolder,
} from './archive.ts'
import { copyOf, listSequences, listTables } from './catalogue.ts'
import { copyOut } from './copy-stream.ts'
import { ArchiveWriter } from './write-archive.ts'

export interface BackupOrder {
  readonly reached: Reached
  /** The folder of the files; it may be absent. */
  readonly filesDirectory: string
  readonly target: string
  readonly now: () => Temporal.Instant
}

export interface BackupReport {
  readonly tables: number
  readonly rows: number
  readonly files: number
}

/** A piece of a table is held in memory whole, as its size stands before it. */
const piece = 4_000_000

/**
 * Writes all tables, as they were at one moment, and all files into one archive. People may work meanwhile.
 * Refuses where there is nothing to back up and where the target exists; leaves nothing half done.
 */
export async function backUp(order: BackupOrder): Promise<Result<BackupReport>> {
  if (existsSync(order.target)) return refused(refusal('backup.target-exists', { path: order.target }))
  return withOwner(order.reached, async (owner) => {
    await owner.query('begin isolation level repeatable read read only')
    await owner.query(`select set_config('app.scope', 'backup', true)`)
    const start = await describe(owner, order.now())
    if (!start) return refused(refusal('backup.nothing-there'))
    const archive = new ArchiveWriter(order.target)
    try {
      await archive.add(beginning, Buffer.from(JSON.stringify(start, undefined, 2)))
      const rows: Record<string, number> = {}
      for (const table of start.tables) rows[keyOf(table)] = await addTable(owner, archive, table)
      await owner.query('commit')
      const files = await addFiles(archive, order.filesDirectory)
      const end: Ending = { members: archive.members, chained: archive.chained, rows, files }
      await archive.add(ending, Buffer.from(JSON.stringify(end, undefined, 2)))
      await archive.finish()
      return accepted({ tables: start.tables.length, rows: Object.values(rows).reduce((sum, n) => sum + n, 0), files })
    } catch (error) {
      await archive.abandon()
      const told = unwritable(error, order.target)
      if (told) return told
      throw error
    }
  })
}

/** Nothing for a database that has never served. */
async function describe(owner: pg.Client, now: Temporal.Instant): Promise<Beginning | undefined> {
  const migrations = await readApplied(owner)
  if (migrations.length === 0) return undefined
  const { rows } = await owner.query<{ id: string; kind: string }>('select id, kind from installation')
  const [installation] = rows
  if (!installation) return undefined
  return {
    form: archiveForm,
    madeAt: now.toString(),
    migrations,
    installation,
    tables: await listTables(owner),
    sequences: await listSequences(owner),
  }
}

async function addTable(owner: pg.Client, archive: ArchiveWriter, table: TableOfBackup): Promise<number> {
  const pieces = copyOut(owner, `${copyOf(owner, table)} to stdout`, piece)
  for (let number = 1; ; number++) {
    const next = await pieces.next()
    if (next.done) return next.value
    await archive.add(`${tablesFolder}/${keyOf(table)}/${String(number).padStart(6, '0')}.copy`, next.value)
  }
}

/** Files are written before the row that names them commits, so that what the snapshot names is here. */
async function addFiles(archive: ArchiveWriter, folder: string): Promise<number> {
  let files = 0
  for (const path of filesIn(folder)) {
    try {
      await archive.addFile(`${filesFolder}/${relative(folder, path).replaceAll(sep, '/')}`, path)
      files++
    } catch (error) {
      // Taken away a moment ago (an abandoned upload, a destruction): it was on its way out.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  return files
}

function* filesIn(folder: string): Generator<string> {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesIn(path)
    else if (entry.isFile()) yield path
  }
}

/** What the operator can mend: no such folder, no right to write, no room. */
function unwritable(error: unknown, target: string) {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EEXIST') return refused(refusal('backup.target-exists', { path: target }))
  if (['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'EISDIR', 'ENOSPC'].includes(code ?? ''))
    return refused(refusal('backup.target-unwritable', { path: target, reason: code! }))
  return undefined
}
