import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseState } from '../../src/casework/index.ts'
import { codeAt } from '../../src/people/index.ts'
import { walks } from '../casework/walks.ts'
import { openAtWork, type Answer, type AtWork } from './at-work.ts'

// Several drafts under one code: all or none, and the case that hinders is named.

let at: AtWork
let head: string
const granted = walks['the department grants']
const beforeHead = granted.acts.findIndex((act) => act.who === 'head')

beforeAll(async () => {
  at = await openAtWork()
}, 60_000)
afterAll(() => at.close())

const waiting = async (): Promise<CaseState> => at.walker.go(granted, beforeHead)

/** The head's list as she sees it, everything on it ticked. */
async function tickAll(): Promise<URLSearchParams> {
  head = await at.enter('head')
  const { body } = await at.get('/work/sign', head)
  const form = new URLSearchParams({ key: /name="key" value="([^"]+)"/.exec(body)![1]! })
  for (const [, tick] of body.matchAll(/name="task" value="([^"]+)"/g)) form.append('task', tick!)
  return form
}

function sign(form: URLSearchParams): Promise<Answer> {
  at.house.clock.pass({ minutes: 1 })
  form.set('code', codeAt(at.house.secret, at.house.clock.now()))
  return at.post('/work/sign', form, head)
}

const signed = async ({ id }: CaseState): Promise<boolean> =>
  (await at.walker.read(id)).tasks.every((task) => task.verb !== 'sign')

test('a second click is told the first result', async () => {
  const cases = [await waiting(), await waiting()]
  const form = await tickAll()
  expect(form.getAll('task')).toHaveLength(2)
  const once = await sign(form)
  expect(once.status).toBe(200)
  expect(once.body).toContain('2 құжатқа қол қойылды')
  const again = await sign(form)
  expect([again.status, again.body.includes('2 құжатқа қол қойылды')]).toEqual([200, true])
  expect(await Promise.all(cases.map(signed))).toEqual([true, true])
})

test('one that is done already refuses all, and is named', async () => {
  const [quick, other] = [await waiting(), await waiting()]
  const form = await tickAll()
  await at.walker.does(quick, granted.acts[beforeHead]!)
  const { status, body } = await sign(form)
  expect(status).toBe(422)
  expect(body).toContain(quick.number)
  expect(body).toContain('class="q-errors"')
  expect(await signed(other)).toBe(false)
})

test.each(['', 'x', 'x:y:1', `${'-'.repeat(36)}:${'-'.repeat(36)}:1`])(
  'a tick that is none of ours is a bad request: «%s»',
  async (tick) => {
    const form = await tickAll()
    form.set('task', tick)
    expect((await sign(form)).status).toBe(400)
  },
)

test('without a tick it is said that there is nothing to sign, and nothing is', async () => {
  const form = await tickAll()
  form.delete('task')
  const { status, body } = await sign(form)
  expect(status).toBe(422)
  expect(body).toContain('class="q-errors"')
})
