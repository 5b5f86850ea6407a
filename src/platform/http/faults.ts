import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { matchedRoutes } from 'hono/route'
import { METHOD_NAME_ALL } from 'hono/router'
import { refusal, type Refusal } from '../../kernel/index.ts'
import { DatabaseFault } from '../database/index.ts'
import type { Log } from '../log/index.ts'
import { languages, type Texts } from '../texts/index.ts'
import type { DrawTurnedAway, TurnAway, TurnAwayStatus } from './http-env.ts'

export interface Faults {
  readonly turnAway: TurnAway
  /** For `app.onError`: whatever is thrown ends here, is logged, and leaves only its request number to the person. */
  readonly onError: (error: Error, c: Context) => Promise<Response>
  /** For `app.notFound`. */
  readonly notFound: (c: Context) => Promise<Response>
}

export interface FaultSettings {
  readonly log: Log
  readonly texts: Texts
  /** The pages of the web part. */
  readonly draw: DrawTurnedAway
}

export function makeFaults({ log, texts, draw }: FaultSettings): Faults {
  const turnAway: TurnAway = async (c, status, reason) => {
    const requestId = requestIdOf(c)
    try {
      const response = await draw(c, { status, refusal: reason, requestId })
      if (status === 503) response.headers.set('Retry-After', '5')
      return response
    } catch (error) {
      log.error('http.page-of-fault-failed', error, { request: requestId })
      return plain(texts, requestId, status)
    }
  }
  return {
    turnAway,
    onError: async (error, c) => {
      const [status, reason] = judge(error)
      // What the caller did wrong is in the line of the request already.
      if (status >= 500)
        log.error('http.fault', error, { request: requestIdOf(c), method: c.req.method, route: safeRoute(c), status })
      return turnAway(c, status, reason)
    },
    notFound: (c) => turnAway(c, 404, refusal('http.not-found')),
  }
}

/** A database that is away or in a quarrel with itself is no bug: the person is asked to come again. */
function judge(error: unknown): readonly [TurnAwayStatus, Refusal] {
  if (error instanceof DatabaseFault) return [503, refusal('http.unavailable')]
  if (error instanceof HTTPException) {
    if (error.status === 404) return [404, refusal('http.not-found')]
    if (error.status < 500) return [400, refusal('http.bad-request')]
  }
  return [500, refusal('http.fault')]
}

/** The last resort, when not even the page of a fault can be drawn: one sentence in all languages. */
function plain(texts: Texts, requestId: string, status: number): Response {
  const said = languages.map((language) => texts.say(language, 'fault.plain', { request: requestId })).join('\n\n')
  return new Response(said, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}

const requestIdOf = (c: Context): string => String(c.get('requestId') ?? '')

/** The pattern of the route that answered, for the log: `/case/:case`, never the address. Middlewares match as well. */
export function safeRoute(c: Context): string {
  return matchedRoutes(c).findLast((route) => route.method !== METHOD_NAME_ALL)?.path ?? '/*'
}
