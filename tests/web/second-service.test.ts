import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadLaw } from '../../src/law/index.ts'
import { getPaper } from '../../src/papers/index.ts'
import { codeAt } from '../../src/people/index.ts'
import { openAtWork, type Answer, type AtWork } from './at-work.ts'

// A second service by the same code, from the window to the hand: an organisation applies, nobody visits, no organ is
// asked, and no id is one of the first service's. Its law stands in tests/law/stall.

let at: AtWork
let executor: string
let head: string
let caseId: string
let number: string
let secret: string

beforeAll(async () => {
  const { law, errors } = await loadLaw(['law', 'tests/law/stall'])
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  at = await openAtWork('2026-03-09T04:00:00Z', law)
  executor = await at.enter('executor')
  head = await at.enter('head')
}, 60_000)
afterAll(() => at.close())

const firm = 'Тор ЖШС'
const wish = {
  'wish.firm': firm,
  'wish.firm-code': '980640001241',
  'wish.call': '+7 701 555 01 34',
  'wish.tongue': 'ru',
  'wish.director': 'Торшы Ақтоты',
  'wish.goods': 'food',
  'wish.stalls': '2',
}

const press = (does: string, more: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  at.post('/work/intake?service=stall-permit', { key: at.parts.casework.newId(), ...wish, do: does, ...more }, executor)

/** No page of this service may speak of what only the first one has. */
const foreign = /комисси|тексеру актісі|отбас|табыс|көмек|жұмыспен қамту және|ауыл әкімі/iu
const words = (html: string): string =>
  html
    .replace(/<(script|style|head)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

async function opens(path: string, cookie = ''): Promise<string> {
  const { status, body } = await at.get(path, cookie)
  expect(status, path).toBe(200)
  return words(body)
}

/** Carries out the step that the page of the case offers to its officer, with what she fills in. */
async function act(command: string, fields: Record<string, string>, cookie: string): Promise<Answer> {
  const { body } = await at.get(`/work/case/${caseId}`, cookie)
  const form = new RegExp(`action="/work/case/${caseId}/${command}"[\\s\\S]*?</form>`).exec(body)?.[0] ?? ''
  const hidden = Object.fromEntries(
    ['task', 'seen', 'key'].map((name) => [name, new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? '']),
  )
  at.house.clock.pass({ minutes: 2 })
  return at.post(`/work/case/${caseId}/${command}`, { ...hidden, ...fields }, cookie)
}

const stateOf = () => at.walker.read(caseId)

describe('a second service by the same code', () => {
  test('draws its own form at the window, and tells a number that is none', async () => {
    expect(await opens('/work/intake?service=stall-permit', executor)).toContain('Ұйым нөмірі')
    const { status, body } = await press('register', { 'wish.firm-code': '841103300017' })
    expect(status).toBe(422)
    expect(words(body)).toContain('БСН')
  })

  test('does not accept an application that lacks a document', async () => {
    const { body } = await press('not-accept')
    expect(words(body)).toContain('Жарғы көшірмесі')
    const [row] = await at.own.database.transaction({ kind: 'system' }, (tx) =>
      tx.query<{ as: string; number: string | null; person: string | null }>(
        'select ended_as as "as", applicant_number as number, applicant as person from cases',
      ),
    )
    expect(row).toEqual({ as: 'not-accepted', number: '980640001241', person: null })
  })

  test('takes the application of an organisation, and its coupon says what the law lists', async () => {
    const { status, body } = await press('register', { 'evidence.charter': 'copy' })
    expect(status).toBe(200)
    caseId = /\/work\/case\/([0-9a-f-]{36})/.exec(body)![1]!
    const state = await stateOf()
    number = state.number!
    expect(state).toMatchObject({
      language: 'ru',
      applicant: { person: null, name: firm, iin: null, bin: '980640001241' },
      passed: [{ step: 'window', outcome: 'opened' }],
    })
    const shown = words(body)
    for (const said of [firm, number, 'Азық-түлік', 'Дайын болатын күні']) expect(shown).toContain(said)
    secret = /\d{3} \d{3}/.exec(shown.slice(shown.indexOf(number) + number.length))![0]
  })

  test('is decided, given back, decided again and signed', async () => {
    expect(await opens(`/work/case/${caseId}`, executor)).toContain('980640001241')
    const drafted = { outcome: 'allow', ground: '', note: '' }
    expect((await act('draft', drafted, executor)).status).toBe(303)
    expect(await opens('/work/sign', head)).toContain('Рұқсат беру')
    const back = await at.get(`/work/case/${caseId}/return`, head)
    expect(back.status).toBe(200)
    const hidden = Object.fromEntries(
      [...back.body.matchAll(/name="(task|seen|key)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
    )
    expect((await at.post(`/work/case/${caseId}/return`, { ...hidden, reason: 'Анық емес' }, head)).status).toBe(303)
    expect((await stateOf()).passed.at(-1)).toMatchObject({ step: 'seal', outcome: 'once-more' })
    expect((await act('draft', drafted, executor)).status).toBe(303)
    const { body } = await at.get(`/work/case/${caseId}`, head)
    expect(words(body)).toContain('Рұқсат беру')
    at.house.clock.pass({ minutes: 2 })
    const signed = await act('sign', { code: '' }, head)
    expect(signed.status).toBe(422)
    at.house.clock.pass({ minutes: 2 })
    const { now } = at.house.clock
    const form = Object.fromEntries(
      [...(await at.get(`/work/case/${caseId}`, head)).body.matchAll(/name="(task|seen|key)" value="([^"]*)"/g)].map(
        ([, name, value]) => [name!, value!],
      ),
    )
    const code = codeAt(at.house.secret, now())
    expect((await at.post(`/work/case/${caseId}/sign`, { ...form, code }, head)).status).toBe(303)
    expect((await stateOf()).passed.at(-1)).toMatchObject({ step: 'seal', outcome: 'sealed' })
  })

  test('has the card that its law describes', async () => {
    const card = (await stateOf()).papers.find((paper) => paper.kind === 'stall-card')!
    const content = await at.own.database.transaction({ kind: 'system' }, async (tx) => {
      const found = await getPaper(tx, card.id)
      return found.ok ? found.value.content : null
    })
    const lines = Object.fromEntries(content!.tables['lines']!.rows.map(([id, , , , value]) => [id, value]))
    expect(lines).toEqual({
      whose: firm,
      code: '980640001241',
      sort: 'Азық-түлік',
      'led-by': 'Торшы Ақтоты',
      stalls: '2',
    })
    expect((await at.get(`/work/paper/${card.id}`, executor)).status).toBe(200)
  })

  test('is registered and handed over', async () => {
    expect((await act('register', {}, executor)).status).toBe(303)
    expect(await opens('/work/ready', executor)).toContain(firm)
    expect(at.house.told.at(-1)).toMatchObject({ address: '+77015550134', language: 'ru' })
    expect(await opens(`/work/case/${caseId}`, executor)).toContain(firm)
    expect((await act('issue', { receivedBy: 'Торшы Ақтоты' }, executor)).status).toBe(303)
    expect(await stateOf()).toMatchObject({
      ended: { as: 'issued' },
      passed: [{}, {}, {}, {}, {}, { step: 'hand-out', outcome: 'carried-off' }],
    })
  })

  test('is followed by number and secret, and found in the register by the number of the organisation', async () => {
    const entered = await at.app.request('/following', {
      method: 'POST',
      body: new URLSearchParams({ number, secret }),
      headers: { 'accept-language': 'kk', 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(entered.status).toBe(303)
    const shown = await opens('/following/case', entered.headers.get('set-cookie')!.split(';')[0])
    expect(shown).toContain('Орын картасы')
    expect(shown).not.toMatch(foreign)
    const found = async (sought: string): Promise<string> =>
      words((await at.post('/work/register', { sought }, executor)).body)
    expect(await found('9806 4000 1241')).toContain(firm)
    expect(await found('980640001252')).not.toContain(firm)
  })

  test('is refused by its own ground', async () => {
    const { body } = await press('register', { 'evidence.charter': 'copy', 'wish.stalls': '7' })
    caseId = /\/work\/case\/([0-9a-f-]{36})/.exec(body)![1]!
    expect((await act('draft', { outcome: 'allow', ground: '', note: '' }, executor)).status).toBe(422)
    expect((await act('draft', { outcome: 'deny', ground: 'too-many', note: '' }, executor)).status).toBe(303)
    expect(await opens('/work/sign', head)).toContain('Сұралған орын үштен көп')
  })

  test('speaks on no page of what only another service has', async () => {
    const pages: readonly (readonly [string, string])[] = [
      ['/following', ''],
      ['/verify', ''],
      ['/work', executor],
      ['/work', head],
      ['/work/sign', head],
      ['/work/ready', executor],
      ['/work/not-collected', executor],
      ['/work/register', executor],
      ['/work/intake?service=stall-permit', executor],
      [`/work/case/${caseId}`, executor],
      [`/work/case/${caseId}`, head],
    ]
    for (const [path, cookie] of pages) expect(await opens(path, cookie), path).not.toMatch(foreign)
  })
})
