import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  listRegister,
  listUncollected,
  listWork,
  readCaseFile,
  readHistory,
  taskOf,
  type CaseState,
  type Officer,
} from '../../src/casework/index.ts'
import { may, seededChance } from '../../src/people/index.ts'
import type { Scope, Tx } from '../../src/platform/index.ts'
import { scopeOfOfficer } from '../support/applicant.ts'
import { testOffices, type OfficerName } from '../support/casework.ts'
import { ownDatabase, type TestDatabase } from '../support/database.ts'
import { codes, makeWalker, walkNames, walks, type Walker } from './walks.ts'

// Told in the name of every test, so that a failure can be repeated: put it here in place of the draw.
const seed = Math.floor(Math.random() * 2 ** 31)
const again = { seed, numRuns: 60 }

let db: TestDatabase
let walker: Walker
const cases: CaseState[] = []
/** Places by case, as the owner of the database sees them. */
const given = new Map<string, Set<number>>()
let places: number[]

beforeAll(async () => {
  db = await ownDatabase()
  walker = makeWalker(db.database, await testOffices(db.database, '2026-03-10T04:35:00Z'))
  const chance = seededChance(seed)
  const below = (most: number): number => Math.floor(chance() * most)
  for (let n = 0; n < 14; n += 1) {
    const walk = walks[walkNames[below(walkNames.length)]!]
    cases.push(await walker.go(walk, below(walk.acts.length + 1)))
  }
  const rows = await db.asOwner((owner) =>
    owner.query<{ case_id: string; office: number }>('select case_id, office from case_access'),
  )
  for (const { case_id: id, office } of rows.rows) given.set(id, (given.get(id) ?? new Set()).add(office))
  places = [...new Set([...rows.rows.map((row) => row.office), 102, 205, 999])]
}, 120_000)
afterAll(() => db.close())

const as = <T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> => db.database.transaction(scope, work)
const casesOf = (place: number): string[] =>
  [...given].filter(([, having]) => having.has(place)).map(([id]) => id).sort((a, b) => (a < b ? -1 : 1)) // prettier-ignore

/** Every table that knows of a case, and by which column. */
const tables = [
  ['cases', 'id'],
  ['case_access', 'case_id'],
  ['event_heads', 'case_id'],
  ['event_bodies', 'case_id'],
  ['obligations', 'case_id'],
  ['tasks', 'case_id'],
  ['retentions', 'case_id'],
  ['papers', 'case_id'],
  ['paper_contents', 'case_id'],
  ['paper_disclosures', 'case_id'],
  ['paper_renderings', 'case_id'],
  ['paper_files', 'case_id'],
  ['paper_revocations', 'case_id'],
] as const

const seenIn = async (tx: Tx, table: string, column: string): Promise<string[]> =>
  (
    await tx.query<{ id: string }>(
      `select distinct ${column}::text as id from ${table} where ${column} is not null order by 1`,
    )
  ).map(({ id }) => id)

const all = { after: null, limit: 100 }
const anyPlace = () => fc.constantFrom(...places)
const anyOfficer = () => fc.constantFrom(...Object.values<Officer>(walker.house.officers))
const anyCase = () => fc.constantFrom(...cases)

describe(`who sees which case (seed ${seed})`, () => {
  it('no table shows a case to a place that was not given it', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlace(), fc.constantFrom(...tables), async (place, [table, column]) => {
        const scope: Scope = { kind: 'office', office: place, staff: walker.house.officers.executor.staff }
        const seen = await as(scope, (tx) => seenIn(tx, table, column))
        const own = casesOf(place)
        expect(seen.filter((id) => !own.includes(id))).toEqual([])
        // And shows all of those it was given, so that the wall is not simply closed.
        if (table === 'cases' || table === 'event_heads' || table === 'event_bodies') expect(seen).toEqual(own)
      }),
      again,
    )
  })

  it('no list, search or reading shows it either', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlace(), anyCase(), async (place, wanted) => {
        const officer: Officer = { ...walker.house.officers.executor, place }
        const found = await as(scopeOfOfficer(officer), async (tx) => {
          const file = await readCaseFile(tx, walker.house.parts, wanted.id)
          const history = await readHistory(tx, wanted.id)
          const byNumber = await listRegister(tx, { sought: wanted.number! }, all)
          const byIin = await listRegister(tx, { sought: wanted.applicant.iin! }, all)
          const byName = await listRegister(tx, { sought: 'жақып' }, all)
          const listed = [...cases.map(() => place), ...places]
          const lists: { case: string }[] = [...byNumber, ...byIin, ...byName]
          for (const office of new Set(listed)) {
            lists.push(...(await listRegister(tx, { office }, all)), ...(await listUncollected(tx, office, null, all)))
            for (const unit of ['executor', 'head', 'akim', 'commission']) {
              lists.push(
                ...(await listWork(tx, {
                  place: office,
                  unit,
                  staff: officer.staff,
                  verb: '',
                  ...all,
                })),
              )
            }
          }
          return {
            opened: file !== null,
            history: history.length,
            byNumber: byNumber.length,
            byIin: byIin.length,
            lists,
          }
        })
        const own = casesOf(place)
        const isOwn = own.includes(wanted.id)
        expect(found.lists.filter((row) => !own.includes(row.case))).toEqual([])
        expect([found.opened, found.history > 0, found.byNumber, found.byIin]).toEqual([
          isOwn,
          isOwn,
          isOwn ? 1 : 0,
          isOwn ? 1 : 0,
        ])
      }),
      again,
    )
  })

  it('the table of permissions and the rows agree: who may act sees the case, and who does not see it can do nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyOfficer(), anyCase(), async (officer, state) => {
        const sees = casesOf(officer.place).includes(state.id)
        const task = taskOf(state, officer)
        if (task && may(officer, `step.${task.verb}` as Parameters<typeof may>[1], task.place)) expect(sees).toBe(true)
        if (sees) return
        const [any] = state.tasks
        const names = ['dispatch', 'inspect', 'opine', 'draft', 'sign', 'return', 'register', 'issue'] as const
        for (const name of names) {
          const order = walker.order(state, { who: 'executor', name, input: {} }, { task: any?.id ?? state.id })
          expect(codes(await walker.run(officer, order))).toEqual(['case.not-found'])
        }
      }),
      again,
    )
  })

  it('an officer cannot take a case that another place has, nor give one away that she does not have', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlace(), anyCase(), async (place, state) => {
        const scope: Scope = { kind: 'office', office: place, staff: walker.house.officers.executor.staff }
        const take = as(scope, (tx) => tx.query('select give_case_access($1, $2, now())', [state.id, place]))
        if (casesOf(place).includes(state.id)) await take
        else await expect(take).rejects.toThrow('this place has no access to the case')
      }),
      again,
    )
  })

  it('the holder of one case sees that case only, the holder of a paper its head only, and nobody sees anything without a scope', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase(), fc.constantFrom(...tables), async (state, [table, column]) => {
        const asHolder = await as({ kind: 'case', case: state.id }, (tx) => seenIn(tx, table, column))
        expect(asHolder.filter((id) => id !== state.id)).toEqual([])
        if (table === 'event_bodies') expect(asHolder).toEqual([state.id])
        const paper = state.papers[0]!
        const asReader = await as({ kind: 'paper', code: paper.code }, (tx) => seenIn(tx, table, column))
        expect(asReader).toEqual(table === 'papers' || table === 'paper_disclosures' ? [state.id] : [])
        const client = await db.database.pool.connect()
        try {
          const { rows } = await client.query(`select 1 from ${table}`)
          expect(rows).toEqual([])
        } finally {
          client.release()
        }
      }),
      again,
    )
  })

  it('the auditor sees heads and terms, but no body and no content of a paper', async () => {
    const scope: Scope = { kind: 'audit', staff: walker.house.officers.head.staff }
    const seen = await as(scope, async (tx) => ({
      heads: (await seenIn(tx, 'event_heads', 'case_id')).length,
      obligations: (await seenIn(tx, 'obligations', 'case_id')).length,
      bodies: await seenIn(tx, 'event_bodies', 'case_id'),
      contents: await seenIn(tx, 'paper_contents', 'case_id'),
    }))
    expect(seen).toEqual({ heads: cases.length, obligations: cases.length, bodies: [], contents: [] })
  })

  it('a table that knows of cases and is not asked here does not exist', async () => {
    const found = await db.asOwner((owner) =>
      owner.query<{ name: string }>(
        `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'case_id' order by 1`,
      ),
    )
    const known = [
      ...tables.map(([table]) => table),
      'readings',
      'legal_holds',
      'destroyed_cases',
      'case_visits',
    ] as string[]
    expect(found.rows.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([])
  })

  it('every officer of these tests is somebody whom the table of permissions knows', () => {
    for (const name of Object.keys(walker.house.officers) as OfficerName[]) {
      expect(may(walker.house.officers[name], 'case.open', walker.house.officers[name].place)).toBe(true)
    }
  })
})
