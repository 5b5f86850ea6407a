import type { Browser } from 'playwright-core'
import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOf } from './axe.ts'
import { complaintsOf, openBrowser, openPage, sidewaysBy, widths } from './browser.ts'

const page = (
  body: string,
): string => `<!doctype html><html lang="kk"><head><meta charset="utf-8"><title>Сынақ беті</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"></head><body>${body}</body></html>`

const pages: Readonly<Record<string, string>> = {
  '/good': page('<main><h1>Сынақ беті</h1><p id="said">скриптсіз</p></main><script src="/script.js"></script>'),
  '/bad': page('<main><h1>Сынақ беті</h1><img src="data:,"><input name="iin"></main>'),
  '/wide': page('<main><h1>Сынақ беті</h1><p style="width: 600px">кең</p></main>'),
  '/script.js': 'document.getElementById("said").textContent = "скриптпен"',
}

let server: Server
let address: string
let browser: Browser
beforeAll(async () => {
  server = createServer((request, response) => {
    const body = pages[request.url ?? '']
    const type = request.url?.endsWith('.js') ? 'text/javascript' : 'text/html'
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src data:",
    })
    response.end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await openBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
  server.close()
})

describe('the browser of the journeys', () => {
  it.each(widths)('shows a page at %i px, with the phone not wider than the page', async (width) => {
    const shown = await openPage(browser, { width })
    await shown.goto(`${address}/wide`)
    expect(await shown.evaluate('innerWidth')).toBe(width)
    expect((await sidewaysBy(shown)) > 0).toBe(width === 390)
    await shown.close()
  })

  it.each([
    [true, 'скриптпен'],
    [false, 'скриптсіз'],
  ])('with JavaScript %s the page says %s', async (javaScript, said) => {
    const shown = await openPage(browser, { width: 390, javaScript })
    await shown.goto(`${address}/good`)
    expect(await shown.locator('#said').textContent()).toBe(said)
    await shown.close()
  })

  it.each([true, false])(
    'axe finds what is wrong, with JavaScript %s, and nothing where nothing is',
    async (javaScript) => {
      const shown = await openPage(browser, { width: 1280, javaScript })
      await shown.goto(`${address}/good`)
      expect(await violationsOf(shown)).toEqual([])
      await shown.goto(`${address}/bad`)
      expect((await violationsOf(shown)).map((line) => line.split(':')[0])).toEqual(['image-alt', 'label'])
      await shown.close()
    },
  )

  it('hears what a page complains of', async () => {
    const shown = await openPage(browser, { width: 390 })
    const complaints = complaintsOf(shown)
    await shown.goto(`${address}/good`)
    expect(complaints).toEqual([])
    await shown.goto(`${address}/missing`)
    expect(complaints.join()).toContain('404')
    await shown.close()
  })

  it('does not share what one person has with another', async () => {
    const [one, other] = await Promise.all([openPage(browser, { width: 390 }), openPage(browser, { width: 390 })])
    await Promise.all([one.goto(`${address}/good`), other.goto(`${address}/good`)])
    await one.context().addCookies([{ name: 'a', value: 'b', url: address }])
    expect(await other.context().cookies()).toEqual([])
    await one.close()
    expect(await other.locator('h1').textContent()).toBe('Сынақ беті')
    await other.close()
  })
})
