import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCaseFile } from '../../src/casework/index.ts'
import { inventIin, seededChance } from '../../src/people/index.ts'
import { openAtWork, type Answer, type AtWork } from './at-work.ts'

// What the window does with each of its buttons, when what lies before the clerk has changed since they were drawn.

let at: AtWork
let clerk: string
let settlement: string
const taken = new Set<string>()
const iin = (): string => inventIin(seededChance(taken.size + 7), Temporal.PlainDate.from('1984-11-03'), 'male', taken)

beforeAll(async () => {
  at = await openAtWork()
  clerk = await at.enter('executor')
  const { body } = await at.get('/work/intake', clerk)
  settlement = /name="application\.settlement"[\s\S]*?<option value="(\d+)"/.exec(body)?.[1] ?? ''
}, 60_000)
afterAll(() => at.close())

const whole = { 'evidence.social-code': 'original', 'evidence.residence-copy': 'copy' }

function press(does: string, more: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return at.post(
    '/work/intake',
    {
      key: at.parts.casework.newId(),
      'application.surname': 'Жақыпов',
      'application.given-name': 'Нұрлан',
      'application.patronymic': 'Сейітұлы',
      'application.birth-date': '03.11.1984',
      'application.iin': iin(),
      'application.standing': 'citizen',
      'application.document-kind': 'identity-card',
      'application.document-number': '041234567',
      'application.document-issued-on': '06.05.2019',
      'application.document-issued-by': 'ҚР ІІМ',
      'application.social-code': '123456789012',
      'application.settlement': settlement,
      'application.address': 'Жеңіс көшесі, 14',
      'application.phone': '+7 701 555 01 34',
      'application.notice-language': 'kk',
      'plot.has-plot': 'no',
      'employment.unemployed': 'no',
      'employment.takes-active-measures': 'no',
      do: does,
      ...more,
    },
    clerk,
  )
}

const casesKept = async (): Promise<string[]> =>
  at.own.database.transaction({ kind: 'system' }, async (tx) =>
    (await tx.query<{ state: string }>('select coalesce(ended_as, state) as state from cases order by opened_at')).map(
      ({ state }) => state,
    ),
  )

/** What is kept of the plot in each case. */
const facts = async (): Promise<string[]> =>
  at.own.database.transaction({ kind: 'system' }, async (tx) => {
    const rows = await tx.query<{ id: string }>('select id from cases')
    const files = []
    for (const { id } of rows) files.push(await readCaseFile(tx, at.parts.casework, id))
    return files.flatMap((file) => (file ? [JSON.stringify(file.state.application['plot'])] : []))
  })

describe('the window', () => {
  test('does not register what was to be told as not accepted, when the documents have come meanwhile', async () => {
    const before = await casesKept()
    const { status, body } = await press('not-accept', whole)
    expect(await casesKept()).toEqual(before)
    expect(status).toBe(422)
    expect(body).toContain('value="Жақыпов"')
    expect(body).toContain('role="alert"')
    expect(body).toContain('Енді бәрі бар')
  })

  test.each(['', 'signed', 'issue'])('does nothing at all at a button that it does not have: «%s»', async (does) => {
    const before = await casesKept()
    const { status, body } = await press(does, whole)
    expect(await casesKept()).toEqual(before)
    expect(status).toBe(200)
    expect(body).toContain('value="Жақыпов"')
  })

  test('says what lacks before it registers, and keeps what was typed', async () => {
    const before = await casesKept()
    const { body } = await press('register')
    expect(await casesKept()).toEqual(before)
    expect(body).toContain('Құжат жетіспейді')
    expect(body).toContain('value="Жақыпов"')
  })

  test('asks again where the form came without its key, and registers nothing', async () => {
    const before = await casesKept()
    const { status, body } = await press('register', { ...whole, key: '1' })
    expect(await casesKept()).toEqual(before)
    expect(status).toBe(200)
    expect(body).toMatch(/name="key" value="[0-9a-f-]{36}"/)
  })

  test('does not ask what another answer has decided, and keeps no answer to it', async () => {
    const question = (body: string): string => /<div[^>]*data-asked="plot\.cattle"[^]*?<\/div>/.exec(body)![0]
    const open = question((await at.get('/work/intake', clerk)).body)
    expect(open).not.toMatch(/ (?:hidden|disabled)/)
    expect(open).toContain('қажет болса')
    const decided = question((await press('look', { 'plot.cattle': '5' })).body)
    expect(decided).toMatch(/^<div[^>]* hidden/)
    expect(decided).toMatch(/<input[^>]* disabled/)
    const needed = question((await press('look', { 'plot.has-plot': 'yes' })).body)
    expect(needed).not.toMatch(/ (?:hidden|disabled)|қажет болса/)
    const before = await facts()
    expect((await press('register', { ...whole, 'plot.cattle': 'көп' })).body).toContain('Өтініш тіркелді')
    const [added] = (await facts()).filter((each) => !before.includes(each))
    expect(JSON.parse(added!)).toMatchObject({ has_plot: false })
    expect(added).not.toContain('cattle')
  })

  test('records as not accepted what lacks, and registers what is whole', async () => {
    const before = await casesKept()
    expect((await press('not-accept')).body).toContain('Өтініш қабылданбады')
    expect((await press('register', whole)).body).toContain('Өтініш тіркелді')
    expect(await casesKept()).toEqual([...before, 'not-accepted', 'open'])
  })
})
