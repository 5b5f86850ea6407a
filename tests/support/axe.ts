import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

let source: string | undefined
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface Result {
  readonly violations: readonly {
    readonly id: string
    readonly help: string
    readonly nodes: readonly { readonly target: readonly string[] }[]
  }[]
}

/**
 * What axe finds against WCAG 2.2 AA on the page as it stands, one line each: `rule: what (where)`. Empty is right.
 * It is put in from outside, past the page's policy. It needs timers, so of a page opened without JavaScript a copy is
 * looked at, in which the page's own scripts do not run either.
 */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>(`matchMedia('(scripting: none)').matches`))) return await look(page)
  const copy = await copyOf(page)
  try {
    return await look(copy)
  } finally {
    await copy.context().close()
  }
}

async function look(page: Page): Promise<readonly string[]> {
  source ??= readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  await page.evaluate(source)
  const found = await page.evaluate<Result>(
    `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(rules)} }, resultTypes: ['violations'] })`,
  )
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  )
}

async function copyOf(page: Page): Promise<Page> {
  const browser = page.context().browser()
  if (browser === null) throw new Error('the page has no browser')
  const dark = await page.evaluate<boolean>(`matchMedia('(prefers-color-scheme: dark)').matches`)
  // With scripts the words inside <noscript> are not drawn: here they are what the person sees.
  const body = (await page.content()).replace(/<\/?noscript[^>]*>/g, '')
  const context = await browser.newContext({ viewport: page.viewportSize(), colorScheme: dark ? 'dark' : 'light' })
  const copy = await context.newPage()
  await copy.route('**/*', async (route) => {
    const request = route.request()
    if (request.isNavigationRequest()) await route.fulfill({ body, contentType: 'text/html; charset=utf-8' })
    else if (request.resourceType() === 'script') await route.abort()
    else await route.continue()
  })
  await copy.goto(page.url())
  return copy
}
