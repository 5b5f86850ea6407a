import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  destroyCases,
  findSeal,
  proveInclusion,
  readCaseFile,
  readHead,
  readHistory,
  reapplyDestructions,
  sealDay,
  verifyCase,
  type CaseState,
  type DestructionAct,
  type Inclusion,
} from '../../src/casework/index.ts'
import { canonical, digest, verifyInclusion } from '../../src/kernel/index.ts'
import { getPaper } from '../../src/papers/index.ts'
import type { Tx } from '../../src/platform/index.ts'
import { testOffices } from '../support/casework.ts'
import { ownDatabase, type TestDatabase } from '../support/database.ts'
import { codes, factsTold, makeWalker, must, walks, type Walker } from './walks.ts'

let db: TestDatabase
let walker: Walker
const zone = 'Asia/Almaty'
const day = (text: string) => Temporal.PlainDate.from(text)
const asSystem = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.transaction({ kind: 'system' }, work)
const seal = (of: string, at: string) =>
  db.database.attempt({ kind: 'system' }, (tx) => sealDay(tx, day(of), zone, Temporal.Instant.from(at)))

beforeAll(async () => {
  db = await ownDatabase()
  walker = makeWalker(db.database, await testOffices(db.database, '2026-03-10T04:35:00Z'))
})
afterAll(() => db.close())

describe("the day's seal", () => {
  const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'))
  let tenth: CaseState[] = []

  beforeAll(async () => {
    tenth = [
      await walker.go(walks['the department grants'], 3),
      await walker.open(walks['the rural akim hands over a grant']),
    ]
    walker.house.clock.set('2026-03-11T05:00:00Z')
    tenth[1] = await walker.does(tenth[1]!, walks['the rural akim hands over a grant'].acts[0]!)
  })

  it('is not set while the day may still get events: until two minutes after its midnight', async () => {
    const early = await seal('2026-03-10', '2026-03-10T19:01:59Z')
    expect(codes(early)).toEqual(['seal.too-early'])
    expect(factsTold(early)).toEqual({ day: '2026-03-10' })
    expect(await asSystem((tx) => findSeal(tx, day('2026-03-10')))).toBeNull()
    expect(await asSystem((tx) => proveInclusion(tx, tenth[0]!.id, 1, moment('2026-03-10T04:35:00Z'), zone))).toBeNull()
  })

  it('holds the events of that civil day and no others, and each seal names the one before', async () => {
    const first = must(await seal('2026-03-10', '2026-03-10T19:02:00Z'))
    expect(first).toMatchObject({ day: '2026-03-10', events: 5, previous: null })
    const second = must(await seal('2026-03-11', '2026-03-11T19:02:00Z'))
    expect(second).toMatchObject({ day: '2026-03-11', events: 1, previous: first.hash })
    const quiet = must(await seal('2026-03-12', '2026-03-12T19:02:00Z'))
    expect(quiet).toMatchObject({ events: 0, previous: second.hash })
    const { hash, ...sealed } = second
    expect(hash).toBe(digest(canonical(sealed)))
  })

  it('is set once: asked again it is the same, and the database keeps it from being changed', async () => {
    const first = await asSystem((tx) => findSeal(tx, day('2026-03-10')))
    expect(must(await seal('2026-03-10', '2026-03-13T08:00:00Z'))).toEqual(first)
  })

  it('proves each of its events, and nothing else: not with another hash, place, number or step', async () => {
    for (const state of tenth) {
      const history = await asSystem((tx) => readHistory(tx, state.id))
      for (const { seq, hash, head } of history) {
        const found = await asSystem((tx) => proveInclusion(tx, state.id, seq, moment(readHead(head).recorded), zone))
        const { index, proof, seal: sealed } = found as Inclusion
        const holds = (changes: { leaf?: string; index?: number; size?: number; proof?: readonly string[] }) =>
          verifyInclusion(
            bytes(changes.leaf ?? hash),
            changes.index ?? index,
            changes.size ?? sealed.events,
            (changes.proof ?? proof).map(bytes),
            bytes(sealed.root),
          )
        expect(holds({})).toBe(true)
        expect(holds({ leaf: digest('another event') })).toBe(false)
        expect(holds({ index: index + 1 })).toBe(false)
        expect(holds({ size: sealed.events + 40 })).toBe(false)
        expect(holds({ proof: [...proof, hash] })).toBe(false)
        for (let step = 0; step < proof.length; step += 1) {
          expect(holds({ proof: proof.with(step, digest(proof[step]!)) })).toBe(false)
        }
      }
    }
  })

  it('shows an event of a sealed day that was changed behind the program: its proof leads to another root', async () => {
    const { id } = tenth[0]!
    const first = await asSystem((tx) => findSeal(tx, day('2026-03-10')))
    const [row] = await asSystem((tx) => readHistory(tx, id))
    await db.asOwner(async (owner) => {
      const forged = row!.head.replace('2026-03-10', '2026-03-09')
      await owner.query(
        `update event_heads set head = $1, hash = sha256(convert_to($1, 'UTF8')) where case_id = $2 and seq = 1`,
        [forged, id],
      )
    })
    const found = await asSystem((tx) => proveInclusion(tx, id, 2, moment('2026-03-10T05:00:00Z'), zone))
    const { hash } = (await asSystem((tx) => readHistory(tx, id)))[1]!
    expect(verifyInclusion(bytes(hash), found!.index, first!.events, found!.proof.map(bytes), bytes(first!.root))).toBe(
      false,
    )
    await db.asOwner((owner) =>
      owner.query(
        `update event_heads set head = $1, hash = sha256(convert_to($1, 'UTF8')) where case_id = $2 and seq = 1`,
        [row!.head, id],
      ),
    )
    expect(await asSystem((tx) => verifyCase(tx, id))).toBeNull()
  })
})

describe('nights in which no program ran', () => {
  it('leave no hole: the next seal seals the days before it first, each with its own events', async () => {
    const own = await ownDatabase()
    const there = makeWalker(own.database, await testOffices(own.database, '2026-03-10T04:35:00Z'))
    const first = await there.open(walks['the department grants'])
    there.house.clock.set('2026-03-12T05:00:00Z')
    await there.does(first, walks['the department grants'].acts[0]!)
    const sealUntil = (of: string, at: string) =>
      own.database.attempt({ kind: 'system' }, (tx) => sealDay(tx, day(of), zone, moment(at)))
    must(await sealUntil('2026-03-13', '2026-03-14T01:00:00Z'))
    must(await sealUntil('2026-03-16', '2026-03-17T01:00:00Z'))
    const seals = await own.database.transaction({ kind: 'system' }, async (tx) => {
      const found = []
      for (let each = 9; each <= 17; each += 1)
        found.push(await findSeal(tx, day('2026-03-01').add({ days: each - 1 })))
      return found
    })
    expect(seals.map((each) => each?.events ?? null)).toEqual([null, 1, 0, 1, 0, 0, 0, 0, null])
    for (let each = 2; each < 8; each += 1) expect(seals[each]?.previous).toBe(seals[each - 1]?.hash)
    await own.close()
  })
})

describe('forgetting', () => {
  const act = (number: string): DestructionAct => ({
    id: randomUUID(),
    number,
    date: '2031-04-02',
    signedBy: walker.house.officers.head.staff,
    signature: { means: 'second-factor' },
  })
  const after = Temporal.Instant.from('2031-04-02T06:00:00Z')
  const destroy = (given: DestructionAct, cases: readonly string[], now = after) =>
    db.database.attempt({ kind: 'system' }, (tx) => destroyCases(tx, given, cases, now))
  const keep = (id: string, then: 'destroy' | 'archive', ends: string, hold: string | null = null) =>
    asSystem((tx) =>
      tx.query(
        `insert into retentions (case_id, class, ends_on, then_do, hold) values ($1, 'aid', $2, $3, $4)
         on conflict (case_id) do update set ends_on = excluded.ends_on, then_do = excluded.then_do, hold = excluded.hold`,
        [id, ends, then, hold],
      ),
    )
  const countOf = (tx: Tx, table: string, id: string): Promise<number> =>
    tx
      .query<{ n: number }>(`select count(*)::integer as n from ${table} where case_id = $1`, [id])
      .then(([row]) => row!.n)
  const contents = ['event_bodies', 'paper_contents', 'paper_disclosures', 'paper_renderings', 'paper_files'] as const

  let gone: CaseState
  let kept: CaseState

  beforeAll(async () => {
    walker.house.clock.set('2026-03-13T04:35:00Z')
    gone = await walker.go(walks['the department grants'])
    kept = await walker.go(walks['the department grants'])
    for (const state of [gone, kept]) await putFile(state)
  })

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

  it.each([
    ['no retention was set', null],
    ['it must still be kept', ['destroy', '2031-04-03', null]],
    ['a legal hold keeps it', ['destroy', '2030-01-01', 'court 2-114']],
    ['it goes to the archive', ['archive', '2030-01-01', null]],
  ] as const)('is refused while %s, and names the case', async (_why, rule) => {
    if (rule) await keep(gone.id, rule[0], rule[1], rule[2])
    await keep(kept.id, 'destroy', '2030-01-01')
    const refused = await destroy(act(randomUUID()), [kept.id, gone.id])
    expect(codes(refused)).toEqual(['destruction.must-be-kept'])
    expect(factsTold(refused)).toEqual({ case: gone.id, hold: rule?.[2] ?? '' })
    // Whole or not at all: the other case of the list is untouched.
    expect((await walker.read(kept.id)).applicant).toEqual(kept.applicant)
    expect(await asSystem((tx) => tx.query('select 1 from destructions'))).toEqual([])
  })

  it('is refused by the database itself without an act, to an officer, and while a hold stands', async () => {
    await keep(gone.id, 'destroy', '2030-01-01')
    const call = (tx: Tx, by: string) => tx.query('select destroy_case($1, $2)', [gone.id, by])
    await expect(asSystem((tx) => call(tx, randomUUID()))).rejects.toThrow('there is no such act of destruction')
    const { head } = walker.house.officers
    const office = { kind: 'office', office: head.place, staff: head.staff } as const
    await expect(db.database.transaction(office, (tx) => call(tx, randomUUID()))).rejects.toThrow(
      'only the system carries out',
    )
    await keep(gone.id, 'destroy', '2030-01-01', 'court 2-114')
    const written = act('0')
    const underHold = asSystem(async (tx) => {
      await tx.query(`insert into destructions values ($1, '0', '2031-04-02', $2, '{}', $3)`, [
        written.id,
        written.signedBy,
        after.toString(),
      ])
      await call(tx, written.id)
    })
    await expect(underHold).rejects.toThrow('a legal hold keeps the case')
  })

  it('takes bodies, contents, files and names, and leaves heads, hashes, papers and the act', async () => {
    await keep(gone.id, 'destroy', '2030-01-01')
    const before = await asSystem((tx) => readHistory(tx, gone.id))
    const given = act('12')
    expect(must(await destroy(given, [gone.id]))).toBe(1)
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
      expect(await tx.query('select act_number from destructions')).toEqual([{ act_number: '12' }])
    })
  })

  it('leaves no word of the person anywhere in what is kept of the case', async () => {
    const words = [gone.applicant.iin!, 'Жақып', 'Айгерім', 'Жеңіс', '77015550134', '041234567']
    const rows = await db.asOwner(async (owner) => {
      const tables = await owner.query<{ name: string }>(
        `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'case_id'`,
      )
      const found: string[] = []
      for (const { name } of tables.rows) {
        const { rows: texts } = await owner.query<{ text: string }>(
          `select t::text as text from ${name} t where case_id = $1`,
          [gone.id],
        )
        for (const { text } of texts) for (const word of words) if (text.includes(word)) found.push(`${name}: ${word}`)
      }
      const [row] = (
        await owner.query<{ text: string }>('select c::text as text from cases c where id = $1', [gone.id])
      ).rows
      return [...found, ...words.filter((word) => row!.text.includes(word)).map((word) => `cases: ${word}`)]
    })
    expect(rows).toEqual([])
  })

  it('still proves the events of a day that was sealed before', async () => {
    must(await seal('2026-03-13', '2026-03-13T19:02:00Z'))
    const [row] = await asSystem((tx) => readHistory(tx, gone.id))
    const found = await asSystem((tx) => proveInclusion(tx, gone.id, 1, moment(readHead(row!.head).recorded), zone))
    const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))
    expect(
      verifyInclusion(
        bytes(row!.hash),
        found!.index,
        found!.seal.events,
        found!.proof.map(bytes),
        bytes(found!.seal.root),
      ),
    ).toBe(true)
  })

  it('stays done after an older backup was restored: what had been destroyed since is destroyed again', async () => {
    const back = 'insert into event_bodies (case_id, seq, salt, body)'
    await db.asOwner(async (owner) => {
      await owner.query(`${back} select case_id, seq, '\\x00', '{}' from event_heads where case_id = $1`, [gone.id])
      await owner.query(`update cases set applicant_name = 'Жақыпов Нұрлан', applicant_number = $2 where id = $1`, [
        gone.id,
        gone.applicant.iin,
      ])
    })
    await asSystem((tx) => reapplyDestructions(tx))
    await asSystem(async (tx) => {
      expect(await countOf(tx, 'event_bodies', gone.id)).toBe(0)
      expect(await tx.query('select applicant_name as name from cases where id = $1', [gone.id])).toEqual([
        { name: '' },
      ])
      expect(await verifyCase(tx, gone.id)).toBeNull()
      expect(await countOf(tx, 'event_bodies', kept.id)).toBe(kept.seq)
    })
  })

  it('keeps the act that took the case, also when a later act names it again', async () => {
    must(await destroy(act('13'), [gone.id]))
    const by = await asSystem((tx) =>
      tx.query(
        `select act_number from destroyed_cases c join destructions d on d.id = c.destruction where c.case_id = $1`,
        [gone.id],
      ),
    )
    expect(by).toEqual([{ act_number: '12' }])
  })
})

const moment = (text: string): Temporal.Instant => Temporal.Instant.from(text)
