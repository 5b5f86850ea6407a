import type { Context } from 'hono'
import { setSessionCookie, type SignedIn } from '../../people/index.ts'
import type { WebParts } from '../serve/web-parts.ts'

/** Where to go after signing in: a page of the workspace, never another site. */
export const safeNext = (asked: string | undefined): string =>
  asked !== undefined && /^\/work(?:[/?][^\\\s]*)?$/.test(asked) ? asked : '/work'

/** Sets the cookie and goes on; who holds several posts chooses one first. */
export function enter(c: Context, parts: WebParts, signedIn: SignedIn, next: string): Response {
  c.header('set-cookie', setSessionCookie(signedIn.token, parts.secure), { append: true })
  return c.redirect(signedIn.session.post === null ? `/staff/posts?next=${encodeURIComponent(next)}` : next, 303)
}
