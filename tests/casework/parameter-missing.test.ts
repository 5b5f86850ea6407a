import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lawAt } from '../../src/casework/index.ts'
import { sayRefusal } from './say-refusal.ts'
import { testOffices } from '../support/casework.ts'
import { ownDatabase, type TestDatabase } from '../support/database.ts'
import { changeYaml, lawWith } from './law-with.ts'
import { codes, factsTold, makeWalker, walks, type Act, type Walker } from './walks.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await ownDatabase()
})
afterAll(() => db.close())

const upToDraft = 9
const walk = walks['the department grants']
const draft = walk.acts[upToDraft]!

async function expectStopAtTheDraft(walker: Walker): Promise<void> {
  const state = await walker.go(walk, upToDraft)
  expect(state.tasks.map((task) => task.verb)).toEqual(['draft'])
  const refusal: Act = { ...draft, input: { outcome: 'refusal', ground: 'income-above-line', note: '' } }
  for (const act of [draft, refusal]) {
    const result = await walker.run(walker.house.officers.executor, walker.order(state, act))
    expect(codes(result)[0]).toBe('law.parameter-missing')
    expect(factsTold(result)).toMatchObject({ names: expect.stringContaining('poverty-line') as string })
    for (const language of ['kk', 'ru', 'en'] as const) expect(sayRefusal(language, result)).toMatch(/poverty-line/)
  }
  // Nothing was decided and nothing was lost: the case waits at the draft with all that was handed in.
  expect(await walker.read(state.id)).toEqual(state)
}

describe('a case that cannot be decided, a parameter missing', () => {
  it('waits at the draft when the adoption puts the edition into force and supplies no figure', async () => {
    const law = await lawWith((folder) =>
      changeYaml<object>(join(folder, 'adoption', 'sample-2026.yaml'), (adoption) => ({
        ...adoption,
        parameters: {},
        reckonings: [],
      })),
    )
    const house = await testOffices(db.database, '2026-03-10T04:35:00Z', law)
    expect(law.adoptions.map((adoption) => adoption.id)).toEqual(['sample-2026'])
    await expectStopAtTheDraft(makeWalker(db.database, house))
  })
})

describe('the law without its adoption', () => {
  it('takes no application today, because the regulation is repealed', async () => {
    const law = await lawWith((folder) => rm(join(folder, 'adoption', 'sample-2026.yaml')))
    expect(law.adoptions).toEqual([])
    const own = await ownDatabase()
    const house = await testOffices(own.database, '2026-03-10T04:35:00Z', law)
    expect(codes(lawAt(house.parts, 'targeted-social-aid', 101, house.clock.now()))[0]).toMatch(/^law\./)
    await own.close()
  })

  it('walks a case of January 2013, when the regulation was in force, up to the draft and no further', async () => {
    const law = await lawWith((folder) => rm(join(folder, 'adoption', 'sample-2026.yaml')))
    const own = await ownDatabase()
    const house = await testOffices(own.database, '2013-01-15T04:35:00Z', law)
    expect(lawAt(house.parts, 'targeted-social-aid', 101, house.clock.now())).toMatchObject({
      ok: true,
      value: { sample: false },
    })
    await expectStopAtTheDraft(makeWalker(own.database, house))
    await own.close()
  })
})
