import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actAs, inRollback, ownDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { loadTexts } from '../texts/index.ts'
import { forgetOldTries, forgiveTries, takeTry, type RateLimit } from './rate-limit.ts'

const system = { kind: 'system' } as const
const start = Temporal.Instant.from('2026-03-27T07:00:00Z')
const secret: RateLimit = { name: 'secret', burst: 5, perHour: 10 }
let own: TestDatabase
beforeAll(async () => {
  own = await ownDatabase()
})
afterAll(() => own.close())

const passes = async (
  subject: string,
  after: Temporal.DurationLike = { seconds: 0 },
  limit = secret,
): Promise<boolean> => (await takeTry(own.database, limit, subject, start.add(after))).ok

describe('A limit of tries', () => {
  it('lets so many pass at once, then says how long to wait, in words', async () => {
    for (let count = 0; count < 5; count += 1) expect(await passes('a')).toBe(true)
    const refused = await takeTry(own.database, secret, 'a', start)
    // Ten in an hour are one in six minutes.
    expect(refused).toMatchObject({ refusals: [{ code: 'limits.too-many', facts: { seconds: 360 } }] })
    if (!refused.ok) expect(loadTexts().in('kk').sayRefusal(refused.refusals[0]!)).toContain('360 секундтан кейін')
  })

  it('gives one back after its time, and not before', async () => {
    for (let count = 0; count < 5; count += 1) await passes('b')
    expect(await passes('b', { seconds: 359 })).toBe(false)
    expect(await passes('b', { seconds: 360 })).toBe(true)
    expect(await passes('b', { seconds: 360 })).toBe(false)
  })

  it('never gives back more than it holds', async () => {
    await passes('c')
    let passed = 0
    for (let count = 0; count < 8; count += 1) if (await passes('c', { hours: 100 })) passed += 1
    expect(passed).toBe(5)
  })

  it('is one for all processes: of many who try at once no more pass', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => passes('d')))
    expect(all.filter(Boolean)).toHaveLength(5)
  })

  it('is not opened by a clock that was set back', async () => {
    for (let count = 0; count < 5; count += 1) await passes('e', { hours: 1 })
    expect(await passes('e')).toBe(false)
  })

  it('belongs to one subject and one purpose', async () => {
    for (let count = 0; count < 5; count += 1) await passes('f')
    expect(await passes('f')).toBe(false)
    expect(await passes('g')).toBe(true)
    expect(await passes('f', { seconds: 0 }, { ...secret, name: 'sign-in' })).toBe(true)
  })

  it('is forgiven when the right secret was found', async () => {
    for (let count = 0; count < 5; count += 1) await passes('h')
    await own.database.transaction(system, (tx) => forgiveTries(tx, secret, 'h'))
    expect(await passes('h')).toBe(true)
  })

  it('never lets more pass in any hour than the burst and the hour’s share', async () => {
    let run = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3600 }), { minLength: 20, maxLength: 40 }),
        async (seconds) => {
          run += 1
          let passed = 0
          for (const at of seconds.sort((a, b) => a - b)) if (await passes(`run-${run}`, { seconds: at })) passed += 1
          expect(passed).toBeLessThanOrEqual(secret.burst + secret.perHour)
        },
      ),
      { numRuns: 15, seed: 20260327 },
    )
  })

  it('keeps no address and no number, and forgets after a day', async () => {
    await passes('203.0.113.7')
    const kept = await own.asOwner((owner) => owner.query('select * from rate_limits'))
    expect(JSON.stringify(kept.rows)).not.toContain('203.0.113.7')
    await forgetOldTries(own.database, start.add({ hours: 1000 }))
    expect((await own.asOwner((owner) => owner.query('select * from rate_limits'))).rows).toEqual([])
  })

  it('is seen by nobody but the system', async () => {
    await inRollback(async (tx) => {
      await tx.query(`insert into rate_limits values ('x', 'y', 1, now())`)
      await actAs(tx, { kind: 'office', office: 1, staff: '01890000-0000-7000-8000-000000000001' })
      expect(await tx.query('select * from rate_limits')).toEqual([])
    })
  })
})
