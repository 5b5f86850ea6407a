import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { beforeEach, describe, expect, it } from 'vitest'
import { DatabaseFault } from '../database/index.ts'
import { makeLog } from '../log/index.ts'
import { loadTexts } from '../texts/index.ts'
import { makeFindCaller } from './caller-address.ts'
import { compressPages } from './compress-pages.ts'
import { makeFaults } from './faults.ts'
import type { HttpEnv } from './http-env.ts'
import { limitBody } from './limit-body.ts'
import { noteRequests } from './note-requests.ts'
import { refuseCrossSite } from './refuse-cross-site.ts'
import { securityHeaders } from './security-headers.ts'
import { serveAssets } from './serve-assets.ts'

const texts = loadTexts()
const requestId = '01890000-0000-7000-8000-000000000009'
const lines: string[] = []
const log = makeLog({
  level: 'info',
  now: () => Temporal.Instant.from('2026-03-27T07:00:00Z'),
  write: (line) => lines.push(line),
  pretty: false,
})
const page = `<!doctype html>${'<p>Өтініш қабылданды</p>'.repeat(200)}`
const style = new TextEncoder().encode('body { color: var(--ink) }\n'.repeat(100))

function makeApp(): Hono<HttpEnv> {
  let broken = false
  const faults = makeFaults({
    log,
    texts,
    draw: (c, away) => {
      if (broken) throw new Error('the page of a fault is broken too')
      return c.html(`<h1>${texts.in('kk').sayRefusal(away.refusal)}</h1>${away.requestId}`, away.status)
    },
  })
  const app = new Hono<HttpEnv>()
  app.use(noteRequests(log, () => requestId, makeFindCaller(['127.0.0.1'])))
  app.use(securityHeaders(true))
  app.use(compressPages())
  app.use(
    serveAssets([
      { path: '/assets/look.1a2b3c4d5e.css', bytes: style, type: 'text/css; charset=utf-8' },
      { path: '/assets/onest.aaaaaaaaaa.woff2', bytes: new Uint8Array([1, 2, 3]), type: 'font/woff2' },
    ]),
  )
  app.use(refuseCrossSite('https://qyzmet.example.kz', faults.turnAway))
  app.use(limitBody(2000, faults.turnAway))
  app.get('/', (c) => c.html(page))
  app.get('/small', (c) => c.html('<p>small</p>'))
  app.get('/public', (c) => c.html(page, 200, { 'Cache-Control': 'public, max-age=60' }))
  app.get('/picture', (c) => c.body(new Uint8Array(5000), 200, { 'Content-Type': 'image/png' }))
  app.get('/case/:case', (c) => c.html(`<p>${c.req.param('case')}</p>`))
  app.post('/send', async (c) => c.text(String((await c.req.text()).length)))
  app.get('/bug', () => {
    throw new TypeError('Серікқызы 850412300456')
  })
  app.get('/away', () => {
    throw new DatabaseFault('unavailable', undefined)
  })
  app.get('/worse', () => {
    broken = true
    throw new Error('first')
  })
  app.onError(faults.onError)
  app.notFound(faults.notFound)
  return app
}
let app = makeApp()
beforeEach(() => {
  lines.length = 0
  app = makeApp()
})
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(app.request(path, { headers }))
const post = (headers: Record<string, string>, body = 'x'): Promise<Response> =>
  Promise.resolve(app.request('http://qyzmet.example.kz/send', { method: 'POST', headers, body }))

describe('Every answer', () => {
  it('forbids what is inline and from elsewhere, frames, guessing of types and caching', async () => {
    const { headers } = await get('/')
    expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/)
    expect(headers.get('Content-Security-Policy')).not.toContain('unsafe')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('X-Frame-Options')).toBe('DENY')
    expect(headers.get('Referrer-Policy')).toBe('same-origin')
    expect(headers.get('Strict-Transport-Security')).toContain('max-age=31536000')
    expect(headers.get('Cache-Control')).toBe('no-store')
  })

  it('may be kept where the page says so', async () => {
    expect((await get('/public')).headers.get('Cache-Control')).toBe('public, max-age=60')
  })

  it('has the same headers when it is a fault', async () => {
    for (const path of ['/bug', '/nothing'])
      expect((await get(path)).headers.get('Content-Security-Policy')).toContain("default-src 'none'")
  })

  it('carries the number that stands in the log, and the log has the route but never the address', async () => {
    const answer = await get('/case/26-0107-000214-5?secret=418306')
    expect(answer.headers.get('X-Request-Id')).toBe(requestId)
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0]!)).toMatchObject({
      event: 'http.answered',
      request: requestId,
      method: 'GET',
      route: '/case/:case',
      status: 200,
    })
    expect(lines[0]).not.toMatch(/000214|418306/)
  })
})

describe('A page', () => {
  it('is compressed as the browser can take it', async () => {
    const brotli = await get('/', { 'Accept-Encoding': 'gzip, deflate, br' })
    expect(brotli.headers.get('Content-Encoding')).toBe('br')
    expect(brotliDecompressSync(await brotli.arrayBuffer()).toString()).toBe(page)
    const gzip = await get('/', { 'Accept-Encoding': 'gzip, br;q=0' })
    expect(gzip.headers.get('Content-Encoding')).toBe('gzip')
    expect(gunzipSync(await gzip.arrayBuffer()).toString()).toBe(page)
  })

  it('says that it varies, compressed or not, so that no cache mixes them up', async () => {
    for (const headers of [{}, { 'Accept-Encoding': 'br' }])
      expect((await get('/', headers)).headers.get('Vary')).toBe('Accept-Encoding')
    expect(await (await get('/')).text()).toBe(page)
  })

  it('that is small, or packed already, goes as it is', async () => {
    const small = await get('/small', { 'Accept-Encoding': 'br' })
    expect(small.headers.get('Content-Encoding')).toBeNull()
    expect(await small.text()).toBe('<p>small</p>')
    const picture = await get('/picture', { 'Accept-Encoding': 'br' })
    expect([picture.headers.get('Content-Encoding'), picture.headers.get('Vary')]).toEqual([null, null])
  })
})

describe('A file of the program', () => {
  it('is kept for ever under the name with its hash', async () => {
    const file = await get('/assets/look.1a2b3c4d5e.css', { 'Accept-Encoding': 'br' })
    expect(file.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
    expect(file.headers.get('Vary')).toBe('Accept-Encoding')
    expect(Buffer.compare(brotliDecompressSync(await file.arrayBuffer()), style)).toBe(0)
    expect(
      new Uint8Array(await (await get('/assets/onest.aaaaaaaaaa.woff2', { 'Accept-Encoding': 'br' })).arrayBuffer()),
    ).toEqual(new Uint8Array([1, 2, 3]))
  })

  it('is not kept under the hash of another version, which a page may ask for during an update', async () => {
    const other = await get('/assets/look.ffffffffff.css')
    expect(other.status).toBe(200)
    expect(other.headers.get('Cache-Control')).toBe('no-cache')
  })

  it('is none of the files beside it', async () => {
    for (const path of ['/assets/../package.json', '/assets/look.css', '/assets/%2e%2e/%2e%2e/etc/passwd', '/assets/'])
      expect((await get(path)).status).toBe(404)
  })
})

describe('A request that changes something', () => {
  it.each([
    ['a form of our own', { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' }, 200],
    ['a form reloaded by the person', { 'Sec-Fetch-Site': 'none' }, 200],
    ['a form of our own from an older browser', { Origin: 'https://qyzmet.example.kz' }, 200],
    [
      'a form of our own on another name of this machine',
      { Origin: 'http://localhost:3000', Host: 'localhost:3000' },
      200,
    ],
    ['a form of our own from an old phone', { Referer: 'https://qyzmet.example.kz/apply?step=2' }, 200],
    ['a page of someone else', { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }, 403],
    ['a page of a sister site', { 'Sec-Fetch-Site': 'same-site', Origin: 'https://other.example.kz' }, 403],
    ['a page of someone else in an older browser', { Origin: 'https://evil.example' }, 403],
    ['a page of someone else that hides itself', { Origin: 'null' }, 403],
    ['an old phone on a page of someone else', { Referer: 'https://evil.example/qyzmet.example.kz' }, 403],
    ['a caller who shows nothing', {}, 403],
  ])('from %s', async (_who, headers, status) => {
    expect((await post(headers)).status).toBe(status)
  })

  it('says in the person’s language why it was turned away', async () => {
    expect(await (await post({})).text()).toContain('Бұл сұрау басқа сайттан келді')
  })

  it('is turned away when it is too large, whether it says so or not', async () => {
    const own = { 'Sec-Fetch-Site': 'same-origin' }
    expect((await post(own, 'x'.repeat(2000))).status).toBe(200)
    expect((await post({ ...own, 'Content-Length': '2001' }, 'x'.repeat(2001))).status).toBe(413)
    const chunked = new ReadableStream({
      start(controller) {
        for (let index = 0; index < 3; index += 1) controller.enqueue(new TextEncoder().encode('x'.repeat(1000)))
        controller.close()
      },
    })
    const answer = await app.request('http://qyzmet.example.kz/send', {
      method: 'POST',
      headers: own,
      body: chunked,
      duplex: 'half',
    })
    expect(answer.status).toBe(413)
  })
})

describe('A fault', () => {
  it('leaves its number to the person and its place to the log, and neither gets the data', async () => {
    const answer = await get('/bug')
    const said = await answer.text()
    expect(answer.status).toBe(500)
    expect(said).toContain(requestId)
    expect(said).not.toMatch(/TypeError|pipeline\.test|850412300456/)
    expect(lines.join('')).toMatch(/"event":"http\.fault".*pipeline\.test/)
    expect(lines.join('')).not.toContain('850412300456')
  })

  it('of the database asks the person to come again', async () => {
    const answer = await get('/away')
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '5'])
  })

  it('still gets an answer when its page cannot be drawn', async () => {
    const answer = await get('/worse')
    expect(answer.status).toBe(500)
    expect(await answer.text()).toContain(`Сұрау нөмірі: ${requestId}`)
  })
})

describe('The caller', () => {
  const find = makeFindCaller(['127.0.0.1', '10.0.0.0/8', '::1'])

  it('is the other end of the connection, unless that is a proxy of ours', () => {
    expect(find('203.0.113.7', '198.51.100.1')).toBe('203.0.113.7')
    expect(find('127.0.0.1', '198.51.100.1')).toBe('198.51.100.1')
    expect(find('::ffff:127.0.0.1', '198.51.100.1, 10.1.2.3')).toBe('198.51.100.1')
  })

  it('cannot make itself another by writing a header', () => {
    expect(find('10.0.0.1', '1.1.1.1, 203.0.113.7')).toBe('203.0.113.7')
    expect(find('10.0.0.1', 'anything, at all')).toBe('10.0.0.1')
    expect(find('10.0.0.1', undefined)).toBe('10.0.0.1')
    expect(find(undefined, '1.1.1.1')).toBe('')
  })
})
