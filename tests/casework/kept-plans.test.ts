import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPool, PooledDatabase, usualLimits } from '../../src/platform/database/index.ts'
import { testOffices } from '../support/casework.ts'
import { ownDatabase, type TestDatabase } from '../support/database.ts'
import { makeWalker, walks } from './walks.ts'

let db: TestDatabase
let one: PooledDatabase

beforeAll(async () => {
  db = await ownDatabase()
  one = new PooledDatabase(openPool(db.connection, () => {}, { ...usualLimits, connections: 1 }))
})
afterAll(() => Promise.all([one.close(), db.close()]))

describe('the statements of a step', () => {
  it('are planned five times on a connection and never again, whatever their values', async () => {
    const walker = makeWalker(one, await testOffices(one, '2026-03-10T04:35:00Z'))
    for (let turn = 0; turn < 6; turn += 1) await walker.go(walks['the department grants'])
    const { rows } = await one.pool.query<{ statement: string; kept: number }>(
      'select statement, generic_plans::integer as kept from pg_prepared_statements where generic_plans + custom_plans > 5',
    )
    expect(rows.length).toBeGreaterThan(15)
    expect(rows.filter(({ kept }) => kept === 0).map(({ statement }) => statement)).toEqual([])
  })
})
