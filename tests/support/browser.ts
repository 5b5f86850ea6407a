import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from './chromium.ts'

// A journey opens one browser for its file, and a page for each person and screen:
//   const browser = await openBrowser()
//   const page = await openPage(browser, { width: 390, javaScript: false })

/** The widths that the pages are made for: a phone and a desk. */
export const widths = [390, 1280] as const
export type Width = (typeof widths)[number]

export interface PageOptions {
  readonly width: Width
  /** False: what must work without any script is walked without any. */
  readonly javaScript?: boolean
  readonly colorScheme?: 'light' | 'dark'
  /** What the browser asks for by `Accept-Language`. */
  readonly language?: 'kk' | 'ru' | 'en'
}

export async function openBrowser(): Promise<Browser> {
  const { executablePath, env } = await findChromium()
  return await chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    // The first only because of root; the others keep it quiet and within small machines. The package's own list holds
    // --single-process, with which closing the first context kills the browser.
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
  })
}

/** A page of a person of her own: nothing is shared with other pages. Closing it takes all she had along. */
export async function openPage(browser: Browser, options: PageOptions): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: options.width, height: options.width === 390 ? 844 : 800 },
    javaScriptEnabled: options.javaScript ?? true,
    colorScheme: options.colorScheme ?? 'light',
    locale: options.language ?? 'kk',
    timezoneId: 'Asia/Almaty',
  })
  const page = await context.newPage()
  // The browser may have been closed before it: then its contexts are gone too.
  page.once('close', () => void context.close().catch(() => {}))
  return page
}

/** Collects what a page complains of from now on: errors of scripts, blocked or missing files. Empty is right. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('requestfailed', (request) => {
    // A script's own question is given up when the page is left: nobody waits for its answer any more.
    const givenUp = request.resourceType() === 'fetch' && request.failure()?.errorText === 'net::ERR_ABORTED'
    if (!givenUp) complaints.push(`not loaded: ${request.url()}`)
  })
  return complaints
}

/** How far the page can be scrolled sideways, in pixels: at no width should it. */
export async function sidewaysBy(page: Page): Promise<number> {
  return await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}
