import { afterAll, beforeAll, expect, it } from 'vitest'
import { compareFile, startRenderer, verifyPaper, type PaperHouse } from '../../src/papers/index.ts'
import { loadTexts } from '../../src/platform/index.ts'
import { signaturesOf } from '../../src/signing/index.ts'
import { paperFile, setFiles } from '../../src/web/index.ts'
import { makeWalker, walks, type Walker } from '../casework/walks.ts'
import { testOffices } from '../support/casework.ts'
import { ownDatabase, type TestDatabase } from '../support/database.ts'

// A paper is issued by a commit. Its file is set afterwards, and the process may end before, in between and after.

let db: TestDatabase
let walker: Walker
const zone = 'Asia/Almaty'

beforeAll(async () => {
  db = await ownDatabase()
  walker = makeWalker(db.database, await testOffices(db.database, '2026-03-10T04:35:00Z'))
})
afterAll(() => db.close())

/** What sets papers in one process; another has its own. */
const process = (renderer = startRenderer({ timeoutMs: 60_000 })): PaperHouse => ({
  renderer,
  texts: loadTexts(),
  publicUrl: 'https://qyzmet.example',
  now: walker.house.clock.now,
})

const verify = (code: string) =>
  db.database.transaction({ kind: 'paper', code }, async (tx) => ({
    answer: (await verifyPaper(tx, code, async (paper) => (await signaturesOf(tx, paper)).length)).answer,
    compared: await compareFile(tx, code, new Uint8Array()),
  }))

const waiting = async (): Promise<number> => {
  const [row] = await db.database.transaction({ kind: 'system' }, (tx) =>
    tx.query<{ count: number }>('select count(*)::integer as count from papers_to_set'),
  )
  return row!.count
}

const none = (paper: string, error: unknown): never => {
  throw new Error(paper, { cause: error })
}

it('papers hold from the commit that issued them, and get their files from the next process where the first one ended', async () => {
  const { papers } = await walker.go(walks['the department grants'])
  expect(papers.map((paper) => paper.kind)).toContain('hand-over-receipt')
  for (const paper of papers) expect(await verify(paper.code)).toEqual({ answer: 'genuine', compared: 'none-kept' })
  expect(await waiting()).toBe(papers.length)

  // This one ended while it was setting the first of them: the rest had its turn, the first waits on.
  const skipped: string[] = []
  const real = startRenderer({ timeoutMs: 60_000 })
  let tries = 0
  const dying = {
    ...real,
    render: (job: never) => (tries++ === 0 ? Promise.reject(new Error('gone')) : real.render(job)),
  }
  expect(await setFiles(db.database, process(dying), zone, (paper) => skipped.push(paper))).toBe(papers.length - 1)
  expect(skipped).toEqual([papers[0]!.id])
  expect(await waiting()).toBe(1)
  expect(await verify(papers[0]!.code)).toEqual({ answer: 'genuine', compared: 'none-kept' })
  real.close()

  const next = process()
  expect(await setFiles(db.database, next, zone, none)).toBe(1)
  expect(await waiting()).toBe(0)
  expect(await setFiles(db.database, next, zone, none)).toBe(0)
  next.renderer.close()

  // What is opened later is byte for byte what was kept.
  const opening = process()
  for (const { id, code } of papers) {
    const file = await paperFile(db.database, opening, zone, { id, scope: { kind: 'system' } })
    const compared = db.database.transaction({ kind: 'paper', code }, (tx) => compareFile(tx, code, file!))
    expect(await compared).toBe('same')
  }
  expect(opening.renderer.pid).toBeUndefined()
}, 60_000)

it('a paper that still waits for a signature is not verified, and no file of it is kept', async () => {
  const state = await walker.go(walks['the department grants'], 3)
  const act = state.papers.find((paper) => paper.kind === 'inspection-act')!
  expect([act.signedBy.length, act.signers.length]).toEqual([1, 3])
  const house = process()
  await setFiles(db.database, house, zone, none)
  expect(await verify(act.code)).toEqual({ answer: 'not-verified', compared: 'none-kept' })
  let signed = state
  for (const each of walks['the department grants'].acts.slice(3, 5)) signed = await walker.does(signed, each)
  expect((await verify(act.code)).answer).toBe('genuine')
  expect(await setFiles(db.database, house, zone, none)).toBe(1)
  house.renderer.close()
}, 60_000)
