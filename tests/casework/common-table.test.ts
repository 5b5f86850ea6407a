import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands, type CaseState, type CommandName, type EventType, type Officer } from '../../src/casework/index.ts'
import type { Tx } from '../../src/platform/index.ts'
import { testOffices, type OfficerName } from '../support/casework.ts'
import { ownDatabase, type TestDatabase } from '../support/database.ts'
import { allRows, gained } from './all-rows.ts'
import { codes, factsTold, makeWalker, must, walks, type Act, type Order, type Walk, type Walker } from './walks.ts'

// Every command of the program goes through the same questions. A new one needs a place in a walk, or the first test fails.

/** The event that each command makes. */
const makes: Readonly<Record<CommandName, EventType>> = {
  dispatch: 'dispatched',
  inspect: 'inspected',
  opine: 'opined',
  draft: 'drafted',
  sign: 'signed',
  return: 'returned',
  register: 'registered',
  issue: 'issued',
}

/** Every place of a command in the two routes, the first of each kind: whose turn it is and how far the walk has come. */
interface Moment {
  readonly walk: Walk
  readonly at: number
  readonly act: Act
}

const townAndVillage = [walks['the department grants'], walks['the rural akim hands over a grant']]

const unitOf = (who: OfficerName): string =>
  who === 'executor' || who === 'head' || who === 'akim' ? who : 'commission'

const moments: readonly Moment[] = townAndVillage
  .flatMap((walk) => walk.acts.map((act, at): Moment => ({ walk, at, act })))
  .filter(
    ({ act }, index, all) =>
      all.findIndex(({ act: other }) => other.name === act.name && unitOf(other.who) === unitOf(act.who)) === index,
  )

const table = moments.map((moment) => ({ command: moment.act.name, by: unitOf(moment.act.who), moment }))

let db: TestDatabase
let walker: Walker
const everybody = (): Officer[] => Object.values(walker.house.officers)
/** A case at each moment, for the command itself; and another that nobody moves, to try every other command on. */
const stands = new Map<Moment, CaseState>()
const waits = new Map<Moment, CaseState>()

beforeAll(async () => {
  db = await ownDatabase()
  walker = makeWalker(db.database, await testOffices(db.database, '2026-03-10T04:35:00Z'))
  for (const moment of moments) {
    stands.set(moment, await walker.go(moment.walk, moment.at))
    waits.set(moment, await walker.go(moment.walk, moment.at))
  }
}, 120_000)
afterAll(() => db.close())

/** What refusals must leave behind: nothing at all. */
async function withoutATrace(work: () => Promise<void>): Promise<void> {
  const before = await allRows(db)
  await work()
  expect(await allRows(db)).toEqual(before)
}

const placesGiven = async (id: string): Promise<Set<number>> => {
  const rows = await db.database.transaction({ kind: 'system' }, (tx) =>
    tx.query<{ office: number }>('select office from case_access where case_id = $1', [id]),
  )
  return new Set(rows.map((row) => row.office))
}

async function refused(order: Order, actor: Officer, at: Parameters<Walker['run']>[2] = {}): Promise<string[]> {
  const result = await walker.run(actor, order, at)
  expect(result.ok).toBe(false)
  return codes(result)
}

describe('the common table', () => {
  it('holds every command that exists', () => {
    expect(new Set(moments.map((moment) => moment.act.name))).toEqual(new Set(Object.keys(commands)))
    expect(new Set(Object.keys(makes))).toEqual(new Set(Object.keys(commands)))
  })
})

describe.each(table)('$command by the $by', ({ command, moment }) => {
  let state: CaseState
  let officer: Officer
  let order: Order
  beforeAll(() => {
    state = stands.get(moment)!
    officer = walker.house.officers[moment.act.who]
    order = walker.order(state, moment.act)
  })
  const other = (changes: Partial<Order>): Order => ({ ...order, key: randomUUID(), ...changes })

  it('is forbidden to everybody whose task it is not', () =>
    withoutATrace(async () => {
      const mine = state.tasks.find((task) => task.id === order.task)!
      const given = await placesGiven(state.id)
      for (const stranger of everybody()) {
        const isPeer = stranger.place === officer.place && stranger.unit === officer.unit
        if (isPeer && (mine.holder === null || stranger.staff === officer.staff)) continue
        const said = await refused(other({}), stranger)
        expect(said, stranger.name).toEqual([
          isPeer ? 'task.of-another-person' : given.has(stranger.place) ? 'task.not-yours' : 'case.not-found',
        ])
      }
    }))

  it('is forbidden to the same person in another unit, and from another place', () =>
    withoutATrace(async () => {
      for (const unit of ['executor', 'head', 'akim', 'commission', 'auditor', 'gardener'].filter(
        (each) => each !== officer.unit,
      )) {
        expect(await refused(other({}), { ...officer, unit: unit as Officer['unit'] }), unit).toEqual([
          'task.not-yours',
        ])
      }
      const elsewhere = { ...officer, place: 999 }
      expect(await refused(other({}), elsewhere, { scopeOf: officer })).toEqual(['task.not-yours'])
      expect(await refused(other({}), elsewhere)).toEqual(['case.not-found'])
    }))

  it('is refused at every other moment, with what the case waits for', () =>
    withoutATrace(async () => {
      for (const [moment2, there] of waits) {
        if (commands[moment2.act.name].verb === commands[command].verb) continue
        const actor = walker.house.officers[moment2.act.who]
        const wrong = walker.order(there, moment2.act, { name: command, input: moment.act.input })
        expect(await refused(wrong, actor), moment2.act.name).toEqual(['step.wrong-moment'])
      }
    }))

  it('is refused to whoever looks at an older version, naming who was faster', () =>
    withoutATrace(async () => {
      const result = await walker.run(officer, other({ seen: state.seq - 1 }))
      expect(codes(result)).toEqual(['case.changed-meanwhile'])
      expect(factsTold(result)).toEqual({ by: expect.stringMatching(/\p{L}+/u), at: expect.stringMatching(/^2026-/) })
    }))

  it('is refused on a task that is done, or was never there', () =>
    withoutATrace(async () => {
      expect(await refused(other({ task: randomUUID() }), officer)).toEqual(['task.done-already'])
    }))

  it('is refused with input that nobody can have typed', () =>
    withoutATrace(async () => {
      // Signing takes nothing but the code: there is no input to be wrong.
      if (command === 'sign') return
      for (const input of [{ ...Object(moment.act.input), sneaked: 'in' }, 'text', null, [1]]) {
        expect(await refused(other({ input }), officer)).toEqual(['command.malformed'])
      }
    }))

  it('leaves nothing behind when anything fails on its way, at whatever statement', async () => {
    const before = await allRows(db)
    let statements = 0
    for (let last = 1; ; last += 1) {
      statements = 0
      const failing = (tx: Tx): Tx => ({
        client: tx.client,
        query: (text, values) => {
          statements += 1
          return statements === last ? Promise.reject(new Fault()) : tx.query(text, values)
        },
      })
      try {
        await walker.run(officer, other({}), { through: failing, after: fail })
      } catch (error) {
        expect(error).toBeInstanceOf(Fault)
      }
      if (statements < last) break
    }
    expect(statements).toBeGreaterThan(2)
    expect(await allRows(db)).toEqual(before)
  })

  it('is allowed to whose task it is, and writes one event with its effect', async () => {
    const before = await allRows(db)
    const done = must(await walker.run(officer, order))
    const more = gained(before, await allRows(db))
    expect(done.event.type).toBe(makes[command])
    expect(more['public.event_heads']).toBe(1)
    expect(more['public.event_bodies']).toBe(1)
    expect(more['public.command_keys']).toBe(1)
    expect(more['public.papers'] ?? 0).toBe(done.event.content.moves.papers.length)
    expect(more['public.tasks'] ?? 0).toBe(done.event.content.moves.opens.length)
    expect(more['public.obligations'] ?? 0).toBe(done.event.content.moves.starts.length)
    expect(done.state.seq).toBe(state.seq + 1)
    expect(done.state.tasks.map((task) => task.id)).not.toContain(order.task)
    // What was done shows in the case as it is read back, not only in the answer.
    expect(await walker.read(state.id)).toEqual(done.state)
    // Somebody has something to do next, or the case has ended: no case falls asleep.
    expect(done.state.ended === null ? done.state.tasks.length : 1).toBeGreaterThan(0)
  })

  it('is done once: the same key leads to the first result, and with another body it is refused', async () => {
    const before = await allRows(db)
    const again = must(await walker.run(officer, order))
    expect(again.again).toBe(true)
    expect(again.event.seq).toBe(state.seq + 1)
    expect(again.event.type).toBe(makes[command])
    expect(await allRows(db)).toEqual(before)
    if (command === 'sign') return
    const result = await walker.run(officer, { ...order, input: { ...Object(order.input), note: 'басқа мәтін' } })
    expect(codes(result)).toEqual(['command.sent-before'])
    expect(factsTold(result)).toMatchObject({ result: `${state.id}#${state.seq + 1}` })
    expect(await allRows(db)).toEqual(before)
  })

  it('is refused a second time under another key, since its task is done', () =>
    withoutATrace(async () => {
      const now = await walker.read(state.id)
      const said = await refused(other({ seen: now.seq }), officer)
      expect(said).toEqual([now.ended ? 'case.ended' : 'task.done-already'])
    }))
})

describe('the act of an organ', () => {
  it('cannot be returned by a member: she signs it, or does not', () =>
    withoutATrace(async () => {
      const [, there] = [...waits].find(([moment]) => moment.act.name === 'sign' && moment.act.who === 'chair')!
      const order = walker.order(there, { who: 'chair', name: 'return', input: { reason: 'Келіспеймін' } })
      expect(await refused(order, walker.house.officers.chair)).toEqual(['outcome.cannot-return'])
    }))
})

describe('a case that has ended', () => {
  it.each(Object.keys(commands) as CommandName[])('takes no %s any more, and says how it ended', async (name) => {
    const ended = [...stands].find(([moment]) => moment.act.name === 'issue')!
    const state = await walker.read(ended[1].id)
    expect(state.ended?.as).toBe('issued')
    for (const who of ['executor', 'head'] as const satisfies readonly OfficerName[]) {
      const order = walker.order(state, { who, name, input: {} })
      const result = await walker.run(walker.house.officers[who], order)
      expect(codes(result)).toEqual(['case.ended'])
      expect(factsTold(result)).toEqual({ as: 'issued', at: state.ended?.at })
    }
  })
})

class Fault extends Error {}

const fail = (): never => {
  throw new Fault()
}
