import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readCaseFile } from '../../src/casework/index.ts'
import { testOffices, testParts, type TestOffices } from '../support/casework.ts'
import { ownDatabase, type TestDatabase } from '../support/database.ts'
import { changeYaml, lawWith, regulation } from './law-with.ts'
import { makeWalker, walks } from './walks.ts'

// Two processes over one database. The second was started with a newer folder of the law, the first never reads that.

let db: TestDatabase
let old: TestOffices
let renewed: TestOffices

interface Source {
  readonly promises: { readonly department: { term: string } }
}

beforeAll(async () => {
  db = await ownDatabase()
  old = await testOffices(db.database, '2026-03-10T04:35:00Z')
  const law = await lawWith((folder) =>
    changeYaml<Source>(join(folder, regulation), (edition) => {
      edition.promises.department.term = '5 working-days'
      return edition
    }),
  )
  renewed = { ...old, ...(await testParts('2026-03-10T04:35:00Z', law)) }
})
afterAll(() => db.close())

it('a case opened by one process is carried on by another that has never read its edition', async () => {
  const walk = walks['the department grants']
  const opened = await makeWalker(db.database, renewed).open(walk)
  const other = makeWalker(db.database, old)
  const file = await db.database.transaction({ kind: 'system' }, (tx) => readCaseFile(tx, old.parts, opened.id))
  expect(file!.edition.hash).toBe(opened.editionHash)
  let state = opened
  for (const act of walk.acts) state = await other.does(state, act)
  expect(state.ended?.as).toBe('issued')
  // 5 working days of the newer wording: 11, 12, 13, 16, 17 March.
  expect(state.obligations.find((duty) => duty.kind === 'promise')?.due).toBe('2026-03-17T13:00:00Z')
})

it('a restart with another folder of the law reads what the cases were opened under', async () => {
  const opened = await makeWalker(db.database, renewed).open(walks['the department refuses'])
  const { parts } = await testParts('2026-03-10T04:35:00Z')
  const file = await db.database.transaction({ kind: 'system' }, (tx) => readCaseFile(tx, parts, opened.id))
  expect(file!.edition.hash).toBe(opened.editionHash)
})
