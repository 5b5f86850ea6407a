import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { accepted, refusal, refused } from '../../kernel/index.ts'
import { inRollback, ownDatabase, testDatabase, tryInside } from '../../../tests/support/database.ts'
import {
  DatabaseFault,
  executorOf,
  isForbidden,
  isUniqueViolation,
  openPool,
  PooledDatabase,
  type Tx,
  usualLimits,
} from './index.ts'

const system = { kind: 'system' } as const
const staff = '01890000-0000-7000-8000-000000000001'

const found = (tx: Tx, kind: string) =>
  tx.query(`insert into installation (id, kind, founded_at) values ($1, $2, now())`, [staff, kind])

describe('a transaction', () => {
  test('carries its scope, and the next one on the same connection does not inherit it', async () => {
    const { database } = await testDatabase()
    const read = `select current_setting('app.scope') as scope, current_setting('app.office')::int as office,
      current_setting('app.staff')::uuid as staff, current_setting('app.case')::uuid as held, current_setting('app.code') as code`
    const first = await database.transaction({ kind: 'office', office: 7, staff }, (tx) => tx.query(read))
    expect(first).toEqual([
      { scope: 'office', office: 7, staff, held: '00000000-0000-0000-0000-000000000000', code: '' },
    ])
    const { rows } = await database.pool.query(read)
    expect(rows[0]).toMatchObject({ scope: 'none', office: 0, staff: '00000000-0000-0000-0000-000000000000' })
  })

  test('runs as the program, which owns nothing and is not above row security', async () => {
    const [row] = await inRollback((tx) =>
      tx.query(`select current_user::text as name, rolsuper, rolbypassrls,
        (select count(*) from pg_class where relowner = pg_roles.oid) as owns from pg_roles where rolname = current_user`),
    )
    expect(row).toEqual({ name: 'qyzmet_app', rolsuper: false, rolbypassrls: false, owns: 0 })
  })

  test('keeps nothing of a refused attempt and all of an accepted one', async () => {
    const own = await ownDatabase()
    const no = await own.database.attempt(system, async (tx) => {
      await found(tx, 'production')
      return refused(refusal('database.test'))
    })
    expect(no.ok).toBe(false)
    const yes = await own.database.attempt(system, async (tx) => {
      await found(tx, 'demonstration')
      return accepted(1)
    })
    expect(yes).toEqual(accepted(1))
    const rows = await own.database.transaction(system, (tx) => tx.query('select kind from installation'))
    expect(rows).toEqual([{ kind: 'demonstration' }])
    await own.close()
  })

  test('does not say "done" when a statement inside it failed and the failure was swallowed', async () => {
    const { database } = await testDatabase()
    const lie = database.transaction(system, async (tx) => {
      await tx.query('select 1/0').catch(() => {})
      return 'done'
    })
    await expect(lie).rejects.toThrow('nothing was kept')
  })

  test('rolls back when the work throws, and the connection is fit for the next', async () => {
    const { database } = await testDatabase()
    await expect(database.transaction(system, () => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug')
    expect(await database.transaction(system, (tx) => tx.query('select 1 as one'))).toEqual([{ one: 1 }])
  })

  test('names a conflict, a time-out and a broken connection by their kind', async () => {
    const { database } = await testDatabase()
    const kind = (...texts: string[]) =>
      database
        .transaction(system, async (tx) => {
          for (const text of texts) await tx.query(text)
        })
        .then(
          () => 'none',
          (error: unknown) => (error instanceof DatabaseFault ? error.kind : String(error)),
        )
    expect(await kind(`do $$ begin raise exception using errcode = '40001'; end $$`)).toBe('conflict')
    expect(await kind(`set local statement_timeout = '5ms'`, 'select pg_sleep(5)')).toBe('timeout')
    expect(await kind('select pg_terminate_backend(pg_backend_pid())')).toBe('connection-lost')
    expect(await kind('select 1')).toBe('none')
  })
})

describe('a transaction that is over', () => {
  test('takes no more statements, whether it was kept, refused or failed', async () => {
    const { database } = await testDatabase()
    let kept: Tx | undefined
    await database.transaction(system, async (tx) => void (kept = tx))
    let refusing: Tx | undefined
    await database.attempt(system, async (tx) => {
      refusing = tx
      return refused(refusal('database.test'))
    })
    let failing: Tx | undefined
    await database
      .transaction(system, async (tx) => {
        failing = tx
        await tx.query('select 1/0')
      })
      .catch(() => undefined)
    for (const tx of [kept!, refusing!, failing!]) {
      await expect(tx.query('select 1')).rejects.toThrow('its transaction is over')
      await expect(executorOf(tx).executeSql('select 1', [])).rejects.toThrow('its transaction is over')
    }
  })

  test('lets nothing into the next one on its connection, when what ran beside a failing statement comes late', async () => {
    const own = await ownDatabase()
    const one = new PooledDatabase(openPool(own.connection, () => {}, { ...usualLimits, connections: 1 }))
    const late = Promise.withResolvers<void>()
    let sent: Promise<unknown> = Promise.resolve()
    const failed = one.transaction(system, async (tx) => {
      sent = late.promise.then(() =>
        executorOf(tx).executeSql(`insert into installation (id, kind, founded_at) values ($1, 'production', now())`, [
          staff,
        ]),
      )
      await Promise.all([tx.query('select 1/0'), sent])
    })
    await expect(failed).rejects.toThrow('division by zero')
    const rows = await one.transaction(system, async (tx) => {
      late.resolve()
      await sent.catch(() => undefined)
      return tx.query('select kind from installation')
    })
    expect(rows).toEqual([])
    await one.close()
    await own.close()
  })

  test('tells why it failed, also where what failed had been sent ahead and something else was waited for', async () => {
    const { database } = await testDatabase()
    const failed = database.transaction(system, async (tx) => {
      const ahead = tx.query('select 1/0')
      ahead.catch(() => undefined)
      await tx.query('select 1')
      await ahead
    })
    await expect(failed).rejects.toThrow('division by zero')
    const noScope = { kind: 'paper', code: '\u0000' } as const
    await expect(database.transaction(noScope, (tx) => tx.query('select 1'))).rejects.toThrow('invalid byte sequence')
  })

  test('lives no longer than its limit, however short each statement of it is', async () => {
    const own = await ownDatabase()
    const [usual] = await own.database.transaction(system, (tx) =>
      tx.query(`select current_setting('transaction_timeout') as limit`),
    )
    expect(usual).toEqual({ limit: '1min' })
    const hurried = new PooledDatabase(
      openPool(own.connection, () => {}, { ...usualLimits, connections: 1, transactionTimeout: 200 }),
    )
    const tooLong = hurried.transaction(system, async (tx) => {
      await found(tx, 'production')
      for (let each = 0; each < 10; each += 1) await tx.query('select pg_sleep(0.05)')
    })
    await expect(tooLong).rejects.toMatchObject({ name: 'DatabaseFault', kind: 'timeout' })
    const idle = hurried.transaction(system, async (tx) => {
      await found(tx, 'production')
      await pause(500)
      await tx.query('select 1')
    })
    await expect(idle).rejects.toMatchObject({ name: 'DatabaseFault', kind: 'timeout' })
    expect(await hurried.transaction(system, (tx) => tx.query('select kind from installation'))).toEqual([])
    await hurried.close()
    await own.close()
  })
})

describe('what the database refuses is recognised', () => {
  test('a second row of what may be there once, by the name of its constraint', async () => {
    await inRollback(async (tx) => {
      await found(tx, 'production')
      const error = await tryInside(tx, () => found(tx, 'production'))
      expect(isUniqueViolation(error)).toBe(true)
      expect(isUniqueViolation(error, 'installation_is_one')).toBe(true)
      expect(isUniqueViolation(error, 'another_rule')).toBe(false)
    })
  })

  test('what the program has no grant for', async () => {
    await inRollback(async (tx) => {
      for (const text of ['create table t (a int)', 'delete from installation', 'delete from schema_migrations']) {
        expect(isForbidden(await tryInside(tx, () => tx.query(text)))).toBe(true)
      }
    })
  })
})

describe('values', () => {
  test('come back as numbers, exact text and Temporal, and go in as Temporal', async () => {
    await inRollback(async (tx) => {
      const day = Temporal.PlainDate.from('2012-12-28')
      const moment = Temporal.Instant.from('2012-12-28T11:50:00.123456Z')
      const [row] = await tx.query(
        `select $1::date as day, $2::timestamptz as moment, $3::date[] as days, 9007199254740991 as big,
          1.10 as exact, null::date as none, array[$2::timestamptz] as moments, '18:30'::time as hour, $4::uuid[] as ids`,
        [day, moment, [day, null], [staff]],
      )
      expect(JSON.parse(JSON.stringify(row))).toEqual({
        day: '2012-12-28',
        moment: '2012-12-28T11:50:00.123456Z',
        days: ['2012-12-28', null],
        big: 9007199254740991,
        exact: '1.10',
        none: null,
        moments: ['2012-12-28T11:50:00.123456Z'],
        hour: '18:30:00',
        ids: [staff],
      })
      expect(row!['moment']).toBeInstanceOf(Temporal.Instant)
      await expect(tx.query('select 9007199254740993 as big')).rejects.toThrow('beyond the numbers')
    })
  })
})
