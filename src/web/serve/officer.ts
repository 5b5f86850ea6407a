import type { Context, MiddlewareHandler } from 'hono'
import type { Officer } from '../../casework/index.ts'
import { findSession, readSessionCookie, sessionActor, type Session } from '../../people/index.ts'
import type { Scope } from '../../platform/index.ts'
import type { WebParts } from './web-parts.ts'

/** What a request of a signed-in officer carries on. */
export interface OfficerVariables {
  readonly session: Session
  readonly officer: Officer
}

export type OfficerContext = Context<{ Variables: OfficerVariables }>

export const scopeOf = (officer: Officer): Scope & { kind: 'office' } => ({
  kind: 'office',
  office: officer.place,
  staff: officer.staff,
})

/** Nobody passes without a session and a chosen post; whoever has none is led there and comes back afterwards. */
export const officersOnly =
  (parts: WebParts): MiddlewareHandler<{ Variables: OfficerVariables }> =>
  async (c, next) => {
    const token = readSessionCookie(c.req.header('cookie'), parts.secure)
    const session =
      token === null
        ? undefined
        : await parts.database.transaction({ kind: 'system' }, (tx) => findSession(tx, token, parts.now()))
    const here = c.req.method === 'GET' ? new URL(c.req.url).pathname : '/work'
    if (!session) return c.redirect(`/staff?next=${encodeURIComponent(here)}`, 303)
    const officer = sessionActor(session)
    if (!officer) return c.redirect('/staff/posts', 303)
    c.set('session', session)
    c.set('officer', officer)
    return next()
  }
