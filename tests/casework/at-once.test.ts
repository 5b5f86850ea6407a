import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signTasks, taskOf, verifyCase, type CaseState, type Officer } from '../../src/casework/index.ts'
import { codeAt } from '../../src/people/index.ts'
import { scopeOfOfficer } from '../support/applicant.ts'
import { testOffices, type OfficerName } from '../support/casework.ts'
import { ownDatabase, type TestDatabase } from '../support/database.ts'
import { codes, factsTold, makeWalker, must, walks, type Walker } from './walks.ts'

let db: TestDatabase
let walker: Walker
const officer = (name: OfficerName): Officer => walker.house.officers[name]

beforeAll(async () => {
  db = await ownDatabase()
  walker = makeWalker(db.database, await testOffices(db.database, '2026-03-10T04:35:00Z'))
})
afterAll(() => db.close())

const walk = walks['the department grants']
const whole = (id: string) => db.database.transaction({ kind: 'system' }, (tx) => verifyCase(tx, id))

describe('two who act on one case at once', () => {
  it('one wins, and the other is told by whom and when the case was changed', async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      // Any member may fill in the act of the visit; both look at the same version of the case.
      const state = await walker.go(walk, 1)
      const act = walk.acts[1]!
      const give = (who: OfficerName) =>
        walker
          .run(officer(who), walker.order(state, { ...act, who }), { still: true })
          .then((result) => ({ who, result }))
      const both = await Promise.all([give('chair'), give('secretary')])
      const [won] = both.filter(({ result }) => result.ok)
      const [lost] = both.filter(({ result }) => !result.ok)
      expect(both.filter(({ result }) => result.ok)).toHaveLength(1)
      expect(codes(lost!.result)).toEqual(['task.done-already'])
      expect(factsTold(lost!.result)).toEqual({ by: officer(won!.who).name, at: walker.house.clock.now().toString() })
      expect((await walker.read(state.id)).seq).toBe(state.seq + 1)
      expect(await whole(state.id)).toBeNull()
    }
  })

  it('a member who signs while another signs is told that the case was changed meanwhile, and signs again', async () => {
    const state = await walker.go(walk, 2)
    walker.house.clock.pass({ minutes: 1 })
    const sign = (who: OfficerName, now: CaseState) =>
      walker.run(officer(who), walker.order(now, { who, name: 'sign', input: {} }), { still: true })
    const three = await Promise.all((['chair', 'member', 'secretary'] as const).map((who) => sign(who, state)))
    expect(three.filter((each) => each.ok)).toHaveLength(1)
    for (const each of three.filter((result) => !result.ok)) {
      expect(codes(each)).toEqual(['case.changed-meanwhile'])
      expect(factsTold(each)).toMatchObject({ by: expect.stringMatching(/\p{L}/u) as string })
    }
    let now = await walker.read(state.id)
    for (const who of ['chair', 'member', 'secretary'] as const) {
      if (taskOf(now, officer(who))) now = must(await sign(who, now)).state
    }
    expect(now.tasks.map((task) => task.verb)).toEqual(['opine'])
  })

  it('the same command twice at the same moment, as a double click sends it, is done once and answered twice', async () => {
    const state = await walker.go(walk, 1)
    const order = walker.order(state, walk.acts[1]!)
    const results = await Promise.all([1, 2, 3].map(() => walker.run(officer('chair'), order, { still: true })))
    const done = results.map(must)
    expect(done.map((each) => each.event.seq)).toEqual([3, 3, 3])
    expect(done.filter((each) => !each.again)).toHaveLength(1)
    expect((await walker.read(state.id)).seq).toBe(3)
  })
})

describe('a term that runs out while somebody looks', () => {
  it('stops nobody: the act that comes late is accepted, and the case stays whole', async () => {
    const state = await walker.go(walk, 1)
    walker.house.clock.pass({ hours: 24 * 20 })
    expect(await walker.sweep()).toBeGreaterThan(0)
    const late = must(await walker.run(officer('chair'), walker.order(state, walk.acts[1]!), { still: true }))
    expect(late.event.seq).toBe(state.seq + 2)
    expect(await whole(state.id)).toBeNull()
  })
})

describe('signing many at once', () => {
  it('in whatever order the papers are ticked, nobody blocks another: every set is signed whole or refused whole', async () => {
    const states: CaseState[] = []
    for (let n = 0; n < 4; n += 1) states.push(await walker.go(walk, 2))
    walker.house.clock.pass({ minutes: 1 })
    const now = walker.house.clock.now()
    const signAll = (who: OfficerName, cases: readonly CaseState[]) =>
      db.database.attempt(scopeOfOfficer(officer(who)), (tx) =>
        signTasks(tx, walker.house.parts, officer(who), {
          items: cases.map((each) => ({ case: each.id, task: taskOf(each, officer(who))!.id, seen: each.seq })),
          code: codeAt(walker.house.secret, now),
          session: randomUUID(),
          key: randomUUID(),
          happened: now,
        }),
      )
    const [one, other] = await Promise.all([signAll('chair', states), signAll('member', states.toReversed())])
    expect([one.ok, other.ok].filter(Boolean)).toHaveLength(1)
    for (const refused of [one, other].filter((each) => !each.ok))
      expect(codes(refused)).toEqual(['signing.none-signed', 'case.changed-meanwhile'])
    for (const each of states) expect((await walker.read(each.id)).seq).toBe(each.seq + 1)
  })

  it('signs none when one of them cannot be signed', async () => {
    const ready = await walker.go(walk, 2)
    const gone = await walker.go(walk, 2)
    const order = {
      items: [ready, gone].map((each) => ({ case: each.id, task: taskOf(each, officer('chair'))!.id, seen: each.seq })),
      session: randomUUID(),
      key: randomUUID(),
    }
    await walker.does(gone, walk.acts[2]!)
    walker.house.clock.pass({ minutes: 1 })
    const happened = walker.house.clock.now()
    const code = codeAt(walker.house.secret, happened)
    const signed = await db.database.attempt(scopeOfOfficer(officer('chair')), (tx) =>
      signTasks(tx, walker.house.parts, officer('chair'), { ...order, code, happened }),
    )
    expect(codes(signed)).toEqual(['signing.none-signed', 'task.done-already'])
    expect((await walker.read(ready.id)).seq).toBe(ready.seq)
  })

  it('signs nothing under a wrong code, and nothing when nothing was chosen', async () => {
    const ready = await walker.go(walk, 2)
    walker.house.clock.pass({ minutes: 1 })
    const happened = walker.house.clock.now()
    const items = [{ case: ready.id, task: taskOf(ready, officer('chair'))!.id, seen: ready.seq }]
    const sign = (changes: object) =>
      db.database.attempt(scopeOfOfficer(officer('chair')), (tx) =>
        signTasks(tx, walker.house.parts, officer('chair'), {
          items,
          code: '000000',
          session: randomUUID(),
          key: randomUUID(),
          happened,
          ...changes,
        }),
      )
    expect(codes(await sign({}))).toEqual(['people.wrong-code'])
    expect(codes(await sign({ items: [] }))).toEqual(['signing.nothing'])
    expect((await walker.read(ready.id)).seq).toBe(ready.seq)
  })
})

describe('the registers of results', () => {
  it('number two results that are registered at once one after the other', async () => {
    const at = walk.acts.findIndex((act) => act.name === 'register')
    const cases = [await walker.go(walk, at), await walker.go(walk, at), await walker.go(walk, at)]
    const done = await Promise.all(
      cases.map((state) => walker.run(officer('executor'), walker.order(state, walk.acts[at]!), { still: true })),
    )
    const numbers = done.map((each) => Number(must(each).state.resultNumber)).sort((a, b) => a - b)
    expect(numbers).toEqual([1, 2, 3])
  })
})
