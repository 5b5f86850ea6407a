import { afterAll, beforeAll, expect, test } from 'vitest'
import { listPapers, revokePaper, type PaperHead } from '../../src/papers/index.ts'
import { walks } from '../casework/walks.ts'
import { openAtWork, type Answer, type AtWork } from './at-work.ts'

// What anyone who holds a paper is told of it, and what to do then.

let at: AtWork
let clerk: string
const granted = walks['the department grants']

beforeAll(async () => {
  at = await openAtWork()
  clerk = await at.enter('executor')
}, 60_000)
afterAll(() => at.close())

/** The papers of a fresh case that was walked to its end. */
async function papers(): Promise<readonly PaperHead[]> {
  const { id } = await at.walker.go(granted)
  return at.own.database.transaction({ kind: 'system' }, (tx) => listPapers(tx, id))
}

const pdfOf = async ({ id }: PaperHead): Promise<Uint8Array<ArrayBuffer>> => {
  const response = await at.app.request(`/work/paper/${id}`, { headers: { cookie: clerk } })
  return new Uint8Array(await response.arrayBuffer())
}

async function compare({ code }: PaperHead, file: Uint8Array<ArrayBuffer>): Promise<Answer> {
  const form = new FormData()
  form.set('file', new File([file], 'paper.pdf'))
  const headers = { 'accept-language': 'kk' }
  const response = await at.app.request(`/verify/${code}/compare`, { method: 'POST', body: form, headers })
  return { status: response.status, body: await response.text(), location: null }
}

const revoke = (paper: string): Promise<unknown> =>
  at.own.database.transaction({ kind: 'system' }, (tx) =>
    revokePaper(tx, { paper, reason: 'Жақыпов Нұрланға қате берілген', at: at.house.clock.now(), by: 'test' }),
  )

test('the file that left the system is told from a changed one, and both from one that is not kept', async () => {
  const [first, other] = await papers()
  await revoke(other!.id)
  const unseen = await compare(other!, new Uint8Array(9))
  expect(unseen.body).toContain('файлы бізде сақталмаған')
  expect(unseen.body).not.toContain('бірдей емес')
  const pdf = await pdfOf(first!)
  expect((await compare(first!, pdf)).body).toContain('дәл өзі')
  expect((await compare(first!, pdf.slice(1))).body).toContain('бірдей емес')
})

test('a replaced paper names the number of the new one', async () => {
  const [old, newer] = (await papers()).toReversed()
  await pdfOf(old!)
  await at.own.asOwner(async (owner) => {
    await owner.query(`select set_config('app.scope', 'system', false)`)
    await owner.query(
      `insert into paper_revocations select id, case_id, office, code, $2, '', $3, 'test' from papers where id = $1`,
      [old!.id, newer!.id, at.house.clock.now().toString()],
    )
  })
  const { status, body } = await at.get(`/verify/${old!.code}`)
  expect(status).toBe(200)
  expect(body).toContain('Құжат ауыстырылған')
  expect(body).toContain(`№ ${newer!.number} құжатымен ауыстырылған`)
  expect(body).toContain('иесінен жаңасын сұраңыз')
})

test('a revoked paper says since when and whom to ask; what the officer wrote of it stays in the office', async () => {
  const [paper] = (await papers()).toReversed()
  await pdfOf(paper!)
  await revoke(paper!.id)
  const { status, body } = await at.get(`/verify/${paper!.code}`)
  expect(status).toBe(200)
  expect(body).toMatch(/9 наурыз[^<]* кері алынған/)
  expect(body).toContain('мекемеден сұраңыз')
  expect(body).not.toContain('Нұрлан')
})

test('a code that no paper bears says what to do, also when a file is compared with it', async () => {
  const answers = [
    await at.get('/verify/7004-1285-3317'),
    await compare({ code: '7004-1285-3317' } as PaperHead, new Uint8Array(3)),
  ]
  for (const { status, body } of answers) {
    expect(status).toBe(404)
    expect(body).toContain('Кодты қағаздағымен салыстырып, қайта теріңіз')
  }
})
