import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mostCounted } from '../../src/casework/index.ts'
import { walks } from '../casework/walks.ts'
import { openAtWork, type Answer, type AtWork } from './at-work.ts'

// Lists that are longer than a page: every case stands on one of the pages, once, and the total is true.

let at: AtWork
let clerk: string
let head: string
const granted = walks['the department grants']
const beforeHead = granted.acts.findIndex((act) => act.who === 'head')

/** So many cases more, like this one: some were handed in at the same moment, as they are on a busy day. */
const multiply = (id: string, many: number): Promise<unknown> =>
  at.own.asOwner(async (owner) => {
    await owner.query(`select set_config('app.scope', 'system', false)`)
    const columns = async (table: string): Promise<string[]> =>
      (
        await owner.query<{ name: string }>(
          `select column_name as name from information_schema.columns where table_name = $1 and table_schema = 'public'`,
          [table],
        )
      ).rows.map(({ name }) => name)
    const copied = async (table: string, key: string, changed: Readonly<Record<string, string>>): Promise<void> => {
      const names = await columns(table)
      await owner.query(
        `insert into ${table} (${names.join(', ')})
         select ${names.map((name) => changed[name] ?? `t.${name}`).join(', ')} from ${table} t, generate_series(1, $2::int) n where t.${key} = $1`,
        [id, many],
      )
    }
    const copy = `md5('${id}' || n)::uuid`
    const earlier = (name: string): string => `t.${name} - (n / 7) * interval '1 minute'`
    await owner.query('begin')
    await copied('cases', 'id', { id: copy, number: `t.number || '-' || n`, opened_at: earlier('opened_at') })
    await copied('case_access', 'case_id', { case_id: copy })
    await copied('event_heads', 'case_id', { case_id: copy })
    await copied('event_bodies', 'case_id', { case_id: copy })
    await copied('tasks', 'case_id', {
      id: `md5(t.id::text || n)::uuid`,
      case_id: copy,
      due: earlier('due'),
      opened_at: earlier('opened_at'),
    })
    await owner.query('commit')
  })

beforeAll(async () => {
  at = await openAtWork()
  const ready = await at.walker.go(
    granted,
    granted.acts.findIndex((act) => act.name === 'issue'),
  )
  await multiply(ready.id, 120)
  const toSign = await at.walker.go(granted, beforeHead)
  await multiply(toSign.id, 60)
  at.house.clock.pass({ hours: 30 * 24 })
  clerk = await at.enter('executor')
  head = await at.enter('head')
}, 60_000)
afterAll(() => at.close())

const text = (html: string): string => html.replaceAll('&amp;', '&')
const casesIn = ({ body }: Answer): string[] => [
  ...new Set([...body.matchAll(/href="\/work\/case\/([0-9a-f-]{36})/g)].map(([, id]) => id!)),
]

/** The way on of a page, as a person takes it: a link, or a button of a form. */
async function onwards(page: Answer, words: string, cookie: string): Promise<Answer | null> {
  const link = new RegExp(`<a href="([^"]+)">${words}</a>`).exec(page.body)
  if (link) return at.get(text(link[1]!), cookie)
  const form = new RegExp(
    `<form method="post" action="([^"]+)">((?:<input[^>]*>)+)<button class="q-link">${words}`,
  ).exec(page.body)
  if (!form) return null
  const fields = [...form[2]!.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!])
  return at.post(form[1]!, Object.fromEntries(fields) as Record<string, string>, cookie)
}

async function walk(first: Answer, cookie: string): Promise<Answer[]> {
  const pages = [first]
  for (;;) {
    const next = await onwards(pages.at(-1)!, 'Келесілерін көрсету', cookie)
    if (next === null) return pages
    pages.push(next)
  }
}

describe('a list of more than a page', () => {
  test.each<[string, number, () => Promise<Answer>, () => string]>([
    ['my work', 121, () => at.get('/work', clerk), () => clerk],
    ['the register', 182, () => at.get('/work/register', clerk), () => clerk],
    ['what is ready', 121, () => at.get('/work/ready', clerk), () => clerk],
    ['what nobody collected', 121, () => at.get('/work/not-collected', clerk), () => clerk],
    ['a search', 182, () => at.post('/work/register', { sought: 'Жақ' }, clerk), () => clerk],
    ['what waits for a signature', 61, () => at.get('/work/sign', head), () => head],
  ])('%s: each of its cases stands on one page, and once', async (_name, total, open, cookie) => {
    const before = at.readings.length
    const pages = await walk(await open(), cookie())
    const shown = pages.map(casesIn)
    expect(shown.map((ids) => ids.length)).toEqual([
      ...Array.from({ length: Math.floor(total / 50) }, () => 50),
      total % 50,
    ])
    expect(new Set(shown.flat()).size).toBe(total)
    for (const { body } of pages) expect(body).toContain(`Барлығы ${total}, көрсетілгені`)
    // Who read which page stands in the book of readings, and nobody who was not on it.
    const read = at.readings.slice(before).map(({ body }) => (body as { cases: string[] }).cases)
    expect(read.map((ids) => ids.toSorted())).toEqual(shown.map((ids) => ids.toSorted()))
    const back = await onwards(pages.at(-1)!, 'Басына қайту', cookie())
    expect(casesIn(back!)).toEqual(shown[0])
    expect(await onwards(pages[0]!, 'Басына қайту', cookie())).toBeNull()
  })

  test('what is sought stands in no address, on no page', async () => {
    const pages = await walk(await at.post('/work/register', { sought: 'Жақ' }, clerk), clerk)
    for (const { body } of pages) expect(body).not.toMatch(/(?:href|action)="[^"]*(?:%D0%96|Жақ)/)
  })
})

test('more than is counted is told as more, and not as the number at which counting ended', async () => {
  const { id } = await at.walker.go(
    granted,
    granted.acts.findIndex((act) => act.name === 'issue'),
  )
  await multiply(id, mostCounted)
  for (const open of ['/work', '/work/register', '/work/ready'])
    expect((await at.get(open, clerk)).body).toContain(`${mostCounted} жазбадан көп, көрсетілгені 50`)
  const found = await at.post('/work/register', { sought: 'Жақ' }, clerk)
  expect(found.body).toContain(`${mostCounted} өтініштен көп табылды`)
  expect(found.body).toContain(`${mostCounted}+`)
})
