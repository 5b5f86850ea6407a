import { Hono } from 'hono'
import type { RefusalCode } from '../../kernel/index.ts'
import type { Log } from '../log/index.ts'

export type HealthState = 'ok' | 'degraded' | 'failing'

export interface Finding {
  readonly state: HealthState
  /** Why, where it is not ok. */
  readonly code?: RefusalCode
  readonly count?: number
}

export interface HealthCheck {
  readonly name: 'database' | 'jobs' | 'outbox' | 'readings' | 'files'
  /** Without it nobody can be served, so the balancer is to send people elsewhere. */
  readonly needed: boolean
  check(): Promise<Finding>
}

export interface HealthReport {
  readonly state: HealthState | 'stopping'
  readonly checks: readonly (Finding & { readonly name: HealthCheck['name'] })[]
}

export interface Health {
  report(): Promise<HealthReport>
  /** From now on the program is not ready, so that nobody is sent here any more. */
  stopping(): void
}

const patience = 2000
/** A balancer may ask often, and anyone may: the checks themselves run once a second. */
const keepFor = 1000

export function makeHealth(checks: readonly HealthCheck[], log: Log): Health {
  let isStopping = false
  let known: { readonly at: number; readonly report: Promise<HealthReport> } | undefined

  async function examine(): Promise<HealthReport> {
    const found = await Promise.all(checks.map(async (each) => ({ name: each.name, ...(await ask(each, log)) })))
    const failing = checks.some((each, index) => each.needed && found[index]!.state === 'failing')
    const well = found.every((each) => each.state === 'ok')
    return { state: failing ? 'failing' : well ? 'ok' : 'degraded', checks: found }
  }

  return {
    async report() {
      const at = performance.now()
      if (!known || at - known.at > keepFor) known = { at, report: examine() }
      const report = await known.report
      return isStopping ? { ...report, state: 'stopping' } : report
    },
    stopping: () => {
      isStopping = true
    },
  }
}

async function ask(each: HealthCheck, log: Log): Promise<Finding> {
  const { promise, resolve } = Promise.withResolvers<Finding>()
  const timer = setTimeout(() => resolve({ state: 'failing', code: 'health.no-answer' }), patience)
  try {
    return await Promise.race([each.check(), promise])
  } catch (error) {
    log.error('health.check-failed', error, { part: each.name })
    return { state: 'failing', code: 'health.check-failed' }
  } finally {
    clearTimeout(timer)
  }
}

/** `/health/live`: the process answers. `/health/ready`: it can serve people; 503 where it cannot. */
export function healthRoutes(health: Health): Hono {
  const routes = new Hono()
  routes.get('/live', (c) => c.json({ state: 'ok' }))
  routes.get('/ready', async (c) => {
    const report = await health.report()
    const serves = report.state === 'ok' || report.state === 'degraded'
    return c.json(report, serves ? 200 : 503)
  })
  return routes
}
