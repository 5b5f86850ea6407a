import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ownDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { accepted } from '../../kernel/index.ts'
import { DatabaseFault, type Reached } from '../database/index.ts'
import { makeLog, silentLog, type Log } from '../log/index.ts'
import { jobKind } from './job.ts'
import { makeJobs, type Jobs } from './jobs.ts'

const system = { kind: 'system' } as const
let own: TestDatabase
const running: Jobs[] = []

beforeAll(async () => {
  own = await ownDatabase()
})
afterAll(async () => {
  await Promise.all(running.map((jobs) => jobs.stop(1)))
  await own.close()
})

const reached = (): Reached => ({
  kind: 'embedded',
  owner: own.ownerConnection,
  program: own.connection,
  fresh: false,
  how: 'given',
  makeDatabase: () => Promise.resolve(),
  keeps: () => false,
  leave: () => Promise.resolve(accepted('left')),
})
const makeOwn = (log: Log = silentLog, patience?: number, tidyEvery?: number): Jobs => {
  const jobs = makeJobs(reached(), log, 0.5, patience, tidyEvery)
  running.push(jobs)
  return jobs
}

describe('A job', () => {
  const greet = jobKind<{ readonly number: number }>('test.greet')

  it('is taken up once its transaction is committed, by a program that owns none of the tables', async () => {
    const done: number[] = []
    const fifth = Promise.withResolvers<void>()
    const jobs = makeOwn()
    jobs.work(greet, async ({ number }) => {
      done.push(number)
      if (number === 5) fifth.resolve()
    })
    // The first start finds nothing installed and installs it as the owner.
    expect(await jobs.start()).toEqual(accepted(undefined))
    await own.database.transaction(system, (tx) => jobs.send(tx, greet, { number: 1 }))
    await expect(
      own.database.transaction(system, async (tx) => {
        await jobs.send(tx, greet, { number: 2 })
        throw new Error('rolled back')
      }),
    ).rejects.toThrow('rolled back')
    await own.database.attempt(system, async (tx) => {
      await jobs.send(tx, greet, { number: 3 })
      return { ok: false, refusals: [{ code: 'test.no' }] }
    })
    await own.database.transaction(system, (tx) => jobs.send(tx, greet, { number: 5 }))
    await fifth.promise
    expect(done).toEqual([1, 5])
    await jobs.stop()
  })

  it('is picked up by notice and not by looking now and then', async () => {
    const jobs = makeOwn()
    const times: number[] = []
    let picked = Promise.withResolvers<void>()
    const race = jobKind('test.race')
    jobs.work(race, async () => picked.resolve())
    await jobs.start()
    for (let round = 0; round < 5; round += 1) {
      picked = Promise.withResolvers<void>()
      const before = performance.now()
      await own.database.transaction(system, (tx) => jobs.send(tx, race, {}))
      await picked.promise
      times.push(performance.now() - before)
    }
    // By looking, five would take more than two seconds; a notice that came late now and then may be forgiven.
    expect(times.sort((a, b) => a - b)[1]).toBeLessThan(200)
    await jobs.stop()
  })

  it('may be sent while the start is still under way: the sender waits for it', async () => {
    const jobs = makeOwn()
    const done = Promise.withResolvers<void>()
    const early = jobKind('test.early')
    jobs.work(early, async () => done.resolve())
    const sent = own.database.transaction(system, (tx) => jobs.send(tx, early, {}))
    expect(jobs.state()).toBe('new')
    await jobs.start()
    await sent
    await done.promise
    await jobs.stop()
  })

  it('is refused, and its transaction with it, where the jobs do not start in time', async () => {
    const jobs = makeOwn(silentLog, 50)
    const never = jobKind('test.never')
    const sent = own.database.transaction(system, (tx) => jobs.send(tx, never, {}))
    await expect(sent).rejects.toBeInstanceOf(DatabaseFault)
  })

  it('is tried again after a failure, and no words of the failure are kept in the database', async () => {
    const lines: string[] = []
    const jobs = makeOwn(
      makeLog({
        level: 'error',
        now: () => Temporal.Instant.fromEpochMilliseconds(0),
        write: (line) => lines.push(line),
        pretty: false,
      }),
    )
    const attempts: number[] = []
    const twice = Promise.withResolvers<void>()
    const shaky = jobKind('test.shaky', { attempts: 2, pause: 0 })
    jobs.work(shaky, async (_data, { attempt, last }) => {
      attempts.push(attempt)
      if (last) twice.resolve()
      throw new Error('no such person: 850412300456')
    })
    await jobs.start()
    await own.database.transaction(system, (tx) => jobs.send(tx, shaky, {}))
    await twice.promise
    await jobs.stop()
    expect(attempts).toEqual([1, 2])
    const kept = await own.asOwner((owner) =>
      owner.query(`select output::text from jobs.job where name = 'test.shaky'`),
    )
    expect(kept.rows).toHaveLength(1)
    expect(JSON.stringify(kept.rows) + lines.join('')).not.toContain('850412300456')
    expect(lines.join('')).toContain('"queue":"test.shaky"')
  })

  it('that has begun is finished before the program stops', async () => {
    const jobs = makeOwn()
    const begun = Promise.withResolvers<void>()
    const release = Promise.withResolvers<void>()
    let finished = false
    const slow = jobKind('test.slow')
    jobs.work(slow, async () => {
      begun.resolve()
      await release.promise
      await own.database.transaction(system, (tx) => tx.query('select 1'))
      finished = true
    })
    await jobs.start()
    await own.database.transaction(system, (tx) => jobs.send(tx, slow, {}))
    await begun.promise
    const stopped = jobs.stop()
    release.resolve()
    await stopped
    expect(finished).toBe(true)
    const kept = await own.asOwner((owner) => owner.query(`select state from jobs.job where name = 'test.slow'`))
    expect(kept.rows).toEqual([{ state: 'completed' }])
  })
})

describe('A schedule', () => {
  it('follows the clock of the installation, and goes when the program no longer knows it', async () => {
    const nightly = jobKind('test.nightly')
    const first = makeOwn()
    first.work(nightly, async () => undefined)
    first.schedule(nightly, '0 3 * * *')
    await first.start()
    await first.stop()
    const rows = async (): Promise<unknown[]> =>
      (await own.asOwner((owner) => owner.query('select name, cron, timezone from jobs.schedule'))).rows
    expect(await rows()).toEqual([{ name: 'test.nightly', cron: '0 3 * * *', timezone: 'Asia/Almaty' }])
    const second = makeOwn()
    await second.start()
    await second.stop()
    expect(await rows()).toEqual([])
  })
})

describe('The tables of the jobs', () => {
  it('cannot be changed in their shape by the program', async () => {
    for (const text of ['drop table jobs.job', 'create table jobs.x (a int)', 'truncate jobs.job'])
      await expect(own.database.transaction(system, (tx) => tx.query(text))).rejects.toMatchObject({ code: '42501' })
  })
})

describe('The days after the first', () => {
  const tables = async (): Promise<unknown[]> =>
    (await own.asOwner((owner) => owner.query(`select tablename from pg_tables where schemaname = 'jobs' order by 1`)))
      .rows
  const tidied = async (): Promise<boolean> => {
    const { rows } = await own.asOwner((owner) =>
      owner.query<{ tidied: boolean }>(
        `select min(monitor_on) > now() + interval '2 days' and min(maintain_on) > now() + interval '2 days' as tidied from jobs.queue`,
      ),
    )
    return rows[0]!.tidied
  }

  it('need no table that the program may not make: it tidies up, works and sends as on the first', async () => {
    const first = makeOwn()
    const daily = jobKind('test.daily')
    first.work(daily, async () => undefined)
    await first.start()
    await first.stop()
    const before = await tables()
    // The tables of the first day stand; pg-boss asks this function what time it is.
    await own.asOwner(
      (owner) =>
      owner.query(`create or replace function jobs.job_now() returns timestamptz language sql stable as $$ select now() + interval '3 days' $$`), // prettier-ignore
    )
    const lines: string[] = []
    const log = makeLog({
      // That the clock of the server runs ahead is only warned of.
      level: 'error',
      now: () => Temporal.Now.instant(),
      write: (line) => lines.push(line),
      pretty: false,
    })
    const jobs = makeOwn(log, undefined, 1)
    const done = Promise.withResolvers<void>()
    jobs.work(daily, async () => done.resolve())
    expect(await jobs.start()).toEqual(accepted(undefined))
    await own.database.transaction(system, (tx) => jobs.send(tx, daily, {}))
    await done.promise
    await vi.waitUntil(tidied, { timeout: 10_000, interval: 100 })
    await jobs.stop()
    expect(lines).toEqual([])
    expect(await tables()).toEqual(before)
  })
})
