import { performance } from 'node:perf_hooks'
import type { MiddlewareHandler } from 'hono'
import type { NewId } from '../clock.ts'
import type { Log } from '../log/index.ts'
import type { FindCaller } from './caller-address.ts'
import { safeRoute } from './faults.ts'
import type { HttpEnv } from './http-env.ts'

/** Gives each request its number and its line in the log: pattern of the route, status and time, nothing of the address. */
export function noteRequests(log: Log, newId: NewId, findCaller: FindCaller): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const begun = performance.now()
    const requestId = newId()
    c.set('requestId', requestId)
    // Called without a socket (in tests) there is nobody at the other end.
    c.set('caller', findCaller(c.env?.incoming?.socket.remoteAddress, c.req.header('x-forwarded-for')))
    await next()
    c.res.headers.set('X-Request-Id', requestId)
    const line = {
      request: requestId,
      method: c.req.method,
      route: safeRoute(c),
      status: c.res.status,
      milliseconds: Math.round((performance.now() - begun) * 10) / 10,
    }
    // A balancer asks every few seconds; that is no news.
    if (line.route.startsWith('/health/')) log.debug('http.answered', line)
    else log.info('http.answered', line)
  }
}
