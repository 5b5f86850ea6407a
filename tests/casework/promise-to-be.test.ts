import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lawAt, promiseToBe } from '../../src/casework/index.ts'
import { testOffices } from '../support/casework.ts'
import { ownDatabase, type TestDatabase } from '../support/database.ts'
import { changeYaml, lawWith, regulation } from './law-with.ts'
import { makeWalker, must, walks, type Walker } from './walks.ts'

// An edition that counts neither the day of handing in nor the day of the result.

let db: TestDatabase
let walker: Walker

beforeAll(async () => {
  db = await ownDatabase()
  const law = await lawWith((folder) =>
    changeYaml<{ counting: { 'taken-as': string[] } }>(join(folder, regulation), (edition) => {
      edition.counting['taken-as'] = ['first-day', 'last-day']
      return edition
    }),
  )
  walker = makeWalker(db.database, await testOffices(db.database, '2026-03-10T04:35:00Z', law))
})
afterAll(() => db.close())

it('the window tells the day before the hand-over that the case has after it', async () => {
  const { parts, clock, officers } = walker.house
  const law = must(lawAt(parts, 'targeted-social-aid', officers.executor.place, clock.now()))
  const told = promiseToBe(parts, law, clock.now())!
  const { obligations } = await walker.open(walks['the department grants'])
  const promised = obligations.find((duty) => duty.kind === 'promise')!
  expect([told.due, told.paragraph]).toEqual([promised.due, promised.paragraph])
  // 11, 12, 13, 16, 17, 18, 19 March are counted; the result is given on the next working day.
  expect(promised.due).toBe('2026-03-20T13:00:00Z')
})
