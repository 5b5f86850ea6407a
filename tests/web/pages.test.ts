import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violationsOf } from '../support/axe.ts'
import { complaintsOf, openBrowser, openPage, sidewaysBy } from '../support/browser.ts'
import { samples } from './samples/index.ts'
import { serveSamples } from './serve-samples.ts'

// Every page that exists, drawn with invented people, at a phone's and a desk's width: no accessibility violation that
// axe can find, nothing the content security policy blocks, no sideways scroll, every target large enough.

let browser: Browser
let served: Awaited<ReturnType<typeof serveSamples>>
beforeAll(async () => {
  served = await serveSamples()
  browser = await openBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
  served.close()
})

describe.each([
  [390, 'light'],
  [1280, 'dark'],
] as const)('at %i px, %s', (width, colorScheme) => {
  let page: Page
  let complaints: string[]
  beforeAll(async () => {
    page = await openPage(browser, { width, colorScheme })
    complaints = complaintsOf(page)
  })
  afterAll(async () => {
    await page.close()
  })

  test.each(samples.map((sample) => sample.name))('%s can be used by everyone', async (name) => {
    complaints.length = 0
    await page.goto(`${served.address}/kk/${name}`)
    expect(complaints).toEqual([])
    expect(await sidewaysBy(page)).toBe(0)
    expect(await violationsOf(page)).toEqual([])
    expect(await smallTargets(page)).toEqual([])
  })
})

describe.each(['kk', 'ru', 'en'] as const)('in %s', (language) => {
  test('no page scrolls sideways on the smallest phone', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } })
    const wide: string[] = []
    for (const sample of samples) {
      await page.goto(`${served.address}/${language}/${sample.name}`)
      if ((await sidewaysBy(page)) > 0) wide.push(sample.name)
    }
    await page.close()
    expect(wide).toEqual([])
  })
})

/** Buttons, links that stand alone, and fields under 24 px (WCAG 2.5.8); links inside a sentence are allowed to be. */
async function smallTargets(page: Page): Promise<readonly string[]> {
  return await page.evaluate(`
    [...document.querySelectorAll('button:not([aria-hidden]), .q-btn, nav a, .q-input, .q-select, summary, .q-seg label')]
      .filter((one) => one.offsetParent !== null && one.getBoundingClientRect().height < 23.5)
      .map((one) => one.outerHTML.slice(0, 80))
  `)
}
