import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { isLanguage, negotiateLanguage, type Language } from '../../platform/index.ts'
import { writePage } from '../components/document.tsx'
import type { PageContext } from '../components/page-context.ts'
import type { Html } from '../html/jsx-runtime.ts'
import type { WebParts } from './web-parts.ts'

const languageCookie = 'language'
const year = 365 * 24 * 60 * 60

export const languageOf = (c: Context): Language =>
  negotiateLanguage({ cookie: getCookie(c, languageCookie), acceptLanguage: c.req.header('accept-language') })

/** Remembers the language that a link asked for, and leads back to the plain address of the page. */
export function chooseLanguage(c: Context, parts: Pick<WebParts, 'secure'>): Response | null {
  const chosen = c.req.query('lang')
  if (chosen === undefined || !isLanguage(chosen)) return null
  setCookie(c, languageCookie, chosen, {
    path: '/',
    maxAge: year,
    sameSite: 'Lax',
    httpOnly: true,
    secure: parts.secure,
  })
  return c.redirect(plainAddress(c), 303)
}

/** Path and query of a request, without the choice of a language. */
export function plainAddress(c: Context): string {
  const url = new URL(c.req.url)
  url.searchParams.delete('lang')
  // A path that begins with two slashes would lead to another host.
  return url.pathname.replace(/^\/+/, '/') + url.search
}

export function pageContext(c: Context, parts: WebParts, language: Language = languageOf(c)): PageContext {
  return {
    voice: parts.texts.in(language),
    address: plainAddress(c),
    sample: parts.casework.law().adoptions.some((adoption) => adoption.sample),
    demonstration: parts.demonstration,
  }
}

export const sendPage = (
  c: Context,
  page: Html,
  status: 200 | 400 | 403 | 404 | 409 | 413 | 422 | 429 | 500 = 200,
): Response => c.html(writePage(page), status, { 'cache-control': 'no-store' })
