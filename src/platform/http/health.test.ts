import { describe, expect, it } from 'vitest'
import { makeLog, silentLog } from '../log/index.ts'
import { healthRoutes, makeHealth, type Finding, type HealthCheck } from './health.ts'

const check = (name: HealthCheck['name'], needed: boolean, finding: Finding | Error): HealthCheck => ({
  name,
  needed,
  check: () => (finding instanceof Error ? Promise.reject(finding) : Promise.resolve(finding)),
})
const ok = check('database', true, { state: 'ok' })
const ready = async (...checks: HealthCheck[]): Promise<{ status: number; body: unknown }> => {
  const answer = await healthRoutes(makeHealth(checks, silentLog)).request('/ready')
  return { status: answer.status, body: await answer.json() }
}

describe('Readiness', () => {
  it('is there when all is well', async () => {
    expect(await ready(ok)).toEqual({ status: 200, body: { state: 'ok', checks: [{ name: 'database', state: 'ok' }] } })
  })

  it('remains when something fails that people can be served without, and says what', async () => {
    const outbox = check('outbox', false, { state: 'degraded', code: 'outbox.no-sender', count: 3 })
    expect(await ready(ok, outbox)).toMatchObject({
      status: 200,
      body: { state: 'degraded', checks: [{}, { name: 'outbox', code: 'outbox.no-sender', count: 3 }] },
    })
    expect(await ready(ok, check('jobs', false, { state: 'failing' }))).toMatchObject({
      status: 200,
      body: { state: 'degraded' },
    })
  })

  it('goes when something fails that nobody can be served without', async () => {
    expect(await ready(check('database', true, { state: 'failing' }))).toMatchObject({
      status: 503,
      body: { state: 'failing' },
    })
  })

  it('goes when a check breaks, and the words of the error go to the log alone', async () => {
    const lines: string[] = []
    const log = makeLog({
      level: 'error',
      now: () => Temporal.Instant.fromEpochMilliseconds(0),
      write: (line) => lines.push(line),
      pretty: false,
    })
    const broken = check('database', true, new Error('password authentication failed'))
    const answer = await healthRoutes(makeHealth([broken], log)).request('/ready')
    expect(answer.status).toBe(503)
    expect(await answer.text()).not.toContain('password')
    expect(lines.join('')).toContain('health.check-failed')
  })

  it('goes as soon as the program begins to stop, while it is still alive', async () => {
    const health = makeHealth([ok], silentLog)
    const routes = healthRoutes(health)
    expect((await routes.request('/ready')).status).toBe(200)
    health.stopping()
    expect((await routes.request('/ready')).status).toBe(503)
    expect((await routes.request('/live')).status).toBe(200)
  })

  it('is not examined anew for everyone who asks', async () => {
    let asked = 0
    const counted: HealthCheck = {
      name: 'database',
      needed: true,
      check: async () => ({ state: 'ok', count: (asked += 1) }),
    }
    const routes = healthRoutes(makeHealth([counted], silentLog))
    await Promise.all([routes.request('/ready'), routes.request('/ready'), routes.request('/ready')])
    expect(asked).toBe(1)
  })
})
