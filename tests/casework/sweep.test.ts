import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyCase, type CaseState } from '../../src/casework/index.ts'
import { DatabaseFault, type Database } from '../../src/platform/index.ts'
import { testOffices } from '../support/casework.ts'
import { ownDatabase, type TestDatabase } from '../support/database.ts'
import { anotherProgram, makeWalker, must, walks, type Walker } from './walks.ts'

let db: TestDatabase
let walker: Walker
const system = { kind: 'system' } as const
const walk = walks['the department grants']

beforeAll(async () => {
  db = await ownDatabase()
  walker = makeWalker(db.database, await testOffices(db.database, '2026-03-10T04:35:00Z'))
})
afterAll(() => db.close())

const pass = (days: number): void => walker.house.clock.pass({ hours: 24 * days })

/** A database whose first transaction, in which a sweep finds what is overdue, is followed by something else. */
function andThen(meanwhile: () => Promise<unknown>): Database {
  let first = true
  return {
    async transaction(scope, work) {
      const result = await db.database.transaction(scope, work)
      if (first) {
        first = false
        await meanwhile()
      }
      return result
    },
    attempt: (scope, work) => db.database.attempt(scope, work),
    close: () => db.database.close(),
  }
}

async function breachesOf({ id }: CaseState): Promise<{ events: number; duties: string[] }> {
  const now = await walker.read(id)
  const [row] = await db.database.transaction(system, (tx) =>
    tx.query<{ events: number }>(
      `select count(*)::integer as events from event_heads where case_id = $1 and head::jsonb ->> 'type' = 'breached'`,
      [id],
    ),
  )
  return {
    events: row!.events,
    duties: now.obligations.filter((duty) => duty.breachedAt !== null).map((duty) => duty.what),
  }
}

describe('a term that has run out is written down once', () => {
  it('by two sweeps one of which comes between the other’s looking and writing', async () => {
    const state = await walker.go(walk, 1)
    pass(20)
    expect(await walker.sweep({ through: andThen(async () => expect(await walker.sweep()).toBeGreaterThan(0)) })).toBe(
      0,
    )
    expect(await breachesOf(state)).toEqual({ events: 1, duties: ['department', 'inspect'] })
  })

  it('by sweeps that run at once over many cases', async () => {
    const states: CaseState[] = []
    for (let n = 0; n < 12; n += 1) states.push(await walker.go(walk, 1))
    pass(20)
    const touched = await Promise.all([walker.sweep(), walker.sweep(), walker.sweep()])
    expect(touched.reduce((sum, count) => sum + count)).toBe(states.length)
    for (const state of states) {
      expect((await breachesOf(state)).events).toBe(1)
      expect(await db.database.transaction(system, (tx) => verifyCase(tx, state.id))).toBeNull()
    }
  })

  it('and not at all where it was met before the sweep came to it', async () => {
    const state = await walker.go(walk, 0)
    // Two working days to send it on, seven for the answer: only the first has run out.
    pass(4)
    const dispatch = async () =>
      must(
        await walker.run(walker.house.officers.executor, walker.order(state, walk.acts[0]!), {
          still: true,
        }),
      )
    await walker.sweep({ through: andThen(dispatch) })
    expect(await breachesOf(state)).toEqual({ events: 0, duties: [] })
  })
})

describe('a case that cannot be read', () => {
  it('is told by its id, and keeps no other from its breach', async () => {
    const bad = await walker.go(walk, 1)
    const good = await walker.go(walk, 1)
    pass(20)
    await db.asOwner((owner) =>
      owner.query(`update event_bodies set body = 'not json' where case_id = $1 and seq = 2`, [bad.id]),
    )
    const skipped: string[] = []
    await anotherProgram(walker).sweep({ skipped: (id) => skipped.push(id) })
    expect(skipped).toEqual([bad.id])
    expect((await breachesOf(good)).events).toBe(1)
  })
})

describe('a database that goes away', () => {
  it('ends the sweep, and no case is told as one that cannot be read', async () => {
    const states: CaseState[] = []
    for (let n = 0; n < 3; n += 1) states.push(await walker.go(walk, 1))
    pass(20)
    let tries = 0
    const through: Database = {
      ...andThen(async () => undefined),
      async transaction(scope, work) {
        tries += 1
        if (tries > 2) throw new DatabaseFault('unavailable', undefined)
        return db.database.transaction(scope, work)
      },
    }
    await expect(walker.sweep({ through })).rejects.toBeInstanceOf(DatabaseFault)
    expect(tries).toBe(3)
    await walker.sweep()
    for (const state of states) expect((await breachesOf(state)).events).toBe(1)
  })
})

describe('a breach', () => {
  it('takes no signature away that is still awaited', async () => {
    const state = await walker.go(walk, 2)
    pass(20)
    await walker.sweep({ skipped: () => undefined })
    let now = await walker.read(state.id)
    expect(now.pending).toEqual(state.pending)
    for (const act of walk.acts.slice(2, 5)) now = await walker.does(now, act)
    expect(now.tasks.map((task) => task.verb)).toEqual(['opine'])
  })
})
