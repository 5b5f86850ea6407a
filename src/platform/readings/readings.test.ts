import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actAs, inRollback, ownDatabase, tryInside, type TestDatabase } from '../../../tests/support/database.ts'
import { DatabaseFault, isForbidden, isUniqueViolation, type Database, type Tx } from '../database/index.ts'
import { makeLog, silentLog } from '../log/index.ts'
import { chainReadings, chainStart, verifyReadings, type Reading } from './reading.ts'
import { insertReadings, listReadingsOfCase, listReadingsOfDay } from './readings.repo.ts'
import { makeReadingStream, type ReadingSettings, type ReadingStream } from './record-reading.ts'
import { verifyReadingDay } from './verify-day.ts'

const staff = '01890000-0000-7000-8000-000000000001'
const heldCase = '01890000-0000-7000-8000-0000000000c1'
const otherCase = '01890000-0000-7000-8000-0000000000c2'
const friday = Temporal.PlainDate.from('2026-03-27')
const noon = Temporal.Instant.from('2026-03-27T07:00:00.123456789Z')
const opened = (over: Partial<Reading> = {}): Reading => ({
  at: noon,
  reader: { kind: 'staff', staff, office: 107 },
  what: 'case',
  subject: heldCase,
  case: heldCase,
  why: 'task',
  ...over,
})
const searched = opened({ what: 'search', why: 'search', body: { words: 'Серікқызы', cases: [heldCase] } })
const salt = (): string => 'aa'

describe('The chain of readings', () => {
  const rows = chainReadings([opened(), searched, opened({ case: otherCase })], chainStart, friday, salt)

  it('follows from row to row and begins each day at one', () => {
    expect(rows.map((row) => row.position)).toEqual([1, 2, 3])
    const saturday = chainReadings([opened()], rows.at(-1)!, friday.add({ days: 1 }), salt)
    expect(saturday[0]).toMatchObject({ position: 1, previous: rows[2]!.hash })
    expect(verifyReadings([...rows, ...saturday], chainStart)).toBeUndefined()
  })

  it('never goes back to an earlier day, whatever a clock says', () => {
    const late = chainReadings([opened()], rows.at(-1)!, friday.subtract({ days: 1 }), salt)
    expect(late[0]).toMatchObject({ position: 4 })
    expect(late[0]!.day.equals(friday)).toBe(true)
  })

  it.each([
    ['a reader is changed', 'content-changed', { reader: otherCase }],
    ['a reason is changed', 'content-changed', { why: 'audit' }],
    ['the words of a search are changed', 'body-changed', { body: '{"words":"x"}' }],
    ['a body is slipped in after it was destroyed', 'body-changed', { body: '{}', salt: 'bb' }],
  ])('shows that %s', (_what, is, change) => {
    expect(verifyReadings([rows[0]!, { ...rows[1]!, ...change }, rows[2]!], chainStart)?.is).toBe(is)
  })

  it('shows that a row was taken out, and that two were swapped', () => {
    expect(verifyReadings([rows[0]!, rows[2]!], chainStart)?.is).toBe('position-missing')
    expect(verifyReadings([rows[1]!, rows[0]!], chainStart)?.is).toBe('position-missing')
    const renumbered = [rows[0]!, { ...rows[2]!, position: 2 }]
    expect(verifyReadings(renumbered, chainStart)?.is).toBe('not-following')
  })

  it('still holds when a body was destroyed', () => {
    expect(verifyReadings([rows[0]!, { ...rows[1]!, body: null, salt: null }, rows[2]!], chainStart)).toBeUndefined()
  })
})

describe('The rows of readings', () => {
  const insert = (tx: Tx): Promise<void> =>
    insertReadings(
      tx,
      chainReadings(
        [opened(), searched, opened({ case: otherCase, reader: { kind: 'holder' } })],
        chainStart,
        friday,
        salt,
      ),
    )

  it('are seen by audit, by the holder only of the own case, and by no office', async () => {
    await inRollback(async (tx) => {
      await insert(tx)
      const count = async (): Promise<number> => (await tx.query('select 1 from readings')).length
      await actAs(tx, { kind: 'audit', staff })
      expect(await count()).toBe(3)
      await actAs(tx, { kind: 'case', case: heldCase })
      expect(await count()).toBe(2)
      expect(await listReadingsOfCase(tx, otherCase)).toEqual([])
      await actAs(tx, { kind: 'office', office: 107, staff })
      expect(await count()).toBe(0)
      expect(isForbidden(await tryInside(tx, () => insert(tx)))).toBe(true)
    })
  })

  it('cannot be changed, emptied or removed by the program: only an act of destruction empties a body', async () => {
    await inRollback(async (tx) => {
      await insert(tx)
      for (const text of [
        'delete from readings',
        `update readings set why = 'x'`,
        `update readings set body = '{}', salt = 'x'`,
        'update readings set body = null, salt = null',
      ])
        expect(isForbidden(await tryInside(tx, () => tx.query(text)))).toBe(true)
      expect(await verifyReadingDay(tx, friday)).toMatchObject({ whole: true, count: 3 })
    })
  })

  it('cannot follow the same row twice: the chain has no fork', async () => {
    await inRollback(async (tx) => {
      await insert(tx)
      const fork = chainReadings([opened()], chainStart, friday.add({ days: 1 }), salt)
      expect(
        isUniqueViolation(await tryInside(tx, () => insertReadings(tx, fork)), 'a_reading_follows_one_other'),
      ).toBe(true)
    })
  })
})

describe('The stream of readings', () => {
  let own: TestDatabase
  beforeAll(async () => {
    own = await ownDatabase()
  })
  afterAll(() => own.close())

  const streamOn = (database: Pick<Database, 'transaction'>, over: Partial<ReadingSettings> = {}): ReadingStream =>
    makeReadingStream({ database, now: () => noon, random: (count) => new Uint8Array(count), log: silentLog, ...over })
  const count = (): Promise<number> =>
    own.database.transaction({ kind: 'system' }, async (tx) => (await listReadingsOfDay(tx, friday)).length)

  it('writes by itself, in one transaction, what came in meanwhile', async () => {
    let transactions = 0
    const written = Promise.withResolvers<void>()
    const counted: Pick<Database, 'transaction'> = {
      transaction: async (scope, work) => {
        transactions += 1
        const result = await own.database.transaction(scope, work)
        written.resolve()
        return result
      },
    }
    const stream = streamOn(counted, { delay: 20 })
    const before = await count()
    for (let index = 0; index < 50; index += 1) stream.record(opened())
    await written.promise
    expect(await count()).toBe(before + 50)
    expect(transactions).toBe(1)
    await stream.stop()
  })

  it('keeps one unbroken chain when several processes write at once', async () => {
    const streams = [streamOn(own.database), streamOn(own.database), streamOn(own.database)]
    for (let round = 0; round < 5; round += 1) {
      for (const stream of streams) stream.record(searched)
      await Promise.all(streams.map((stream) => stream.flush()))
    }
    const proof = await own.database.transaction({ kind: 'system' }, (tx) => verifyReadingDay(tx, friday))
    expect(proof).toMatchObject({ whole: true })
  })

  it('loses nothing while the database is away, and says when too much waits', async () => {
    let away = true
    const flaky: Pick<Database, 'transaction'> = {
      transaction: (scope, work) =>
        away ? Promise.reject(new DatabaseFault('unavailable', undefined)) : own.database.transaction(scope, work),
    }
    const before = await count()
    const stream = streamOn(flaky, { mostWaiting: 2000 })
    for (let index = 0; index < 2000; index += 1) stream.record(opened())
    await stream.flush()
    expect(stream.waiting()).toBe(2000)
    expect(stream.isHealthy()).toBe(false)
    away = false
    await stream.stop()
    expect(stream.waiting()).toBe(0)
    const all = await own.database.transaction({ kind: 'system' }, (tx) => verifyReadingDay(tx, friday))
    expect(all).toMatchObject({ whole: true, count: before + 2000 })
  })

  describe('writes every reading once', () => {
    let made = 0
    const someone = (): Reading =>
      opened({ subject: `01890000-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`, why: 'once' })
    const keptOnce = async (readings: readonly Reading[]): Promise<void> => {
      const kept = await own.database.transaction({ kind: 'system' }, (tx) =>
        tx.query<{ subject: string }>(`select subject from readings where subject = any($1::uuid[]) order by subject`, [
          readings.map((reading) => reading.subject),
        ]),
      )
      expect(kept.map((row) => row.subject)).toEqual(readings.map((reading) => reading.subject))
      expect(await own.database.transaction({ kind: 'system' }, (tx) => verifyReadingDay(tx, friday))).toMatchObject({
        whole: true,
      })
    }

    it.each([10, 40, 150])('while the database is away, and each try ends after %i ms', async (ends) => {
      let away = true
      const flaky: Pick<Database, 'transaction'> = {
        async transaction(scope, work) {
          if (!away) return own.database.transaction(scope, work)
          await pause(ends)
          throw new DatabaseFault('unavailable', undefined)
        },
      }
      const stream = streamOn(flaky, { delay: 20 })
      const readings: Reading[] = []
      const until = performance.now() + 600
      while (performance.now() < until) {
        const reading = someone()
        readings.push(reading)
        stream.record(reading)
        if (readings.length % 5 === 0) void stream.flush()
        await pause(8)
      }
      away = false
      while (stream.waiting() > 0) await pause(20)
      await stream.stop()
      expect(stream.waiting()).toBe(0)
      await keptOnce(readings)
    })

    it.each([
      ['was made', true],
      ['was not made', false],
    ])('also when a commit was not answered and %s', async (_what, kept) => {
      let answered = false
      const silent: Pick<Database, 'transaction'> = {
        async transaction(scope, work) {
          if (answered) return own.database.transaction(scope, work)
          answered = true
          if (kept) await own.database.transaction(scope, work)
          else
            await own.database
              .transaction(scope, async (tx) => {
                await work(tx)
                throw new Error('not made')
              })
              .catch(() => undefined)
          throw new DatabaseFault('outcome-unknown', undefined)
        },
      }
      const stream = streamOn(silent, { delay: 60_000 })
      const readings = [someone(), someone(), someone()]
      stream.record(readings[0]!)
      stream.record(readings[1]!)
      await stream.flush()
      expect(stream.waiting()).toBe(2)
      stream.record(readings[2]!)
      await stream.stop()
      expect(stream.waiting()).toBe(0)
      await keptOnce(readings)
    })
  })

  it('lets one wrong reading harm no other, and tells the log of it', async () => {
    const lines: string[] = []
    const log = makeLog({ level: 'error', now: () => noon, write: (line) => lines.push(line), pretty: false })
    const stream = streamOn(own.database, { log })
    const before = await count()
    const total = async (): Promise<number> => {
      const proof = await own.database.transaction({ kind: 'system' }, (tx) => verifyReadingDay(tx, friday))
      return proof.whole ? proof.count : -1
    }
    expect(before).toBeGreaterThan(0)
    const known = await total()
    stream.record(opened())
    stream.record(opened({ why: 'Not A Code' }))
    stream.record(opened())
    await stream.stop()
    expect(await total()).toBe(known + 2)
    expect(lines.join('')).toContain('"constraint":"reading_reason_is_a_code"')
  })
})
