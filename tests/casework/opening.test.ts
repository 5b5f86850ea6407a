import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findByNumberAndSecret, openCase, type HandedIn, type Officer, type Opened } from '../../src/casework/index.ts'
import { readNumber, caseNumberShape, type Result } from '../../src/kernel/index.ts'
import type { Tx } from '../../src/platform/index.ts'
import { applicant, scopeOfOfficer } from '../support/applicant.ts'
import { testOffices, type TestOffices } from '../support/casework.ts'
import { ownDatabase, type TestDatabase } from '../support/database.ts'
import { allRows, gained } from './all-rows.ts'
import { codes, factsTold, must } from './walks.ts'

// The same table of questions as for every command, for the one that brings a case into being.

let db: TestDatabase
let house: TestOffices

beforeAll(async () => {
  db = await ownDatabase()
  house = await testOffices(db.database, '2026-03-10T04:35:00Z')
})
afterAll(() => db.close())

const handed = (changes: Partial<HandedIn> = {}): HandedIn => ({
  ...applicant(house, { quarterIncome: 28_500_000 }),
  ...changes,
})

const open = (officer: Officer, what: HandedIn, through: (tx: Tx) => Tx = (tx) => tx): Promise<Result<Opened>> =>
  db.database.attempt(scopeOfOfficer(officer), (tx) => openCase(through(tx), house.parts, officer, what))

async function withoutATrace(work: () => Promise<void>): Promise<void> {
  const before = await allRows(db)
  await work()
  expect(await allRows(db)).toEqual(before)
}

describe('taking an application at the window', () => {
  it('is forbidden to every unit but the one that receives on the route', () =>
    withoutATrace(async () => {
      for (const who of ['head', 'chair', 'member', 'ruralChair'] as const) {
        const said = codes(await open(house.officers[who], handed()))
        expect(['task.not-yours', 'application.not-an-office'], who).toContain(said[0])
        expect(said).toHaveLength(1)
      }
      const { executor } = house.officers
      expect(codes(await open({ ...executor, unit: 'akim' }, handed()))).toEqual(['task.not-yours'])
      expect(codes(await open({ ...executor, unit: 'gardener' as Officer['unit'] }, handed()))).toEqual([
        'task.not-yours',
      ])
      expect(codes(await open({ ...executor, place: 9999 }, handed()))).toEqual(['application.not-an-office'])
    }))

  it('is refused for a service that is not here, for a day on which no law was in force, and for a number that is none', () =>
    withoutATrace(async () => {
      const { executor } = house.officers
      expect(codes(await open(executor, handed({ service: 'moon-walk' })))).toEqual(['law.service-unknown'])
      const before = Temporal.Instant.from('2009-03-10T05:00:00Z')
      expect(codes(await open(executor, handed({ happened: before })))[0]).toMatch(/^law\./)
      const nobody = {
        is: 'person' as const,
        iin: '841103300001',
        name: { family: 'Жақыпов', given: 'Нұрлан', patronymic: '' },
      }
      expect(codes(await open(executor, handed({ applicant: nobody })))[0]).toMatch(/^iin\./)
    }))

  it('writes the case, its first event, its promise and its coupon, and nothing twice', async () => {
    const before = await allRows(db)
    const opened = must(await open(house.officers.executor, handed()))
    const more = gained(before, await allRows(db))
    expect(more).toMatchObject({
      'public.cases': 1,
      'public.event_heads': 1,
      'public.event_bodies': 1,
      'public.command_keys': 1,
      'public.papers': 1,
      'public.paper_contents': 1,
      'public.tasks': 1,
      'public.persons': 1,
    })
    expect(readNumber(opened.state.number ?? '', caseNumberShape).ok).toBe(true)
    const { number } = opened.state
    const find = (secret: string) =>
      db.database.transaction({ kind: 'system' }, (tx) => findByNumberAndSecret(tx, number ?? '', secret))
    expect(await find(opened.secret ?? '')).toBe(opened.case)
    expect(await find(opened.secret === '000-000' ? '111-111' : '000-000')).toBeNull()
  })

  it('leaves nothing behind when anything fails on its way, at whatever statement', () =>
    withoutATrace(async () => {
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
        const { executor } = house.officers
        await expect(
          db.database.attempt(scopeOfOfficer(executor), async (tx) => {
            await openCase(failing(tx), house.parts, executor, handed())
            throw new Fault()
          }),
        ).rejects.toThrow(Fault)
        if (statements < last) break
      }
      expect(statements).toBeGreaterThan(5)
    }))

  it('is done once: sent again a moment later it leads to the first case, with other words it is refused', async () => {
    const first = handed()
    const { executor } = house.officers
    const opened = must(await open(executor, first))
    const before = await allRows(db)
    house.clock.pass({ seconds: 3 })
    const now = house.clock.now()
    const again = must(await open(executor, { ...first, happened: now, servedFrom: now }))
    expect(again.case).toBe(opened.case)
    expect(again.state).toEqual(opened.state)
    // The secret is told once.
    expect(again.secret).toBeNull()
    const other = await open(executor, { ...first, language: 'ru' })
    expect(codes(other)).toEqual(['command.sent-before'])
    expect(factsTold(other)).toMatchObject({ result: opened.case })
    expect(await allRows(db)).toEqual(before)
  })

  it('is done once also when both arrive together, as a double click sends them', async () => {
    const { executor } = house.officers
    const twice = handed()
    const before = await allRows(db)
    const [one, two] = await Promise.all([open(executor, twice), open(executor, twice)])
    expect(must(one).case).toBe(must(two).case)
    expect(gained(before, await allRows(db))['public.cases']).toBe(1)
  })
})

describe('the numbers of a register', () => {
  const orderOf = (opened: Opened): number => Number(opened.state.number?.split('-')[2])

  it('follow one another without a gap when several are handed in at once', async () => {
    const start = orderOf(must(await open(house.officers.executor, handed())))
    const together = await Promise.all(Array.from({ length: 6 }, () => open(house.officers.executor, handed())))
    const given = together.map((each) => orderOf(must(each))).sort((a, b) => a - b)
    expect(given).toEqual([1, 2, 3, 4, 5, 6].map((n) => start + n))
  })

  it('have no gap after a registration that was rolled back, also when another waited for it', async () => {
    const { executor } = house.officers
    const start = orderOf(must(await open(executor, handed())))
    const failed = db.database.attempt(scopeOfOfficer(executor), async (tx) => {
      must(await openCase(tx, house.parts, executor, handed()))
      throw new Fault()
    })
    const [lost, kept] = await Promise.allSettled([failed, open(executor, handed())])
    expect(lost.status).toBe('rejected')
    expect(kept.status === 'fulfilled' && orderOf(must(kept.value))).toBe(start + 1)
    expect(orderOf(must(await open(executor, handed())))).toBe(start + 2)
  })

  it('belong to the office and the year: another office counts on its own', async () => {
    const town = must(await open(house.officers.executor, handed()))
    const village = must(await open(house.officers.akim, handed()))
    expect(town.state.number?.split('-').slice(0, 2)).toEqual(['26', '0101'])
    expect(village.state.number?.split('-').slice(0, 2)).toEqual(['26', '0204'])
    expect(orderOf(village)).toBe(1)
  })

  it('are not given to a hand-over that was not accepted', async () => {
    const { akim } = house.officers
    const last = orderOf(must(await open(akim, handed())))
    const refused = must(await open(akim, handed({ missing: [['residence-copy']] })))
    expect([refused.state.number, refused.secret]).toEqual([null, null])
    expect(orderOf(must(await open(akim, handed())))).toBe(last + 1)
  })

  it('are never drawn by a case id that exists already', async () => {
    const first = must(await open(house.officers.executor, handed()))
    const before = await allRows(db)
    await expect(open(house.officers.executor, handed({ case: first.case, key: randomUUID() }))).rejects.toThrow(
      'cases_pkey',
    )
    expect(await allRows(db)).toEqual(before)
  })
})

class Fault extends Error {}
