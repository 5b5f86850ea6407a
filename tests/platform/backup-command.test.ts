import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backup } from '../../src/cli/backup.ts'
import { restore } from '../../src/cli/restore.ts'
import { listDestructions } from '../../src/casework/index.ts'
import { foundInstallation, type OpenDatabase, openDatabase, readInstallation } from '../../src/platform/index.ts'
import { temporaryPlace } from './temporary-place.ts'

const place = temporaryPlace()
const archive = join(place.path, 'backup.tar.gz')
const id = '01890000-0000-7000-8000-0000000000aa'
const destroyedSince = '01890000-0000-7000-8000-0000000000c1'
const system = { kind: 'system' } as const

async function run(command: typeof backup, words: readonly string[], dataDir: string) {
  const said: string[] = []
  const say = (line: string): void => void said.push(line)
  const code = await command(words, {
    out: say,
    err: say,
    env: { DATA_DIR: dataDir },
    language: 'en',
    voice: () => Promise.reject(new Error('it speaks with all texts')),
  })
  return { code, said: said.join('\n') }
}

const dataDir = (name: string): string => join(place.path, name)
const isRunning = (name: string): boolean => existsSync(join(dataDir(name), 'postgres', 'postmaster.pid'))

async function open(name: string): Promise<OpenDatabase> {
  const address = { kind: 'embedded', dataDirectory: join(dataDir(name), 'postgres') } as const
  const opened = await openDatabase({ address, notify: () => {} })
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusals))
  return opened.value
}

beforeAll(async () => {
  const database = await open('one')
  const foundedAt = Temporal.Instant.from('2026-01-02T03:04:05Z')
  await database.transaction(system, async (tx) => {
    await foundInstallation(tx, { id, kind: 'production', foundedAt })
    await tx.query(
      `insert into cases (id, service, edition, edition_hash, channel, office, applicant_name, applicant_folded, language, opened_at,
         version, state, ended_as, ended_at, sample)
       values ($1, 's', 'e', 'h', 'c', 101, 'Жақыпов Нұрлан', 'жакипов', 'kk', $2, 1, 'ended', 'issued', $2, true)`,
      [destroyedSince, foundedAt],
    )
  })
  await database.close()
  mkdirSync(join(dataDir('one'), 'files'))
  writeFileSync(join(dataDir('one'), 'files', 'letter'), 'хат')
}, 60_000)

afterAll(() => place.remove())

describe('qyzmet backup and qyzmet restore', { timeout: 60_000 }, () => {
  test('a command that asks wrongly, or finds nothing, starts no database', async () => {
    expect(await run(backup, [], dataDir('one'))).toMatchObject({ code: 2 })
    expect(await run(backup, ['a', 'b'], dataDir('one'))).toMatchObject({ code: 2 })
    const absent = await run(backup, [archive], dataDir('nothing'))
    expect(absent).toMatchObject({ code: 1 })
    expect(absent.said).toContain('There is no database')
    expect(existsSync(dataDir('nothing'))).toBe(false)
    expect(await run(restore, [join(place.path, 'no-such-file')], dataDir('nothing'))).toMatchObject({ code: 1 })
    expect(existsSync(dataDir('nothing'))).toBe(false)
    expect(isRunning('one')).toBe(false)
  })

  test('a system at rest is backed up, and rests again', async () => {
    const made = await run(backup, [archive], dataDir('one'))
    expect(made).toMatchObject({ code: 0 })
    expect(made.said).toContain('files: 1')
    expect(isRunning('one')).toBe(false)
    expect((await run(backup, [archive], dataDir('one'))).said).toContain('exists already')
  })

  test('a system at work is backed up, and goes on', async () => {
    const database = await open('one')
    expect(await run(backup, [join(place.path, 'at-work.tar.gz')], dataDir('one'))).toMatchObject({ code: 0 })
    expect(await database.transaction(system, readInstallation)).toMatchObject({ id })
    expect(isRunning('one')).toBe(true)
    await database.close()
  })

  test('a new machine gets everything back, and a second restoring is refused', async () => {
    const done = await run(restore, [archive], dataDir('two'))
    expect(done.said).toMatch(/^Restored as of/)
    expect(done.code).toBe(0)
    expect(readFileSync(join(dataDir('two'), 'files', 'letter'), 'utf8')).toBe('хат')
    const database = await open('two')
    expect(database.migrated).toEqual([])
    expect(await database.transaction(system, readInstallation)).toMatchObject({ id, kind: 'production' })
    await database.close()
    expect((await run(restore, [archive], dataDir('two'))).said).toContain('is not empty')
  })

  test('what was destroyed after the backup stays destroyed by the list of acts that was kept apart', async () => {
    const list = join(place.path, 'destructions.json')
    const restored = () => run(restore, [archive, '--destructions', list], dataDir('three'))
    writeFileSync(list, '[{ "number": "12" }]')
    expect(await restored()).toMatchObject({ code: 1, said: expect.stringContaining('is no list of acts') as string })
    const act = {
      id: '01890000-0000-7000-8000-0000000000d1',
      number: '12',
      date: '2031-03-13',
      reason: 'Сақтау мерзімі бітті',
      signedBy: id,
      signature: {},
      at: '2031-03-13T06:00:00.000000Z',
      cases: [destroyedSince],
    }
    writeFileSync(list, JSON.stringify([act]))
    expect(await restored()).toMatchObject({ code: 0 })
    const database = await open('three')
    await database.transaction(system, async (tx) => {
      expect(await tx.query('select applicant_name as name from cases')).toEqual([{ name: '' }])
      expect(await listDestructions(tx)).toEqual([act])
    })
    await database.close()
  })
})
