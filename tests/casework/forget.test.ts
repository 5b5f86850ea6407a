import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  destroyCases,
  listDestructions,
  liftHolds,
  placeHold,
  proveInclusion,
  readCaseFile,
  readHead,
  readHistory,
  reapplyDestructions,
  sealDay,
  verifyCase,
  type CaseState,
  type DestructionAct,
  type DestructionList,
} from '../../src/casework/index.ts'
import { installationZone as zone, verifyInclusion } from '../../src/kernel/index.ts'
import { getPaper } from '../../src/papers/index.ts'
import { openPool, PooledDatabase, usualLimits } from '../../src/platform/database/index.ts'
import type { Tx } from '../../src/platform/index.ts'
import { testOffices } from '../support/casework.ts'
import { ownDatabase, type TestDatabase } from '../support/database.ts'
import { codes, factsTold, makeWalker, must, walks, type Walker } from './walks.ts'

// The department hands the result over on 13 March 2026; the adoption keeps such a case five years.
const lastDayKept = Temporal.Instant.from('2031-03-12T06:00:00Z')
const firstDayFree = Temporal.Instant.from('2031-03-13T06:00:00Z')

let db: TestDatabase
let walker: Walker
let gone: CaseState
let kept: CaseState
const asSystem = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.transaction({ kind: 'system' }, work)
/** As a restore works: by the owner of the tables, under forced row security. */
async function asRestoring(work: (tx: Tx) => Promise<void>): Promise<void> {
  const owners = new PooledDatabase(openPool(db.ownerConnection, () => {}, usualLimits))
  await owners.transaction({ kind: 'system' }, work)
  await owners.close()
}

const act = (number: string): DestructionAct => ({
  id: randomUUID(),
  number,
  reason: 'Сақтау мерзімі бітті',
  signedBy: walker.house.officers.head.staff,
  signature: { means: 'second-factor' },
})
const destroy = (
  given: DestructionAct,
  cases: readonly string[],
  { now = firstDayFree, places = [walker.house.officers.head.place] } = {},
) => db.database.attempt({ kind: 'system' }, (tx) => destroyCases(tx, given, cases, places, now))
const hold = (id: string, ground: string) =>
  db.database.attempt({ kind: 'system' }, (tx) =>
    placeHold(tx, { id: randomUUID(), case: id, number: id, ground, by: act('').signedBy, at: firstDayFree }),
  )
const lift = (id: string) =>
  db.database.attempt({ kind: 'system' }, (tx) =>
    liftHolds(tx, { case: id, number: id, ground: 'сот аяқталды', by: act('').signedBy, at: firstDayFree }),
  )
const countOf = (tx: Tx, table: string, id: string): Promise<number> =>
  tx
    .query<{ n: number }>(`select count(*)::integer as n from ${table} where case_id = $1`, [id])
    .then(([row]) => row!.n)
const contents = ['event_bodies', 'paper_contents', 'paper_disclosures', 'paper_renderings', 'paper_files'] as const

beforeAll(async () => {
  db = await ownDatabase()
  walker = makeWalker(db.database, await testOffices(db.database, '2026-03-13T04:35:00Z'))
  gone = await walker.go(walks['the department grants'])
  kept = await walker.go(walks['the department grants'])
  for (const state of [gone, kept]) await putFile(state)
})
afterAll(() => db.close())

/** The bytes of a paper that was handed out, as they are kept; which bytes does not matter here. */
const putFile = (state: CaseState) =>
  db.asOwner(async (owner) => {
    const paper = state.papers.at(-1)!
    const hash = `encode(sha256('${paper.id}'::bytea), 'hex')`
    await owner.query(
      `insert into paper_renderings (paper_id, hash, case_id, office, code, marks, signed_by, made_with, rendered_at)
       select id, ${hash}, case_id, office, code, '[]', 1, 'test', now() from papers where id = $1`,
      [paper.id],
    )
    await owner.query(
      `insert into paper_files (paper_id, hash, case_id, office, pdf) select id, ${hash}, case_id, office, '${paper.id}'::bytea from papers where id = $1`,
      [paper.id],
    )
  })

describe('an act of destruction is refused', () => {
  const change = (set: string) => db.asOwner((owner) => owner.query(`${set} where case_id = '${gone.id}'`))
  const refusedFor = async (at?: Parameters<typeof destroy>[2]): Promise<unknown> => {
    const refused = await destroy(act(randomUUID()), [kept.id, gone.id], at)
    // Whole or not at all: the other case of the list is untouched.
    expect((await walker.read(kept.id)).applicant).toEqual(kept.applicant)
    expect(await asSystem((tx) => tx.query('select from destructions'))).toEqual([])
    return [...codes(refused), factsTold(refused)]
  }

  it('on the last day that the case is kept, and every case of the list is named', async () => {
    const refused = await destroy(act(randomUUID()), [kept.id, gone.id], { now: lastDayKept })
    expect(refused).toMatchObject({
      refusals: [kept, gone].map(({ number }) => ({
        code: 'destruction.too-early',
        facts: { case: number, day: '2031-03-13' },
      })),
    })
  })

  it('by the civil day of the installation: at half past one in the night of 13 March it is no longer the 12th', async () => {
    expect(codes(await destroy(act(randomUUID()), [gone.id], { now: Temporal.Instant.from('2031-03-12T18:59:59Z') }))) // prettier-ignore
      .toEqual(['destruction.too-early'])
    const inTheNight = db.database.attempt({ kind: 'system' }, async (tx) => {
      const done = await destroyCases(tx, act('1'), [gone.id], [101], Temporal.Instant.from('2031-03-12T20:30:00Z'))
      expect(done.ok).toBe(true)
      return { ok: false, refusals: [{ code: 'test.back' }] }
    })
    expect(codes(await inTheNight)).toEqual(['test.back'])
  })

  it('while a legal hold stands, of two also when one is lifted with its ground', async () => {
    must(await hold(gone.id, 'сот, № 2-114'))
    expect(await refusedFor()).toEqual(['destruction.held', { case: gone.number, ground: 'сот, № 2-114' }])
    must(await lift(gone.id))
    expect(codes(await lift(gone.id))).toEqual(['destruction.no-hold'])
    const journal = await asSystem((tx) => tx.query(`select ground, lifted_why from legal_holds`))
    expect(journal).toEqual([{ ground: 'сот, № 2-114', lifted_why: 'сот аяқталды' }])
  })

  it('to a place that never had the case, and for a case that nobody knows', async () => {
    expect(await refusedFor({ places: [102] })).toContain('destruction.not-yours')
    expect(codes(await destroy(act(randomUUID()), [randomUUID()]))).toEqual(['case.not-found'])
  })

  it('for a case that goes to the archive', async () => {
    await change(`update retentions set then_do = 'archive'`)
    expect(await refusedFor()).toEqual(['destruction.goes-to-archive', { case: gone.number }])
    await change(`update retentions set then_do = 'destroy'`)
  })

  it('while nothing says how long it is kept', async () => {
    const open = await walker.go(walks['the department grants'], 2)
    expect(codes(await destroy(act(randomUUID()), [open.id]))).toEqual(['destruction.no-period'])
  })

  it('by the database itself: without an act, to an officer, before the day, under a hold', async () => {
    const call = (tx: Tx, by: string) => tx.query('select destroy_cases($1, $2::uuid[])', [by, [gone.id]])
    await expect(asSystem((tx) => call(tx, randomUUID()))).rejects.toThrow('there is no such act of destruction')
    const { head } = walker.house.officers
    const office = { kind: 'office', office: head.place, staff: head.staff } as const
    await expect(db.database.transaction(office, (tx) => call(tx, randomUUID()))).rejects.toThrow(
      'only the system carries out',
    )
    const byActOf = (day: string): Promise<unknown> =>
      asSystem(async (tx) => {
        const id = randomUUID()
        await tx.query(
          `insert into destructions (id, act_number, act_date, reason, signed_by, signature, at) values ($1, '0', $2, 'x', $3, '{}', now())`,
          [id, day, head.staff],
        )
        await call(tx, id)
      })
    await expect(byActOf('2031-03-12')).rejects.toThrow('a case must still be kept')
    must(await hold(gone.id, 'прокурор'))
    await expect(byActOf('2031-03-13')).rejects.toThrow('a legal hold keeps a case')
    must(await lift(gone.id))
  })

  it('and nobody says by another way that a case was destroyed, or that it is kept less long', async () => {
    for (const text of [
      `insert into destroyed_cases (destruction, case_id) select $1, $1`,
      `update retentions set ends_on = '2026-01-01' where case_id = $1`,
      `delete from retentions where case_id = $1`,
      `delete from legal_holds where case_id = $1`,
    ])
      await expect(asSystem((tx) => tx.query(text, [gone.id]))).rejects.toMatchObject({ code: '42501' })
  })
})

describe('an act of destruction', () => {
  let list: DestructionList

  it('takes bodies, contents, files and names, and leaves heads, hashes, papers and the act', async () => {
    const before = await asSystem((tx) => readHistory(tx, gone.id))
    expect(must(await destroy(act('12'), [gone.id]))).toBe(1)
    await asSystem(async (tx) => {
      for (const table of contents) expect(await countOf(tx, table, gone.id), table).toBe(0)
      for (const table of contents) expect(await countOf(tx, table, kept.id), table).toBeGreaterThan(0)
      const rows = await readHistory(tx, gone.id)
      expect(rows.map(({ head, hash }) => [head, hash])).toEqual(before.map(({ head, hash }) => [head, hash]))
      expect(rows.every(({ body, salt }) => body === null && salt === null)).toBe(true)
      expect(await verifyCase(tx, gone.id)).toBeNull()
      expect(await readCaseFile(tx, walker.house.parts, gone.id)).toBeNull()
      expect(await walker.house.parts.states.read(tx, gone.id)).toBeNull()
      expect(await countOf(tx, 'papers', gone.id)).toBe(gone.papers.length)
      expect(codes(await getPaper(tx, gone.papers[0]!.id))).toEqual(['papers.destroyed'])
      const [row] = await tx.query<{ row: object }>('select to_jsonb(c) as row from cases c where id = $1', [gone.id])
      expect(row?.row).toMatchObject({
        number: gone.number,
        applicant: null,
        applicant_name: '',
        applicant_folded: '',
        applicant_number: null,
        phone: null,
      })
      list = await listDestructions(tx)
    })
    expect(list).toMatchObject([{ number: '12', date: '2031-03-13', reason: 'Сақтау мерзімі бітті', cases: [gone.id] }])
  })

  it('still lets the events of a day be proved, whether it was sealed before or not', async () => {
    must(
      await db.database.attempt({ kind: 'system' }, (tx) =>
        sealDay(tx, Temporal.PlainDate.from('2026-03-13'), zone, Temporal.Instant.from('2026-03-13T19:02:00Z')),
      ),
    )
    const [row] = await asSystem((tx) => readHistory(tx, gone.id))
    const recorded = Temporal.Instant.from(readHead(row!.head).recorded)
    const found = await asSystem((tx) => proveInclusion(tx, gone.id, 1, recorded, zone))
    const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))
    const { index, seal, proof } = found!
    expect(verifyInclusion(bytes(row!.hash), index, seal.events, proof.map(bytes), bytes(seal.root))).toBe(true)
  })

  it('names no case that is gone', async () => {
    expect(codes(await destroy(act('13'), [gone.id]))).toEqual(['destruction.done-already'])
    expect(codes(await hold(gone.id, 'сот'))).toEqual(['destruction.done-already'])
  })

  describe('stays done after an older backup was restored', () => {
    const bringBack = (): Promise<unknown> =>
      db.asOwner(async (owner) => {
        await owner.query(
          `insert into event_bodies (case_id, seq, salt, body) select case_id, seq, '\\x00', '{}' from event_heads where case_id = $1`,
          [gone.id],
        )
        await owner.query(`update cases set applicant_name = 'Жақыпов Нұрлан', applicant_number = $2 where id = $1`, [
          gone.id,
          gone.applicant.iin,
        ])
      })
    const expectGone = (): Promise<void> =>
      asSystem(async (tx) => {
        expect(await countOf(tx, 'event_bodies', gone.id)).toBe(0)
        expect(await tx.query('select applicant_name as name from cases where id = $1', [gone.id])).toEqual([
          { name: '' },
        ])
        expect(await verifyCase(tx, gone.id)).toBeNull()
        expect(await countOf(tx, 'event_bodies', kept.id)).toBe(kept.seq)
        expect(await listDestructions(tx)).toEqual(list)
      })

    it('by the journal in it, where that was made after the act', async () => {
      await bringBack()
      await asRestoring((tx) => reapplyDestructions(tx))
      await expectGone()
    })

    it('by the journal kept apart, where the backup was made before the act and knows nothing of it', async () => {
      await bringBack()
      await db.asOwner((owner) => owner.query('delete from destroyed_cases; delete from destructions'))
      // Neither its day nor a hold of that time is asked about again: the content had gone.
      await db.asOwner((owner) => owner.query(`delete from retentions where case_id = '${gone.id}'`))
      await asRestoring((tx) => reapplyDestructions(tx, list))
      await expectGone()
    })
  })
})
