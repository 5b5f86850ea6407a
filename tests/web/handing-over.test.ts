import { afterAll, beforeAll, expect, test } from 'vitest'
import { walks } from '../casework/walks.ts'
import { openAtWork, type AtWork } from './at-work.ts'

// The result goes into a hand: the page says what will be made, and the next one gives it to be printed.

let at: AtWork
beforeAll(async () => {
  at = await openAtWork()
}, 60_000)
afterAll(() => at.close())

test('whoever handed the result over is led to the receipt, and it is a paper that can be printed', async () => {
  const { acts } = walks['the department grants']
  const { id } = await at.walker.go(
    walks['the department grants'],
    acts.findIndex(({ name }) => name === 'issue'),
  )
  const clerk = await at.enter('executor')
  const page = (await at.get(`/work/case/${id}`, clerk)).body
  expect(page).toContain('Қолхат')
  const hidden = [...page.matchAll(/<input type="hidden" name="(task|seen|key)" value="([^"]*)"/g)]
  const form = Object.fromEntries(hidden.map(([, name, value]) => [name!, value!]))
  const given = await at.post(`/work/case/${id}/issue`, { ...form, do: 'issue', receivedBy: 'Жақыпов Нұрлан' }, clerk)
  expect(given).toMatchObject({ status: 303, location: `/work/case/${id}` })
  const { body } = await at.get(given.location!, clerk)
  const [, receipt] = /href="([^"]+)">Басып шығару: Қолхат</.exec(body)!
  expect((await at.get(receipt!, clerk)).body.slice(0, 5)).toBe('%PDF-')
})
