// How much the home page weighs over the wire: a browser tells what it fetches, the socket how many bytes that is.
import type { Page } from 'playwright-core'
import { openBrowser, openPage, widths } from '../tests/support/browser.ts'
import { bytesOnWire } from './program.ts'

export interface HomePage {
  readonly encoding: 'gzip' | 'br'
  /** Bytes of all answers with their headers: page, style, the fonts that its letters need, icon, scripts. */
  readonly firstVisit: number
  /** Everything but the page is in the browser's cache. */
  readonly again: number
  readonly parts: readonly { readonly path: string; readonly bytes: number }[]
}

export async function weighHome(port: number): Promise<HomePage[]> {
  const { first, again } = await fetchedBy(port)
  const weighed: HomePage[] = []
  for (const encoding of ['gzip', 'br'] as const) {
    const parts: { path: string; bytes: number }[] = []
    for (const path of first) {
      parts.push({
        path,
        bytes: await bytesOnWire(port, path, { 'accept-encoding': encoding, 'accept-language': 'kk' }),
      })
    }
    const sum = (paths: ReadonlySet<string>): number =>
      parts.filter((part) => paths.has(part.path)).reduce((all, part) => all + part.bytes, 0)
    weighed.push({ encoding, firstVisit: sum(first), again: sum(again), parts })
  }
  return weighed
}

/** The paths that a browser asks the program for, on a telephone's screen or a desk's: at the first visit, and when it comes again. */
async function fetchedBy(port: number): Promise<{ first: ReadonlySet<string>; again: ReadonlySet<string> }> {
  const browser = await openBrowser()
  const first = new Set<string>()
  const again = new Set<string>()
  try {
    for (const width of widths) {
      const page = await openPage(browser, { width, language: 'kk' })
      for (const path of await visit(page, port)) first.add(path)
      // The test browser has no window, and so fetches no icon for it.
      const icon = await page.getAttribute('link[rel=icon]', 'href')
      if (icon !== null) first.add(icon)
      await page.goto('about:blank')
      for (const path of await visit(page, port)) again.add(path)
      await page.close()
    }
    return { first, again }
  } finally {
    await browser.close()
  }
}

async function visit(page: Page, port: number): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const asked = new Map<string, string>()
  session.on('Network.requestWillBeSent', ({ requestId, request }) => asked.set(requestId, request.url))
  session.on('Network.requestServedFromCache', ({ requestId }) => asked.delete(requestId))
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache === true) asked.delete(requestId)
  })
  await page.goto(`http://localhost:${port}/`, { waitUntil: 'networkidle' })
  await session.detach()
  return [...asked.values()].filter((url) => url.startsWith('http')).map((url) => new URL(url).pathname)
}
