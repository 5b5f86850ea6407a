import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  findSeal,
  proveInclusion,
  readHead,
  readHistory,
  sealDay,
  verifyCase,
  type CaseState,
  type Inclusion,
} from '../../src/casework/index.ts'
import { canonical, digest, installationZone as zone, verifyInclusion } from '../../src/kernel/index.ts'
import type { Tx } from '../../src/platform/index.ts'
import { testOffices } from '../support/casework.ts'
import { ownDatabase, type TestDatabase } from '../support/database.ts'
import { codes, factsTold, makeWalker, must, walks, type Walker } from './walks.ts'

let db: TestDatabase
let walker: Walker
const day = (text: string) => Temporal.PlainDate.from(text)
const moment = (text: string): Temporal.Instant => Temporal.Instant.from(text)
const asSystem = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.transaction({ kind: 'system' }, work)
const seal = (of: string, at: string) =>
  db.database.attempt({ kind: 'system' }, (tx) => sealDay(tx, day(of), zone, moment(at)))

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
