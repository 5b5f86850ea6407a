import type { Context } from 'hono'
import { setSessionCookie, type SignedIn } from '../../people/index.ts'
import type { WebParts } from '../serve/web-parts.ts'

/** Where to go after signing in: a page of the workspace, never another site. */
export const safeNext = (asked: string | undefined): string =>
  asked !== undefined && /^\/work(?:[/?][^\\\s]*)?$/.test(asked) ? asked : '/work'

/** Where signing in leads on to, and whether what a form sent was lost on the way. */
export interface Aim {
  readonly next: string
  readonly lost: boolean
}

export const aimOf = (asked: (name: string) => string | undefined): Aim => ({
  next: safeNext(asked('next')),
  lost: asked('lost') === '1',
})

/** The address of a page on the way, with its aim; a plain one stays plain. */
export function wayTo(page: '/staff' | '/staff/posts', { next, lost }: Aim): string {
  const aim = new URLSearchParams({ ...(next === '/work' ? {} : { next }), ...(lost ? { lost: '1' } : {}) })
  return aim.size === 0 ? page : `${page}?${aim.toString()}`
}

/** Sets the cookie and goes on; who holds several posts chooses one first. */
export function enter(c: Context, parts: WebParts, signedIn: SignedIn, next: string): Response {
  c.header('set-cookie', setSessionCookie(signedIn.token, parts.secure), { append: true })
  return c.redirect(signedIn.session.post === null ? wayTo('/staff/posts', { next, lost: false }) : next, 303)
}
