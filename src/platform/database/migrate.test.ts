import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { emptyDatabase, testDatabase } from '../../../tests/support/database.ts'
import { accepted } from '../../kernel/index.ts'
import { migrationsFolder, OpenDatabase, openDatabase, withOwner } from './index.ts'
import type { Connection } from './pool.ts'

let folder: string
let database: Connection
const opened: OpenDatabase[] = []

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qyzmet-migrations-'))
  cpSync(join(migrationsFolder, '0001-create-installation.sql'), join(folder, '0001-create-installation.sql'))
  ;({ ownerConnection: database } = await emptyDatabase())
})
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
  rmSync(folder, { recursive: true, force: true })
})

const write = (name: string, sql: string): void => writeFileSync(join(folder, `${name}.sql`), sql)

/** Opens the database as an operator's own: with one address, whose user is the owner. */
async function open() {
  const { user, host, port, database: name } = database
  const url = `postgres://${user}@/${name}?host=${host}&port=${port}`
  const result = await openDatabase({ address: { kind: 'url', url }, notify: () => {}, migrations: folder })
  if (result.ok) opened.push(result.value)
  return result
}

const refusals = async () => {
  const result = await open()
  return result.ok ? [] : result.refusals.map(({ code, facts }) => ({ code, name: facts?.['name'] }))
}

const tables = async (): Promise<string[]> => {
  const result = await open()
  if (!result.ok) throw new Error(JSON.stringify(result.refusals))
  const rows = await result.value.transaction({ kind: 'system' }, (tx) =>
    tx.query<{ name: string }>(
      `select relname::text as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
    ),
  )
  return rows.map(({ name }) => name)
}

describe('migrations', () => {
  test('are run once, in their order, and a later start has nothing to do', async () => {
    write('0003-widen-halls', 'alter table halls add column seats integer')
    write('0002-create-halls', 'create table halls (id integer primary key)')
    expect(await open()).toMatchObject({
      ok: true,
      value: { migrated: ['0001-create-installation', '0002-create-halls', '0003-widen-halls'] },
    })
    expect(await open()).toMatchObject({ ok: true, value: { migrated: [] } })
  })

  test('of two that start at once, one runs them and the other waits', async () => {
    write('0002-create-halls', 'create table halls (id integer primary key); select pg_sleep(0.2)')
    const both = await Promise.all([open(), open()])
    const migrated = both.map((result) => (result.ok ? result.value.migrated.length : -1))
    expect(migrated.toSorted((a, b) => a - b)).toEqual([0, 2])
  })

  test('one that was changed after it had been run stops the start by its name', async () => {
    write('0002-create-halls', 'create table halls (id integer primary key)')
    await open()
    write('0002-create-halls', 'create table halls (id bigint primary key)')
    expect(await refusals()).toEqual([{ code: 'database.migration-changed', name: '0002-create-halls' }])
  })

  test('one that this program does not know stops the start: the database is newer', async () => {
    write('0002-create-halls', 'create table halls (id integer primary key)')
    await open()
    rmSync(join(folder, '0002-create-halls.sql'))
    expect(await refusals()).toEqual([{ code: 'database.migration-unknown', name: '0002-create-halls' }])
  })

  test('one whose number comes before what has been run is refused', async () => {
    write('0003-create-halls', 'create table halls (id integer primary key)')
    await open()
    write('0002-create-seats', 'create table seats (id integer primary key)')
    expect(await refusals()).toEqual([{ code: 'database.migration-too-late', name: '0002-create-seats' }])
  })

  test('one that fails is told by its line and leaves the schema as it was before it', async () => {
    write('0002-create-halls', 'create table halls (id integer primary key)')
    write('0003-break-seats', 'create table seats (id integer);\n\nalter table halls add column a fate;')
    const result = await open()
    expect(result).toMatchObject({
      ok: false,
      refusals: [{ code: 'database.migration-failed', facts: { name: '0003-break-seats', line: 3 } }],
    })
    rmSync(join(folder, '0003-break-seats.sql'))
    expect(await tables()).toEqual(['halls', 'installation', 'schema_migrations'])
  })

  test('a misnamed one, two of one number and one that ends its transaction are refused together', async () => {
    write('2-create-halls', '')
    write('0002-create-halls', '')
    write('0002-create-seats', '')
    write('0003-create-doors', 'create table doors ();\ncommit;\n')
    expect((await refusals()).toSorted((a, b) => a.code.localeCompare(b.code))).toEqual([
      { code: 'database.migration-ends-transaction', name: '0003-create-doors' },
      { code: 'database.migration-misnamed', name: '2-create-halls.sql' },
      { code: 'database.migration-number-twice', name: '0002-create-seats' },
    ])
  })
})

describe('a database by its address', () => {
  test('is entered by its owner, and worked in by the lesser role of the program', async () => {
    const result = await open()
    if (!result.ok) throw new Error(JSON.stringify(result.refusals))
    const [row] = await result.value.transaction({ kind: 'system' }, (tx) =>
      tx.query('select session_user::text as login, current_user::text as role'),
    )
    expect(row).toEqual({ login: 'qyzmet_owner', role: 'qyzmet_app' })
  })

  test('keeps each row of a forced table from its owner, who sees it when a backup is made', async () => {
    write(
      '0002-create-secrets',
      `create table secrets (id integer primary key); insert into secrets values (1);
       alter table secrets enable row level security; alter table secrets force row level security;`,
    )
    const result = await open()
    if (!result.ok) throw new Error(JSON.stringify(result.refusals))
    const count = (scope: string) =>
      withOwner(result.value.reached, async (owner) => {
        await owner.query(`select set_config('app.scope', $1, false)`, [scope])
        return accepted((await owner.query('select from secrets')).rows.length)
      })
    expect(await count('system')).toEqual(accepted(0))
    expect(await count('backup')).toEqual(accepted(1))
  })

  test('whose operator gave too little is told what to run', async () => {
    const { asOwner } = await testDatabase()
    const login = `qz_operator_${process.pid}`
    await asOwner((server) => server.query(`create role ${login} login`))
    await asOwner((server) => server.query(`create database ${login} owner ${login}`))
    const url = `postgres://${login}@/${login}?host=${database.host}&port=${database.port}`
    const result = await openDatabase({ address: { kind: 'url', url }, notify: () => {}, migrations: folder })
    expect(result).toMatchObject({
      ok: false,
      refusals: [{ code: 'database.role-missing', facts: { role: 'qyzmet_app', login, owner: login } }],
    })
  })

  test('whose owner differs from the user of the program has two addresses', async () => {
    const { asOwner } = await testDatabase()
    const login = `qz_program_${process.pid}`
    await asOwner((server) => server.query(`create role ${login} login; grant qyzmet_app to ${login}`))
    const at = `/${database.database}?host=${database.host}&port=${database.port}`
    const result = await openDatabase({
      address: { kind: 'url', url: `postgres://${login}@${at}`, ownerUrl: `postgres://qyzmet_owner@${at}` },
      notify: () => {},
      migrations: folder,
    })
    if (!result.ok) throw new Error(JSON.stringify(result.refusals))
    opened.push(result.value)
    const [row] = await result.value.transaction({ kind: 'system' }, (tx) =>
      tx.query('select session_user::text as login, current_user::text as role'),
    )
    expect(row).toEqual({ login, role: 'qyzmet_app' })
  })

  test('that another program migrates meanwhile gives one fault, and then works on', async () => {
    write('0002-create-halls', 'create table halls (id integer primary key); grant select on halls to qyzmet_app')
    const result = await open()
    if (!result.ok) throw new Error(JSON.stringify(result.refusals))
    const { value } = result
    const all = () => value.transaction({ kind: 'system' }, (tx) => tx.query('select * from halls'))
    await all()
    write('0003-widen-halls', 'alter table halls add column seats integer')
    await open()
    await all().catch(() => {})
    expect(await all()).toEqual([])
  })

  test('that cannot be reached is told without a password', async () => {
    const url = 'postgres://someone:secret@127.0.0.1:1/none'
    const result = await openDatabase({ address: { kind: 'url', url }, notify: () => {}, migrations: folder })
    expect(result).toMatchObject({ ok: false, refusals: [{ code: 'database.unreachable' }] })
    expect(JSON.stringify(result)).not.toContain('secret')
  })
})
