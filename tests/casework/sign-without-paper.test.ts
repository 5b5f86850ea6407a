import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signTasks, taskOf } from '../../src/casework/index.ts'
import { codeAt } from '../../src/people/index.ts'
import { scopeOfOfficer } from '../support/applicant.ts'
import { testOffices } from '../support/casework.ts'
import { ownDatabase, type TestDatabase } from '../support/database.ts'
import { changeYaml, lawWith, regulation } from './law-with.ts'
import { codes, makeWalker, must, walks, type Walker } from './walks.ts'

// An edition whose decision yields no paper: what the head puts her name to is then the decision alone.

let db: TestDatabase
let walker: Walker

interface Source {
  readonly steps: { readonly draft: { yields?: unknown; readonly outcomes: Record<string, { yields?: unknown }> } }
}

beforeAll(async () => {
  db = await ownDatabase()
  const law = await lawWith((folder) =>
    changeYaml<Source>(join(folder, regulation), (edition) => {
      delete edition.steps.draft.yields
      for (const outcome of Object.values(edition.steps.draft.outcomes)) delete outcome.yields
      return edition
    }),
  )
  walker = makeWalker(db.database, await testOffices(db.database, '2026-03-10T04:35:00Z', law))
})
afterAll(() => db.close())

it('a signature under a decision without a paper is given by a code and by nothing less', async () => {
  const walk = walks['the department grants']
  const state = await walker.go(
    walk,
    walk.acts.findIndex((act) => act.who === 'head'),
  )
  const { head } = walker.house.officers
  walker.house.clock.pass({ minutes: 1 })
  const happened = walker.house.clock.now()
  const items = [{ case: state.id, task: taskOf(state, head)!.id, seen: state.seq }]
  const sign = (code: string, key: string = randomUUID()) =>
    db.database.attempt(scopeOfOfficer(head), (tx) =>
      signTasks(tx, walker.house.parts, head, { items, code, session: randomUUID(), key, happened }),
    )
  expect(codes(await sign('000000'))).toEqual(['people.wrong-code'])
  expect(await walker.read(state.id)).toEqual(state)

  const [code, key] = [codeAt(walker.house.secret, happened), randomUUID()]
  const [signed] = must(await sign(code, key))
  expect(signed!.event.type).toBe('signed')
  expect(signed!.event.content.moves.papers).toEqual([])
  // The same command again is answered and asks for nothing; the code was used, and signs nothing else.
  expect(must(await sign(code, key))[0]!.again).toBe(true)
  const other = await walker.go(
    walk,
    walk.acts.findIndex((act) => act.who === 'head'),
  )
  const late = await db.database.attempt(scopeOfOfficer(head), (tx) =>
    signTasks(tx, walker.house.parts, head, {
      items: [{ case: other.id, task: taskOf(other, head)!.id, seen: other.seq }],
      code,
      session: randomUUID(),
      key: randomUUID(),
      happened,
    }),
  )
  expect(codes(late)).toEqual(['people.code-used'])
})
