import type { CookieOptions } from 'hono/utils/cookie'

/**
 * How our cookies are set. Over HTTPS their names begin with `__Host-` (no subdomain can set them); a demonstration on
 * the local address has no HTTPS, where browsers refuse such a name.
 */
export function ownCookie(publicUrl: string): CookieOptions {
  const https = publicUrl.startsWith('https:')
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: https, ...(https ? { prefix: 'host' } : {}) }
}
