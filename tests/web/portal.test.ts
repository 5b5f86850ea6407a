import type { Hono } from 'hono'
import { beforeAll, describe, expect, test } from 'vitest'
import { portalRoutes } from '../../src/web/portal/portal-routes.tsx'
import type { VerificationView } from '../../src/web/portal/verification.view.ts'
import { testMeans } from '../people/house.ts'
import { testDatabase } from '../support/database.ts'
import { verification } from './samples/portal.tsx'
import { posted, testSite } from './site.ts'

/** A code that a paper bears; no paper bears any other. */
const issued = '7004-1285-3317'
const unknown = (code: string): VerificationView => ({
  answer: 'no-such-code',
  code,
  checkedAt: Temporal.PlainDateTime.from('2026-03-12T09:00'),
  paper: null,
  compared: null,
  form: { code: '' },
})

let app: Hono
const asked: { code: string; file: string | null }[] = []
beforeAll(async () => {
  const { database } = await testDatabase()
  app = portalRoutes(await testSite(database, testMeans(), { demonstration: true }), {
    verify: async (code, _voice, file) => {
      asked.push({ code, file: file === null ? null : await file.text() })
      return code === issued ? { ...verification, code } : unknown(code)
    },
  })
})

const read = async (
  path: string,
  init?: RequestInit,
): Promise<{ status: number; body: string; response: Response }> => {
  const response = await app.request(path, init)
  return { status: response.status, body: await response.text(), response }
}
const inKazakh = { headers: { 'accept-language': 'kk' } }

describe('the first page', () => {
  test('says first that it is a sample, names the service of the loaded law and its two promised terms', async () => {
    const { status, body } = await read('/', inKazakh)
    expect(status).toBe(200)
    expect(body.indexOf('q-sample')).toBeLessThan(body.indexOf('q-top'))
    expect(body).toContain('Мемлекеттік атаулы әлеуметтік көмек тағайындау')
    expect(body).toContain('7 жұмыс күні')
    expect(body).toContain('22 жұмыс күні')
    expect(body).toContain('§ 9(1)')
  })

  test('is kept by no browser, because a shared computer shows it to the next person', async () => {
    const { response } = await read('/', inKazakh)
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('is in Kazakh unless the browser or the person asks otherwise', async () => {
    expect((await read('/')).body).toContain('<html lang="kk">')
    expect((await read('/', { headers: { 'accept-language': 'ru-KZ,ru;q=0.9' } })).body).toContain('<html lang="ru">')
    expect((await read('/', { headers: { cookie: 'language=en', 'accept-language': 'ru' } })).body).toContain(
      '<html lang="en">',
    )
  })
})

describe('the choice of a language', () => {
  test('is remembered and leads back to the same page, with the rest of its address', async () => {
    const { status, response } = await read('/services?sought=%D0%B0&lang=ru')
    expect(status).toBe(303)
    expect(response.headers.get('location')).toBe('/services?sought=%D0%B0')
    expect(response.headers.get('set-cookie')).toMatch(/^language=ru;.*HttpOnly/)
  })

  test('an unknown language changes nothing and is no error', async () => {
    const { status, response } = await read('/services?lang=xx', inKazakh)
    expect(status).toBe(200)
    expect(response.headers.get('set-cookie')).toBeNull()
  })

  test('does not lead to another host', async () => {
    const { response } = await read('http://localhost//evil.example/?lang=ru')
    expect(response.headers.get('location') ?? '/').toMatch(/^\/(?!\/)/)
  })
})

describe('looking for a service', () => {
  test.each(['атаулы', 'АТАУЛЫ көмек', 'атаулы комек', 'табысы кедейлік'])('finds it by «%s»', async (sought) => {
    const { body } = await read(`/services?sought=${encodeURIComponent(sought)}`, inKazakh)
    expect(body).toContain('<h2 id="service-0">')
  })

  test('does not offer what is put into force on no channel', async () => {
    const { body } = await read(`/services?sought=${encodeURIComponent('18 жасқа дейінгі')}`, inKazakh)
    expect(body).not.toContain('id="service-0"')
  })

  test('says so where there is none, keeps what was typed, and offers all', async () => {
    const { status, body } = await read(`/services?sought=${encodeURIComponent('<b>балабақша')}`, inKazakh)
    expect(status).toBe(200)
    expect(body).toContain('value="&lt;b&gt;балабақша"')
    expect(body).not.toContain('<b>балабақша')
    expect(body).toContain('href="/services"')
  })
})

describe('finding an office', () => {
  test('begins with the oblasts and the two cities, and counts their offices', async () => {
    const { body } = await read('/offices', inKazakh)
    expect(body).toContain('Ақмола облысы')
    expect(body).toContain('Алматы қаласы')
    expect(body.match(/[0-9] мекеме</g)).toHaveLength(16)
  })

  test('an office is found by a village, with its telephone as a link, the act that prints it, and its repeal', async () => {
    const { body } = await read(
      '/offices?sought=%D0%96%D0%B0%D0%BD%D1%81%D2%AF%D0%B3%D1%96%D1%80%D0%BE%D0%B2',
      inKazakh,
    )
    expect(body).toContain('href="tel:+77283221732"')
    expect(body).toContain('Ақсу ауданы')
    expect(body).toContain('2012 жылғы 24 желтоқсан')
    expect(body).toContain('өзгерген болуы мүмкін')
  })

  test('a district shows its department with address and telephone, and that no lunch break is stated', async () => {
    const { body } = await read('/offices?in=2', inKazakh)
    expect(body).toContain('Ақкөл ауданының бөлімі')
    expect(body).toContain('Нұрмағамбетов көшесі, 81')
    expect(body).toContain('түскі үзіліс айтылмаған')
  })

  test('the flaws of the print are counted by kind, and each row stands with its lines and what was made of it', async () => {
    expect((await read('/offices/flaws', inKazakh)).body).toContain('defect=phone-short')
    const { body } = await read('/offices/flaws?defect=phone-short', inKazakh)
    expect(body).toContain('8716-38- 4190')
    expect(body).toContain('a-2-rural-akims, 3-жол; 001-мәтін, 273–278')
  })

  test.each(['/offices?in=99999', '/offices?in=x', '/offices?in=-1'])(
    '%s is a page that says there is none',
    async (path) => {
      const { status, body } = await read(path, inKazakh)
      expect(status).toBe(404)
      expect(body).toContain('Мұндай бет жоқ')
    },
  )
})

describe('checking a paper', () => {
  test('a typed code leads to the one address of the paper, whatever blanks it came with', async () => {
    const { status, response } = await read('/verify', posted({ code: '5193 0462 7186' }))
    expect(status).toBe(303)
    expect(response.headers.get('location')).toBe('/verify/5193-0462-7186')
  })

  test('a slip of the finger is said at once, at the field, and what was typed stays', async () => {
    const before = asked.length
    const { status, body } = await read('/verify', posted({ code: '5193-0462-7187' }))
    expect(status).toBe(400)
    expect(body).toContain('<title>Қате: ')
    expect(body).toContain('value="5193-0462-7187"')
    expect(body).toMatch(/id="code"[^>]*aria-invalid="true"/)
    expect(asked.length).toBe(before)
  })

  test('a printed code without its dashes leads to the same address', async () => {
    const { status, response } = await read('/verify/519304627186')
    expect(status).toBe(301)
    expect(response.headers.get('location')).toBe('/verify/5193-0462-7186')
  })

  test('a code that no paper bears gives the answer and the status that say so', async () => {
    const { status, body } = await read('/verify/5193-0462-7186', inKazakh)
    expect(status).toBe(404)
    expect(body).toContain('Ондай код жоқ')
  })

  const compare = (code: string, file: string | null): ReturnType<typeof read> => {
    const form = new FormData()
    if (file !== null) form.set('file', new File([file], 'paper.pdf', { type: 'application/pdf' }))
    return read(`/verify/${code}/compare`, { method: 'POST', body: form, ...inKazakh })
  }

  test('a file to compare reaches the papers', async () => {
    expect((await compare(issued, '%PDF-1.7')).status).toBe(200)
    expect(asked.at(-1)).toEqual({ code: issued, file: '%PDF-1.7' })
    expect((await compare('5193-0462-7186', '%PDF-1.7')).status).toBe(404)
  })

  test.each([null, ''])('comparing without a file says so at its field: %j', async (file) => {
    const { status, body } = await compare(issued, file)
    expect(status).toBe(422)
    expect(body).toContain('href="#file"')
    expect(body).toMatch(/id="file"[^>]*aria-invalid="true"/)
  })
})
