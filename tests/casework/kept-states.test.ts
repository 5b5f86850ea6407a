import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventsOf, foldEvents, readHistory, taskOf, type CaseState, type Officer } from '../../src/casework/index.ts'
import type { Scope, Tx } from '../../src/platform/index.ts'
import { scopeOfOfficer } from '../support/applicant.ts'
import { testOffices, type OfficerName } from '../support/casework.ts'
import { ownDatabase, type TestDatabase } from '../support/database.ts'
import { anotherProgram, makeWalker, walkNames, walks, type Walker } from './walks.ts'

let db: TestDatabase
let walker: Walker
const officer = (name: OfficerName): Officer => walker.house.officers[name]

beforeAll(async () => {
  db = await ownDatabase()
  walker = makeWalker(db.database, await testOffices(db.database, '2026-03-10T04:35:00Z'))
})
afterAll(() => db.close())

const as = <T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> => db.database.transaction(scope, work)
const kept = (id: string, scope: Scope = { kind: 'system' }) =>
  as(scope, (tx) => walker.house.parts.states.read(tx, id))
const folded = (id: string) => as({ kind: 'system' }, async (tx) => foldEvents(eventsOf(id, await readHistory(tx, id))))
/** The texts that a transaction sends while `work` runs through it. */
const textsSent = async (scope: Scope, work: (tx: Tx) => Promise<unknown>): Promise<string[]> => {
  const sent: string[] = []
  await as(scope, (tx) => {
    const query: Tx['query'] = (text, values) => {
      sent.push(text)
      return tx.query(text, values)
    }
    return work({ ...tx, query })
  })
  return sent
}

describe('states that are kept', () => {
  it.each(walkNames)('are after every act what the history folds to: %s', async (name) => {
    const walk = walks[name]
    let state: CaseState = await walker.open(walk)
    for (const act of walk.acts) {
      state = await walker.does(state, act)
      const again = await folded(state.id)
      expect(state).toStrictEqual(again)
      expect(await kept(state.id)).toStrictEqual(again)
    }
  })

  it('are not read from the history again, and are seen only by who sees the case', async () => {
    const { id } = await walker.go(walks['the department grants'], 1)
    const sent = await textsSent(scopeOfOfficer(officer('executor')), (tx) => walker.house.parts.states.read(tx, id))
    expect(sent.filter((text) => /\bb\.body\b/.test(text))).toEqual([])
    expect(await kept(id, scopeOfOfficer(officer('executor')))).toMatchObject({ id, seq: 2 })
    expect(await kept(id, scopeOfOfficer(officer('akim')))).toBeNull()
  })

  it('of a step that was rolled back are never taken for what another step made', async () => {
    const walk = walks['the department grants']
    const before = await walker.go(walk, 1)
    const [inspect] = walk.acts.slice(1)
    const fails = walker.run(officer('chair'), walker.order(before, inspect!), {
      after: () => {
        throw new Error('late failure')
      },
    })
    await expect(fails).rejects.toThrow('late failure')
    expect(await kept(before.id)).toStrictEqual(before)
    const after = await walker.does(before, { ...inspect!, who: 'secretary' })
    expect(after.seq).toBe(before.seq + 1)
    expect(after.lastAct.by).toBe(officer('secretary').name)
    expect(await kept(before.id)).toStrictEqual(await folded(before.id))
    expect(taskOf(after, officer('chair'))?.verb).toBe('sign')
  })

  it('are folded anew where another process has gone on with the case', async () => {
    const walk = walks['the department grants']
    const before = await walker.go(walk, 1)
    const after = await anotherProgram(walker).does(before, walk.acts[1]!)
    expect(await kept(before.id)).toStrictEqual(after)
  })
})
