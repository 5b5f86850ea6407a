import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrationsFolder, type OpenDatabase, openDatabase } from '../../src/platform/database/index.ts'
import { nextServer, serverPid, temporaryPlace, untilItWorks } from './temporary-place.ts'

const place = temporaryPlace()
const data = join(place.path, 'data')
const migrations = join(place.path, 'migrations')
const system = { kind: 'system' } as const

const open = async (): Promise<OpenDatabase> => {
  const opened = await openDatabase({
    address: { kind: 'embedded', dataDirectory: data },
    notify: () => {},
    migrations,
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusals))
  return opened.value
}

/** Closes it in any case, or the next drill would find this process still holding the server. */
async function withDatabase(work: (database: OpenDatabase) => unknown): Promise<void> {
  const database = await open()
  try {
    await work(database)
  } finally {
    await database.close()
  }
}

/** Starts the writing program and lets it write some rows. */
async function startWriter(): Promise<{ child: ChildProcess; written: Set<number> }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), data, migrations], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const written = new Set<number>()
  const enough = Promise.withResolvers<void>()
  createInterface({ input: child.stdout }).on('line', (line) => {
    written.add(Number(line.split(' ')[1]))
    if (written.size >= 300) enough.resolve()
  })
  await Promise.race([enough.promise, once(child, 'exit')])
  return { child, written }
}

const kill = (pid: number): void => {
  process.kill(pid, 'SIGKILL')
}

beforeAll(() => {
  mkdirSync(migrations)
  cpSync(join(migrationsFolder, '0001-create-installation.sql'), join(migrations, '0001-create-installation.sql'))
  writeFileSync(
    join(migrations, '0002-create-written.sql'),
    `create table written (number integer primary key, text text not null);
     create table counts (total integer not null);
     insert into counts values (0);
     grant select, insert, delete on written to qyzmet_app; grant select, update on counts to qyzmet_app;`,
  )
})

afterAll(() => place.remove())

describe('when the program and the database are killed in the middle of writing', { timeout: 60_000 }, () => {
  test('nothing acknowledged is lost, nothing half done is left, and the next start needs no repair', async () => {
    for (const first of ['program', 'database'] as const) {
      const { child, written } = await startWriter()
      const server = serverPid(data)
      // The rest of its output is still read: it was acknowledged before it died.
      const ended = once(child, 'close')
      if (first === 'program') child.kill('SIGKILL')
      kill(server)
      child.kill('SIGKILL')
      await ended
      expect(written.size).toBeGreaterThanOrEqual(300)

      await withDatabase(async (database) => {
        const found = await database.transaction(system, (tx) =>
          tx.query<{ number: number }>('select number from written'),
        )
        const numbers = new Set(found.map(({ number }) => number))
        expect([...written].filter((number) => !numbers.has(number))).toEqual([])
        const counts = await database.transaction(system, (tx) => tx.query('select total from counts'))
        expect(counts).toEqual([{ total: found.length }])
      })
    }
  })
})

describe('when only the program is killed', { timeout: 60_000 }, () => {
  test('the server goes on and the next start adopts it', async () => {
    const { child } = await startWriter()
    const server = serverPid(data)
    const ended = once(child, 'close')
    child.kill('SIGKILL')
    await ended
    await withDatabase(({ reached }) => {
      expect(reached).toMatchObject({ how: 'adopted', fresh: false })
      expect(reached.keeps()).toBe(true)
      expect(serverPid(data)).toBe(server)
    })
  })
})

describe('when only the database is killed', { timeout: 60_000 }, () => {
  test('the program starts it again and goes on, without a restart of its own', () =>
    withDatabase(async (database) => {
      const before = serverPid(data)
      kill(before)
      await nextServer(data, before)
      const rows = await untilItWorks(() =>
        database.transaction(system, (tx) => tx.query('select count(*) > 0 as kept from written')),
      )
      expect(rows).toEqual([{ kept: true }])
    }))
})

describe('a clean stop', { timeout: 60_000 }, () => {
  test('leaves nothing to recover', async () => {
    const log = () => readFileSync(join(data, 'server.log'), 'utf8')
    await withDatabase(() => {})
    expect(() => serverPid(data)).toThrow('ENOENT')
    const before = log().length
    await withDatabase(() => {})
    expect(log().slice(before)).toMatch(/was shut down at/)
    expect(log().slice(before)).not.toMatch(/not properly shut down|recovery/)
  })
})
