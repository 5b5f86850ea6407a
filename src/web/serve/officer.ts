import type { Context, MiddlewareHandler } from 'hono'
import type { Officer } from '../../casework/index.ts'
import { findSession, readSessionCookie, sessionActor, type Session } from '../../people/index.ts'
import type { Scope } from '../../platform/index.ts'
import { safeNext, wayTo } from '../staff/enter.ts'
import { plainAddress } from './page.ts'
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

/** The session that a request comes with, if it still runs. */
export async function sessionOf(c: Context, parts: WebParts): Promise<Session | undefined> {
  const token = readSessionCookie(c.req.header('cookie'), parts.secure)
  return token === null
    ? undefined
    : await parts.database.transaction({ kind: 'system' }, (tx) => findSession(tx, token, parts.now()))
}

/** Nobody passes without a session and a chosen post; whoever has none is led there and comes back afterwards. */
export const officersOnly =
  (parts: WebParts): MiddlewareHandler<{ Variables: OfficerVariables }> =>
  async (c, next) => {
    const session = await sessionOf(c, parts)
    const officer = session && sessionActor(session)
    if (!officer) {
      // What a form sent is kept nowhere: a person who thinks it was would not send it again.
      const aim = { next: safeNext(plainAddress(c)), lost: c.req.method !== 'GET' }
      return c.redirect(wayTo(session ? '/staff/posts' : '/staff', aim), 303)
    }
    c.set('session', session)
    c.set('officer', officer)
    return next()
  }
