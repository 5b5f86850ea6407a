import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installation } from '../../src/people/index.ts'
import { walks } from '../casework/walks.ts'
import { openAtWork, type AtWork } from './at-work.ts'

// Addresses as they are mistyped, cut off, bookmarked and sent about, and those that a page gives to its language links.

let at: AtWork
let clerk: string
let head: string
let caseId: string
beforeAll(async () => {
  at = await openAtWork()
  clerk = await at.enter('executor')
  head = await at.enter('head')
  caseId = (await at.walker.go(walks['the department grants'], 1)).id
}, 60_000)
afterAll(() => at.close())

const dashes = '-'.repeat(36)
const unknown = '00000000-0000-7000-8000-000000000000'
const garbage = ['abc', dashes, unknown, '%00', '%F0%9F%90%AA', "'", '0000-01-01', '-271821-01-01', '9'.repeat(40)]

/** Every GET route of the program, each of its parameters filled with what is none. */
const filled = (): string[] =>
  at.app.routes
    .filter(({ method, path }) => method === 'GET' && path.includes(':'))
    .flatMap(({ path }) => garbage.map((each) => path.replaceAll(/:\w+/g, each)))

describe('a wrong address', () => {
  test('breaks nothing on any route, with or without a session', async () => {
    const broken: string[] = []
    const addresses = [
      ...filled(),
      ...['a_b', '_', 'infinity_x', `x_${unknown}`, '%00_%00', `2026-03-09T04:00:00Z_${dashes}`].flatMap((after) =>
        ['/work', '/work/register', '/work/ready', '/work/not-collected'].map((list) => `${list}?after=${after}`),
      ),
      ...garbage.flatMap((each) => [
        `/offices?in=${each}`,
        `/services?sought=${each}`,
        `/work/intake?service=${each}`,
        `/seals/2026-03-09?paper=${each}`,
        `/staff?next=${each}`,
        `/?lang=${each}`,
      ]),
    ]
    for (const address of addresses)
      for (const cookie of ['', clerk]) {
        const { status } = await at.get(address, cookie)
        if (status >= 500) broken.push(`${address} ${status}`)
      }
    expect(broken).toEqual([])
  })

  test.each([
    '/work/paper/abc',
    `/work/paper/${unknown}`,
    `/work/case/${dashes}`,
    `/work/case/${unknown}`,
    '/work/nothing',
    '/seals/0000-01-01',
  ])('%s says that there is no such thing', async (path) => {
    expect((await at.get(path, clerk)).status).toBe(404)
  })

  test('a mark in a list that is none is left out of account', async () => {
    const [marked, plain] = [await at.get('/work?after=a_b', clerk), await at.get('/work', clerk)]
    const rows = (body: string): number => body.split('class="q-go"').length
    expect([marked.status, rows(marked.body)]).toEqual([200, rows(plain.body)])
  })

  test('a form that names no task, no version and no key of ours is turned away', async () => {
    for (const path of ['dispatch', 'sign', 'draft', 'return', 'issue'])
      for (const bad of ['', 'x', dashes]) {
        const { status } = await at.post(`/work/case/${caseId}/${path}`, { task: bad, seen: bad, key: bad }, clerk)
        expect([path, status >= 400 && status < 500]).toEqual([path, true])
      }
  })
})

describe('a language link', () => {
  const linked = (body: string): string =>
    /href="([^"]*[?&](?:amp;)?lang=ru)"/.exec(body)?.[1]?.replace('&amp;', '&') ?? ''

  test.each<[string, () => Promise<{ body: string }>]>([
    ['a search', () => at.post('/work/register', { sought: 'Жақ' }, clerk)],
    ['a draft that was not understood', () => at.post(`/work/case/${caseId}/draft`, { do: 'look' }, clerk)],
    ['a refusal', () => at.post(`/work/case/${caseId}/dispatch`, { task: 'x', seen: '1', key: 'k' }, clerk)],
    ['a case that is not there', () => at.post(`/work/case/${unknown}/dispatch`, {}, clerk)],
    ['a list to sign', () => at.post('/work/sign', { key: 'k' }, head)],
    ['the window', () => at.post('/work/intake', { do: 'look' }, clerk)],
    ['the first sign-in', () => at.post('/staff/first/finish', { login: 'x', printed: 'x' })],
    ['a code to verify', () => at.post('/verify', { code: '1' })],
    ['a file to compare', () => at.post('/verify/7004-1285-3317/compare', {})],
    ['a secret that does not fit', () => at.post('/following', { number: '1', secret: '1' })],
    ['a coupon that is not there', () => at.post(`/work/paper/${unknown}`, { secret: '1' }, clerk)],
  ])('after %s leads to a page that answers', async (_name, post) => {
    const { body } = await post()
    const address = linked(body)
    expect(address).not.toBe('')
    const chosen = await at.get(address, clerk)
    expect(chosen.status).toBe(303)
    // An address that only takes a form leads on to the page that the form stands on.
    let page = chosen
    for (let leaps = 0; page.location !== null && leaps < 3; leaps++) page = await at.get(page.location, clerk)
    // What is not there in one language is not there in another.
    expect(page.status).toBe(address.includes(unknown) || address.includes('7004') ? 404 : 200)
  })

  test('every form posts to a page, or to an address right under one', () => {
    const routes = at.app.routes
    const pages = new Set(routes.filter(({ method }) => method === 'GET').map(({ path }) => path))
    const lost = routes
      .filter(({ method, path }) => method === 'POST' && !path.endsWith('/leave'))
      .filter(({ path }) => !pages.has(path) && !pages.has(path.slice(0, path.lastIndexOf('/'))))
    expect(lost.map(({ path }) => path)).toEqual([])
  })
})

describe('an officer who is refused something', () => {
  test.each<[string, () => Promise<{ status: number; body: string }>]>([
    ['a case that is not there', () => at.get(`/work/case/${unknown}`, clerk)],
    ['a page that is not there', () => at.get('/work/nothing', clerk)],
    ['a paper that is not there', () => at.get('/work/paper/abc', clerk)],
    ['a bad request', () => at.post('/work/sign', { task: 'x' }, head)],
    ['what is done already', () => at.post(`/work/case/${caseId}/dispatch`, { task: 'x', seen: '1', key: 'q' }, clerk)],
  ])('%s is told so among her own pages', async (_name, ask) => {
    const { status, body } = await ask()
    expect(status).toBeGreaterThanOrEqual(400)
    expect(body).toContain('class="q-bar"')
    expect(body).toContain('href="/work/intake"'.replace('/work/intake', '/work'))
    expect(body).not.toContain('class="q-foot"')
  })

  test('nobody without a session is shown the frame of the workspace', async () => {
    expect((await at.get('/nothing')).body).toContain('class="q-foot"')
    expect((await at.get('/seals/2026-03-08')).body).toContain('class="q-foot"')
  })
})

describe('after a session has ended', () => {
  test('what a form sent is said to be lost until one has signed in, in three languages; the page it was on is not', async () => {
    const sent = await at.post('/work/intake?service=x', { 'application.surname': 'Жақыпов' })
    expect([sent.status, sent.location]).toEqual([303, '/staff?next=%2Fwork%2Fintake%3Fservice%3Dx&lost=1'])
    for (const [language, words] of [
      ['kk', 'жібергеніңіз сақталмады'],
      ['ru', 'отправленное не сохранено'],
      ['en', 'what you sent was not kept'],
    ])
      expect((await at.get(sent.location!, `language=${language}`)).body).toContain(words)
    const { status, body } = await at.post('/staff', { login: 'x', next: '/work/intake?service=x', lost: '1' })
    expect(status).toBe(403)
    expect(body).toContain('жібергеніңіз сақталмады')
    expect(body).toContain('name="next" value="/work/intake?service=x"')
    expect(body).toContain('/staff?next=%2Fwork%2Fintake%3Fservice%3Dx&amp;lost=1&amp;lang=ru')
  })

  test('a page that was asked for is led to with all it was asked', async () => {
    const asked = await at.get('/work?after=1_2')
    expect(asked.location).toBe('/staff?next=%2Fwork%3Fafter%3D1_2')
    expect((await at.get(asked.location!)).body).not.toContain('сақталмады')
  })
})

test('a case is opened only by a unit that may open cases, whatever its place has been given', async () => {
  const { officers } = at.house
  expect((await at.get(`/work/case/${caseId}`, clerk)).status).toBe(200)
  await at.own.asOwner(async (owner) => {
    await owner.query(
      'insert into case_access (case_id, office, since) values ($1, $2, now()) on conflict do nothing',
      [caseId, installation],
    )
    await owner.query(`update posts set unit = 'auditor', place = $2 where staff = $1`, [
      officers.akim.staff,
      installation,
    ])
  })
  const auditor = await at.enter('akim')
  const before = at.readings.length
  expect((await at.get(`/work/case/${caseId}`, auditor)).status).toBe(404)
  expect(at.readings.length).toBe(before)
})
