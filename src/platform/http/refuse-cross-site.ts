import type { MiddlewareHandler } from 'hono'
import { refusal } from '../../kernel/index.ts'
import type { TurnAway } from './http-env.ts'

export interface Origins {
  readonly secFetchSite: string | undefined
  readonly origin: string | undefined
  readonly referer: string | undefined
  readonly host: string | undefined
}

/**
 * Does a request that changes something come from a page of someone else?
 *
 * The browser itself tells: today's ones by Sec-Fetch-Site, older ones by Origin, the oldest phones by Referer (our
 * Referrer-Policy lets them). A page of someone else can forge none of the three, only leave out Referer: so what
 * brings none is turned away. A token in each form would add nothing, and would need a session before there is one
 * (following a case by its number, signing in). The session cookie is SameSite=Lax as a second lock.
 */
export function isCrossSite({ secFetchSite, origin, referer, host }: Origins, own: string): boolean {
  if (secFetchSite !== undefined) return secFetchSite !== 'same-origin' && secFetchSite !== 'none'
  const from = origin ?? (referer === undefined ? undefined : URL.parse(referer)?.origin)
  if (from === undefined || from === 'null') return true
  return from !== own && URL.parse(from)?.host !== host
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** For everything that lives on the session cookie. An API with a key in a header is mounted before it. */
export function refuseCrossSite(publicUrl: string, turnAway: TurnAway): MiddlewareHandler {
  const own = new URL(publicUrl).origin
  return async (c, next) => {
    const origins = {
      secFetchSite: c.req.header('sec-fetch-site'),
      origin: c.req.header('origin'),
      referer: c.req.header('referer'),
      host: c.req.header('host'),
    }
    if (!safeMethods.has(c.req.method) && isCrossSite(origins, own)) return turnAway(c, 403, refusal('http.cross-site'))
    return next()
  }
}
