import { describe, expect, test } from 'vitest'
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.ts'
import { newToken } from './session.ts'

const token = newToken((bytes) => new Uint8Array(bytes).fill(7))

describe('the cookie of a session', () => {
  test('over HTTPS no neighbouring host can set it, and no script can read it', () => {
    expect(setSessionCookie(token, true)).toBe(`__Host-qyzmet=${token}; Path=/; HttpOnly; SameSite=Lax; Secure`)
  })

  test('over plain HTTP it goes without the prefix that browsers would refuse', () => {
    expect(setSessionCookie(token, false)).toBe(`qyzmet=${token}; Path=/; HttpOnly; SameSite=Lax`)
  })

  test('is read from among others; the plain one does not count over HTTPS', () => {
    const header = `lang=kk; __Host-qyzmet=${token}; x=1`
    expect(readSessionCookie(header, true)).toBe(token)
    expect(readSessionCookie(`qyzmet=${token}`, true)).toBeNull()
    expect(readSessionCookie(`qyzmet=${token}`, false)).toBe(token)
  })

  test('what cannot be one of our tokens is none', () => {
    for (const value of ['', 'x', `${token}x`, `${token.slice(0, 42)}%`])
      expect(readSessionCookie(`qyzmet=${value}`, false)).toBeNull()
    expect(readSessionCookie(undefined, false)).toBeNull()
    expect(readSessionCookie('qyzmet', false)).toBeNull()
  })

  test('is cleared under its own name and attributes', () => {
    expect(clearSessionCookie(true)).toBe('__Host-qyzmet=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0')
  })
})
