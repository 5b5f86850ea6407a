import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  backUp,
  type Connection,
  migrationsFolder,
  reachDatabase,
  type Reached,
  restore,
  withOwner,
  type RestoreOrder,
} from '../../src/platform/database/index.ts'
import { accepted, digest } from '../../src/kernel/index.ts'
import { installJobs, jobSchema } from '../../src/platform/jobs/install-jobs.ts'
import { emptyDatabase, ownDatabase, type TestDatabase } from '../support/database.ts'
import { fillTables } from '../support/fill-tables.ts'
import { hardRows } from '../support/hard-rows.ts'

const madeAt = Temporal.Instant.from('2026-03-02T04:05:06Z')
const folder = mkdtempSync(join(tmpdir(), 'qyzmet-drill-'))
const files = join(folder, 'files')
const archive = join(folder, 'backup.tar.gz')
let source: TestDatabase
let unfilled: string[]

/** The drill goes by addresses, whose owner is a plain role under forced row security: the harder of the two kinds. */
const reach = async (owner: Connection): Promise<Reached> => {
  const url = `postgres://${owner.user}@/${owner.database}?host=${owner.host}&port=${owner.port}`
  const reached = await reachDatabase({ kind: 'url', url }, () => {})
  if (!reached.ok) throw new Error('not reached')
  return reached.value
}

async function rowsOf(connection: Connection): Promise<Map<string, string[]>> {
  const client = new pg.Client({ ...connection, user: 'qyzmet_server' })
  await client.connect()
  const { rows: tables } = await client.query<{ name: string }>(`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%' order by 1`)
  const found = new Map<string, string[]>()
  for (const { name } of tables) {
    const moment = name === 'schema_migrations' ? `to_jsonb(t) - 'applied_at'` : 'to_jsonb(t)'
    const { rows } = await client.query<{ row: string }>(`select (${moment})::text as row from ${name} t order by 1`)
    found.set(
      name,
      rows.map(({ row }) => row),
    )
  }
  await client.end()
  return found
}

const ourTables = async (connection: Connection): Promise<string[]> =>
  [...(await rowsOf(connection)).keys()].filter((name) => !name.startsWith(`${jobSchema}.`))

const filesOf = (place: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(place.length), digest(readFileSync(path))]),
  )

const jobs = { schema: jobSchema, leftOut: /^(version|queue_stats)/, install: installJobs }

async function order(changes: Partial<RestoreOrder> = {}): Promise<RestoreOrder & { database: Connection }> {
  const { ownerConnection } = await emptyDatabase()
  return {
    archive,
    reach: async () => ({ ok: true, value: await reach(ownerConnection) }),
    filesDirectory: join(folder, `restored-${ownerConnection.database}`),
    guests: [jobs],
    afterRestore: [],
    database: ownerConnection,
    ...changes,
  }
}

beforeAll(async () => {
  source = await ownDatabase()
  await withOwner(await reach(source.ownerConnection), async (owner) => {
    await installJobs(owner)
    return accepted(undefined)
  })
  unfilled = await source.asOwner((client) => fillTables(client, hardRows, /^jobs\.queue_stats/))
  mkdirSync(join(files, 'ab', 'cd'), { recursive: true })
  writeFileSync(join(files, 'ab', 'cd', 'letter'), 'хат')
  writeFileSync(join(files, 'empty'), '')
  writeFileSync(join(files, `${'long-name-'.repeat(12)}ұзақ`), Buffer.alloc(3_000_001, 'қ'))
})

afterAll(async () => {
  await source.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a backup drill', { timeout: 60_000 }, () => {
  test('every table that exists has a row in the drill', () => {
    expect(unfilled).toEqual([])
  })

  test('brings back every row and every file', async () => {
    const reached = await reach(source.ownerConnection)
    const made = await backUp({ reached, filesDirectory: files, target: archive, now: () => madeAt })
    expect(made).toMatchObject({ ok: true, value: { files: 3 } })
    expect(statSync(archive).mode & 0o777).toBe(0o600)

    const into = await order()
    const done = await restore(into)
    expect(done).toMatchObject({ ok: true, value: { madeAt: madeAt.toString(), files: 3, migrated: [] } })
    const [before, after] = [await rowsOf(source.ownerConnection), await rowsOf(into.database)]
    expect([...after.keys()]).toEqual([...before.keys()])
    for (const [name, rows] of before) {
      if (/^jobs\.(version|queue_stats)/.test(name)) continue
      expect({ name, rows: after.get(name) }).toEqual({ name, rows })
      expect({ name, empty: rows.length === 0 }).toEqual({ name, empty: false })
    }
    expect(filesOf(into.filesDirectory)).toEqual(filesOf(files))
    expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([])
  })

  test('what is wrong with an archive is told before anything is touched', async () => {
    const whole = readFileSync(archive)
    const unzipped = gunzipSync(whole)
    const spot = unzipped.indexOf('хат')
    const forged = Buffer.from(unzipped)
    forged.write('жат', spot)
    // The headers of a member begin one block before the block in which its name stands first.
    const startOf = (name: string) => (Math.floor(unzipped.indexOf(name) / 512) - 1) * 512
    const empty = startOf('files/empty')
    const bad: Record<string, [content: Buffer, reason: RegExp]> = {
      'one byte changed': [
        Buffer.concat([whole.subarray(0, 5000), Buffer.from([whole[5000]! ^ 1]), whole.subarray(5001)]),
        /./,
      ],
      'cut short': [whole.subarray(0, -1000), /unexpected end/],
      'its last byte missing': [whole.subarray(0, -1), /unexpected end/],
      'a word forged inside': [gzipSync(forged), /files\/ab\/cd\/letter: its checksum differs/],
      'a member taken out': [
        gzipSync(Buffer.concat([unzipped.subarray(0, empty), unzipped.subarray(empty + 3 * 512)])),
        /members are missing or were put in/,
      ],
      'the end taken out': [
        gzipSync(Buffer.concat([unzipped.subarray(0, startOf('end.json')), Buffer.alloc(1024)])),
        /the end is missing/,
      ],
      'not an archive': [Buffer.from('not an archive'), /incorrect header check/],
      empty: [Buffer.alloc(0), /unexpected end|ends too early/],
    }
    for (const [what, [content, reason]] of Object.entries(bad)) {
      const path = join(folder, 'bad.tar.gz')
      writeFileSync(path, content)
      const into = await order({ archive: path, reach: () => Promise.reject(new Error('the database was touched')) })
      const refusal = await restore(into)
      expect({ what, ...refusal }).toMatchObject({
        what,
        ok: false,
        refusals: [{ code: 'backup.damaged', facts: { reason: expect.stringMatching(reason) } }],
      })
      expect({ what, unpacked: existsSync(into.filesDirectory) }).toEqual({ what, unpacked: false })
    }
    const absent = await restore(await order({ archive: join(folder, 'absent') }))
    expect(absent).toMatchObject({ ok: false, refusals: [{ code: 'backup.absent' }] })
  })

  test('it is restored only into an empty database and an empty folder', async () => {
    const full = await order()
    expect(await restore(full)).toMatchObject({ ok: true })
    const again = { ...full, filesDirectory: join(folder, 'elsewhere') }
    expect(await restore(again)).toMatchObject({ ok: false, refusals: [{ code: 'backup.database-not-empty' }] })
    expect(existsSync(again.filesDirectory)).toBe(false)
    const taken = await order({ filesDirectory: full.filesDirectory })
    expect(await restore(taken)).toMatchObject({ ok: false, refusals: [{ code: 'backup.files-not-empty' }] })
    expect(await ourTables(taken.database)).toEqual([])
  })

  test('what must be done to an older backup before it serves is done with it, or nothing is restored', async () => {
    const failing = await order({
      afterRestore: [() => Promise.reject(new Error('the list of destructions is missing'))],
    })
    await expect(restore(failing)).rejects.toThrow('the list of destructions is missing')
    expect(await ourTables(failing.database)).toEqual([])
    expect(existsSync(failing.filesDirectory)).toBe(false)

    const erasing = await order({
      afterRestore: [
        async (tx) => {
          await tx.query('delete from event_bodies')
        },
      ],
    })
    expect(await restore(erasing)).toMatchObject({ ok: true })
    expect((await rowsOf(erasing.database)).get('event_bodies')).toEqual([])
  })

  test('a backup of an older program gets the newer migrations, in the same transaction', async () => {
    const migrations = join(folder, 'migrations')
    cpSync(migrationsFolder, migrations, { recursive: true })
    writeFileSync(join(migrations, '9000-widen-installation.sql'), 'alter table installation add column since date')
    const into = await order({ migrations })
    expect(await restore(into)).toMatchObject({ ok: true, value: { migrated: ['9000-widen-installation'] } })
    const [row] = (await rowsOf(into.database)).get('installation')!
    expect(JSON.parse(row!)).toHaveProperty('since', null)

    writeFileSync(join(migrations, '9000-widen-installation.sql'), 'alter table installation add column since fate')
    const broken = await order({ migrations })
    expect(await restore(broken)).toMatchObject({ ok: false, refusals: [{ code: 'database.migration-failed' }] })
    expect(await ourTables(broken.database)).toEqual([])
  })

  test('a backup of a newer program, or of another one, is refused', async () => {
    const older = join(folder, 'older')
    cpSync(migrationsFolder, older, { recursive: true })
    rmSync(
      join(
        older,
        readdirSync(older)
          .filter((name) => name.endsWith('.sql'))
          .sort()
          .at(-1)!,
      ),
    )
    expect(await restore(await order({ migrations: older }))).toMatchObject({
      ok: false,
      refusals: [{ code: 'backup.of-another-program' }, { code: 'database.migration-unknown' }],
    })
  })

  test('it is not written over another file, and nothing half done is left where it cannot be written', async () => {
    const reached = await reach(source.ownerConnection)
    const make = (target: string) => backUp({ reached, filesDirectory: files, target, now: () => madeAt })
    expect(await make(archive)).toMatchObject({ ok: false, refusals: [{ code: 'backup.target-exists' }] })
    expect(await make(join(folder, 'no', 'such', 'folder'))).toMatchObject({
      ok: false,
      refusals: [{ code: 'backup.target-unwritable' }],
    })
    const nothing = await reach((await emptyDatabase()).ownerConnection)
    expect(
      await backUp({ reached: nothing, filesDirectory: files, target: join(folder, 'other'), now: () => madeAt }),
    ).toMatchObject({ ok: false, refusals: [{ code: 'backup.nothing-there' }] })
    expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([])
  })
})
