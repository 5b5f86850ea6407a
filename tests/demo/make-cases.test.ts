import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeCases, makePeople } from '../../demo/demonstration.ts'
import { keepTemplates, loadTemplates } from '../../src/papers/index.ts'
import type { Database, Tx } from '../../src/platform/index.ts'
import { testParts, type TestOffices } from '../support/casework.ts'
import { ownDatabase, type TestDatabase } from '../support/database.ts'

let db: TestDatabase
let house: Pick<TestOffices, 'parts' | 'clock' | 'directory' | 'secrets'>
let means: { readonly now: () => Temporal.Instant; readonly random: (bytes: number) => Uint8Array }

beforeEach(async () => {
  db = await ownDatabase()
  house = await testParts('2026-03-12T10:00:00Z')
  const { clock, parts, directory, secrets } = house
  means = { now: clock.now, random: parts.random }
  await db.database.transaction({ kind: 'system' }, (tx) => keepTemplates(tx, loadTemplates(), clock.now()))
  await makePeople(db.database, { ...means, secrets, directory })
})
afterEach(() => db.close())

const start = (through: Database = db.database): Promise<void> => makeCases(through, house.parts, means)

/** The cases as a list shows them: whose, and which steps are open. */
const shown = () =>
  db.database.transaction({ kind: 'system' }, (tx) =>
    tx.query(
      `select c.id, c.applicant_name, array_agg(t.step order by t.step) filter (where t.state = 'open') as open,
         (select count(*) from event_heads e where e.case_id = c.id) as events
       from cases c left join tasks t on t.case_id = c.id group by c.id order by c.id`,
    ),
  )

/** Stops for good at a statement, as a kill does: nothing is sent after it, and what is not committed is gone. */
function cutOffAt(statement: number): Database {
  let sent = 0
  const through = (tx: Tx): Tx => ({
    client: tx.client,
    query: (text, values) => {
      sent += 1
      return sent >= statement ? Promise.reject(new Error('killed')) : tx.query(text, values)
    },
  })
  return {
    transaction: (scope, work) => db.database.transaction(scope, (tx) => work(through(tx))),
    attempt: (scope, work) => db.database.attempt(scope, (tx) => work(through(tx))),
    close: () => Promise.resolve(),
  }
}

describe('the cases of a demonstration', () => {
  test('are completed by the next start where the first one was cut off, and made once however often it starts', async () => {
    for (const statement of [5, 40, 120, 170]) await expect(start(cutOffAt(statement))).rejects.toThrow('killed')
    const cutOff = await shown()
    expect(cutOff.length).toBeGreaterThan(0)
    expect(cutOff.length).toBeLessThan(8)
    await start()
    const whole = await shown()
    expect(whole).toHaveLength(8)
    // What stood already was whole; what was cut off in the middle left nothing behind.
    expect(whole).toEqual(expect.arrayContaining(cutOff))
    await start()
    expect(await shown()).toEqual(whole)
  }, 60_000)

  test('come the same from two starts at once as from one', async () => {
    await Promise.all([start(), start()])
    expect(await shown()).toHaveLength(8)
  }, 60_000)
})
