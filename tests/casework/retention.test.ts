import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countWithoutRetention, listDue, type CaseState } from '../../src/casework/index.ts'
import type { Tx } from '../../src/platform/index.ts'
import { testOffices } from '../support/casework.ts'
import { ownDatabase, type TestDatabase } from '../support/database.ts'
import { changeYaml, lawWith } from './law-with.ts'
import { makeWalker, walks, type Walker } from './walks.ts'

let db: TestDatabase
let walker: Walker
const asSystem = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.transaction({ kind: 'system' }, work)
const retentionOf = ({ id }: CaseState) =>
  asSystem((tx) =>
    tx.query(
      `select class, to_char(ends_on, 'YYYY-MM-DD') as "endsOn", then_do as afterwards from retentions where case_id = $1`,
      [id],
    ),
  )
const walk = walks['the department grants']
const fiveYears = { class: 'targeted-social-aid', afterwards: 'destroy' }

beforeAll(async () => {
  db = await ownDatabase()
  walker = makeWalker(db.database, await testOffices(db.database, '2026-03-10T04:35:00Z'))
})
afterAll(() => db.close())

describe('the period for which a case is kept', () => {
  it('begins with its end and not before: five years from the handing over, as the adoption says', async () => {
    let state = await walker.go(walk, walk.acts.length - 1)
    expect(await retentionOf(state)).toEqual([])
    walker.house.clock.set('2026-03-16T04:35:00Z')
    state = await walker.does(state, walk.acts.at(-1)!)
    expect(state.ended?.as).toBe('issued')
    expect(await retentionOf(state)).toEqual([{ ...fiveYears, endsOn: '2031-03-16' }])
  })

  it('is told by the civil day: handed over after midnight in Aqkol, it is already the next day', async () => {
    const state = await walker.go(walk, walk.acts.length - 1)
    walker.house.clock.set('2026-03-16T19:30:00Z')
    await walker.does(state, walk.acts.at(-1)!)
    expect(await retentionOf(state)).toEqual([{ ...fiveYears, endsOn: '2031-03-17' }])
  })

  it('begins at once for a hand-over that was not accepted', async () => {
    walker.house.clock.set('2026-03-17T04:35:00Z')
    const state = await walker.open(walk, { missing: [['residence-copy']] })
    expect(state.ended?.as).toBe('not-accepted')
    expect(await retentionOf(state)).toEqual([{ ...fiveYears, endsOn: '2031-03-17' }])
  })

  it('is written in the transaction of the end: where that is taken back, nothing is kept of either', async () => {
    const state = await walker.go(walk, walk.acts.length - 1)
    const last = walk.acts.at(-1)!
    const after = (): void => {
      throw new Error('taken back')
    }
    await expect(walker.run(walker.house.officers[last.who], walker.order(state, last), { after })).rejects.toThrow(
      'taken back',
    )
    expect(await retentionOf(state)).toEqual([])
  })
})

describe('where no adoption says how long', () => {
  it('an ended case is kept, is on no list, and is counted as one of which nothing is said', async () => {
    const law = await lawWith((folder) =>
      changeYaml<object>(join(folder, 'adoption', 'sample-2026.yaml'), (adoption) => ({ ...adoption, retentions: [] })),
    )
    const own = await ownDatabase()
    const there = makeWalker(own.database, await testOffices(own.database, '2026-03-10T04:35:00Z', law))
    await there.go(walk)
    await own.database.transaction({ kind: 'system' }, async (tx) => {
      expect(await listDue(tx, Temporal.PlainDate.from('2099-01-01'))).toEqual([])
      expect(await countWithoutRetention(tx)).toBe(1)
    })
    await own.close()
  })
})

describe('the list of what is due', () => {
  it('holds a case from the first day on which it may go, at the places that have it', async () => {
    walker.house.clock.set('2027-06-01T04:35:00Z')
    const state = await walker.open(walk, { missing: [['residence-copy']] })
    const due = (day: string, places?: readonly number[]) =>
      asSystem((tx) => listDue(tx, Temporal.PlainDate.from(day), places))
    const mine = (list: Awaited<ReturnType<typeof due>>) => list.filter((one) => one.case === state.id)
    expect(mine(await due('2032-05-31'))).toEqual([])
    const line = { case: state.id, number: null, endsOn: '2032-06-01', afterwards: 'destroy', hold: null }
    expect(mine(await due('2032-06-01'))).toEqual([line])
    expect(mine(await due('2032-06-01', [101]))).toEqual([line])
    expect(mine(await due('2032-06-01', [102]))).toEqual([])
  })
})
