import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { samples } from './samples/index.ts'
import { serveSamples } from './serve-samples.ts'

// Every page that exists, drawn with invented people, at a phone's and a desk's width: no accessibility violation that
// axe can find, nothing the content security policy blocks, no sideways scroll, every target large enough.

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface Found {
  readonly violations: readonly {
    readonly id: string
    readonly help: string
    readonly nodes: readonly { readonly target: readonly string[] }[]
  }[]
}

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
  let context: BrowserContext
  let page: Page
  let complaints: string[]
  beforeAll(async () => {
    context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme })
    page = await context.newPage()
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('requestfailed', (request) => complaints.push(`not loaded: ${request.url()}`))
  })
  afterAll(async () => {
    await context.close()
  })

  test.each(samples.map((sample) => sample.name))('%s can be used by everyone', async (name) => {
    complaints = []
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

async function sidewaysBy(page: Page): Promise<number> {
  return await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}

async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const found = await page.evaluate<Found>(
    `axe.run({ runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })`,
  )
  return found.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  )
}

/** Buttons, links that stand alone, and fields under 24 px (WCAG 2.5.8); links inside a sentence are allowed to be. */
async function smallTargets(page: Page): Promise<readonly string[]> {
  return await page.evaluate(`
    [...document.querySelectorAll('button:not([aria-hidden]), .q-btn, nav a, .q-input, .q-select, summary, .q-seg label')]
      .filter((one) => one.offsetParent !== null && one.getBoundingClientRect().height < 23.5)
      .map((one) => one.outerHTML.slice(0, 80))
  `)
}
