/**
 * The cookie of a session. Over HTTPS its name begins with `__Host-`, so that no neighbouring host can set it;
 * browsers take that name only with `Secure`, so over plain HTTP on the own machine it goes without.
 */
export const sessionCookieName = (secure: boolean): string => (secure ? '__Host-qyzmet' : 'qyzmet')

const attributes = (secure: boolean): string => `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`

/** The value of `Set-Cookie`. It has no end of its own: it goes with the browser, and the server ends it sooner. */
export const setSessionCookie = (token: string, secure: boolean): string =>
  `${sessionCookieName(secure)}=${token}; ${attributes(secure)}`

export const clearSessionCookie = (secure: boolean): string =>
  `${sessionCookieName(secure)}=; ${attributes(secure)}; Max-Age=0`

/** The token in a `Cookie` header; null where there is none or it cannot be one of ours. */
export function readSessionCookie(header: string | null | undefined, secure: boolean): string | null {
  const name = sessionCookieName(secure)
  for (const pair of (header ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2)
    if (key === name && value !== undefined && /^[A-Za-z0-9_-]{43}$/.test(value)) return value
  }
  return null
}
