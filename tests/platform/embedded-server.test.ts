import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { findAccount } from '../../src/platform/database/embedded/account.ts'
import { findBinaries } from '../../src/platform/database/embedded/binaries.ts'
import { initialiseCluster } from '../../src/platform/database/embedded/initialise-cluster.ts'
import { findPlaces } from '../../src/platform/database/embedded/places.ts'
import { type OpenDatabase, openDatabase, reachDatabase } from '../../src/platform/database/index.ts'
import { nextServer, serverPid, temporaryPlace, untilItWorks } from './temporary-place.ts'

// Making a cluster is most of the time of such a test: those that only look at one share it.
const place = temporaryPlace()
const shared = join(place.path, 'shared')
afterAll(() => place.remove())

const tryOpen = (data: string) => openDatabase({ address: { kind: 'embedded', dataDirectory: data }, notify: () => {} })
const open = async (data: string): Promise<OpenDatabase> => {
  const opened = await tryOpen(data)
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusals))
  return opened.value
}
const codes = async (data: string) => {
  const opened = await tryOpen(data)
  return opened.ok ? [] : opened.refusals.map(({ code }) => code)
}
const answers = async (database: OpenDatabase) =>
  (await database.transaction({ kind: 'system' }, (tx) => tx.query('select 1 as one'))).length

describe('the database server of our own', { timeout: 60_000 }, () => {
  test('comes up once for two who start it at once; one keeps it, and the last one out stops it', async () => {
    const [one, two] = await Promise.all([open(shared), open(shared)])
    expect([one, two].filter(({ reached }) => reached.keeps())).toHaveLength(1)
    expect([...one.migrated, ...two.migrated].length).toBe(new Set([...one.migrated, ...two.migrated]).size)
    expect(readdirSync(place.path)).toEqual(['shared'])
    const [keeper, other] = one.reached.keeps() ? [one, two] : [two, one]
    await keeper.close()
    expect(await answers(other)).toBe(1)
    while (!other.reached.keeps()) await pause(50)
    const killed = serverPid(shared)
    process.kill(killed, 'SIGKILL')
    await nextServer(shared, killed)
    expect(await untilItWorks(() => answers(other))).toBe(1)
    await other.close()
    expect(existsSync(join(shared, 'postmaster.pid'))).toBe(false)
  })

  test('listens on no network, writes everything to the disk, and knows Kazakh letters', async () => {
    const database = await open(shared)
    const [row] = await database.transaction({ kind: 'system' }, (tx) =>
      tx.query(`select current_setting('listen_addresses') as listens, current_setting('fsync') as fsync,
        current_setting('synchronous_commit') as commit, current_setting('data_checksums') as checksums,
        current_setting('full_page_writes') as pages, upper('әіңғүұқөһ') as letters, current_setting('server_encoding') as encoding`),
    )
    expect(row).toEqual({
      listens: '',
      fsync: 'on',
      commit: 'on',
      checksums: 'on',
      pages: 'on',
      letters: 'ӘІҢҒҮҰҚӨҺ',
      encoding: 'UTF8',
    })
    await database.close()
  })

  test('works in a place whose path is too long for a socket', async () => {
    const data = join(
      place.path,
      'a-long-name-of-a-folder-'.repeat(3),
      'another-long-name-of-a-folder-'.repeat(3),
      'data',
    )
    const database = await open(data)
    expect(Buffer.byteLength(data)).toBeGreaterThan(107)
    expect(database.reached.owner.host).toMatch(/^\/tmp\/qyzmet-[0-9a-f]{16}$/)
    expect(await answers(database)).toBe(1)
    await database.close()
    rmSync(database.reached.owner.host!, { recursive: true })
  })

  test('leaves alone a folder that holds something else, and says so', async () => {
    const data = join(place.path, 'letters')
    mkdirSync(data)
    writeFileSync(join(data, 'letter.txt'), 'хат')
    expect(await codes(data)).toEqual(['database.data-unknown'])
    expect(readdirSync(data)).toEqual(['letter.txt'])
  })

  test('is not made where a command only wants to read it', async () => {
    const data = join(place.path, 'nothing')
    const reached = await reachDatabase({ kind: 'embedded', dataDirectory: data }, () => {}, { create: false })
    expect(reached).toMatchObject({ ok: false, refusals: [{ code: 'database.absent' }] })
    expect(existsSync(data)).toBe(false)
  })

  test('of another version of PostgreSQL is told by both versions', async () => {
    writeFileSync(join(shared, 'PG_VERSION'), '17\n')
    const opened = await tryOpen(shared)
    writeFileSync(join(shared, 'PG_VERSION'), '18\n')
    expect(opened).toMatchObject({
      ok: false,
      refusals: [{ code: 'database.version-differs', facts: { found: '17', needed: '18' } }],
    })
  })

  test.runIf(process.getuid?.() === 0)('of another user is told by its owner', async () => {
    const { uid, gid } = statSync(shared)
    chownSync(shared, 12_345, 12_345)
    const opened = await tryOpen(shared)
    chownSync(shared, uid, gid)
    expect(opened).toMatchObject({
      ok: false,
      refusals: [{ code: 'database.data-of-another', facts: { owner: 'uid 12345' } }],
    })
  })

  test.runIf(process.getuid?.() === 0)(
    'moves out of a home that its user cannot enter, with all that it needs',
    async () => {
      const home = join(place.path, 'home')
      mkdirSync(home, { mode: 0o700 })
      const [found, account] = [findBinaries(process.platform, process.arch), findAccount()]
      if (!found.ok || !account.ok) throw new Error('no binaries, or no account')
      const native = join(home, 'native')
      cpSync(found.value.native, native, { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() })
      const shelf = join(place.path, 'shelf')
      const moved = findPlaces({ native, version: '18' }, join(home, 'data'), account.value, shelf)
      expect(moved.native).toBe(join(shelf, 'postgres-18'))
      expect(moved.data.startsWith(join(shelf, 'home-data-'))).toBe(true)
      expect(moved.moved).toEqual([moved.native, moved.data])
      expect(await initialiseCluster(moved)).toMatchObject({ ok: true })
      expect(readdirSync(home)).toEqual(['native'])
    },
  )

  test('is not to be had for every machine: then DATABASE_URL is needed', () => {
    expect(findBinaries('sunos', 'x64')).toMatchObject({ ok: false, refusals: [{ code: 'database.no-binaries' }] })
  })
})
