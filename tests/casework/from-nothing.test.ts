import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { doStep, openCase, readCaseFile, taskOf, type Officer } from '../../src/casework/index.ts'
import { keepTemplates, loadTemplates } from '../../src/papers/index.ts'
import { beginFirstSignIn, codeAt, finishFirstSignIn, membersOf, sessionActor } from '../../src/people/index.ts'
import { foundInstallation } from '../../src/platform/database/index.ts'
import { oneTimeCodeIn, runAsTyped } from '../people/staff-command.ts'
import { applicant, scopeOfOfficer, seenAtHome } from '../support/applicant.ts'
import { testParts, type TestOffices } from '../support/casework.ts'
import { ownDatabase, type TestDatabase } from '../support/database.ts'
import { must } from './walks.ts'

// An installation of kind production has nothing invented in it: whoever serves comes by the commands, or not at all.

let db: TestDatabase
let house: Pick<TestOffices, 'parts' | 'clock' | 'directory' | 'secrets'>

beforeAll(async () => {
  db = await ownDatabase()
  house = await testParts('2026-03-10T04:35:00Z')
  const now = house.clock.now()
  await db.database.transaction({ kind: 'system' }, async (tx) => {
    await foundInstallation(tx, { id: randomUUID(), kind: 'production', foundedAt: now })
    await keepTemplates(tx, loadTemplates(), now)
  })
})
afterAll(() => db.close())

async function qyzmet(...words: string[]): Promise<readonly string[]> {
  const { parts, clock, secrets } = house
  const means = { now: clock.now, random: parts.random, secrets }
  const { exit, said, complained } = await runAsTyped({ database: db.database, means }, words)
  expect({ exit, complained }).toEqual({ exit: 0, complained: [] })
  return said
}

/** Enters somebody by the command; afterwards she signs in with the printed code, as everyone does, when she has a post. */
async function enter(login: string, family: string, given: string): Promise<() => Promise<Officer>> {
  const oneTimeCode = oneTimeCodeIn(
    await qyzmet('staff', 'create', '--login', login, '--family', family, '--given', given),
  )
  const means = { now: house.clock.now, random: house.parts.random, secrets: house.secrets }
  return () =>
    db.database.transaction({ kind: 'system' }, async (tx) => {
      const { secret } = must(await beginFirstSignIn(tx, means, { login, oneTimeCode }))
      const code = codeAt(secret, means.now())
      const first = { login, oneTimeCode, code, password: 'аққу жазда Көкшетауда' }
      return sessionActor(must(await finishFirstSignIn(tx, means, first)).session)!
    })
}

const stateOf = async (id: string) =>
  (await db.database.transaction({ kind: 'system' }, (tx) => readCaseFile(tx, house.parts, id)))!.state

describe('an installation of kind production, from nothing', () => {
  test('takes an application at the window and brings it to the commission, all of it made by commands', async () => {
    const clerk = await enter('bagdat', 'Қасымова', 'Бағдат')
    const chair = await enter('daniyar', 'Оспанов', 'Данияр')
    await enter('saule', 'Жүнісова', 'Сәуле')
    const position = ['--position-kk', 'маман', '--position-ru', 'специалист', '--position-en', 'specialist']
    await qyzmet('staff', 'give-post', '--login', 'bagdat', '--place', '0101', '--unit', 'executor', ...position)
    const names = ['--name-kk', 'Ақкөл комиссиясы', '--name-ru', 'Комиссия Акколя', '--name-en', 'Commission of Akkol']
    const act = ['--act-number', '14', '--act-date', '2026-01-12', '--act-by', 'Ақкөл қаласының әкімі']
    const members = ['--chair', 'daniyar', '--member', 'saule']
    await qyzmet('organ', 'create', '--kind', 'commission', '--office', '0101', ...names, ...act, ...members)
    const [executor, head] = [await clerk(), await chair()]
    const { database } = db
    const { parts, clock } = house

    const handed = applicant(house, { quarterIncome: 28_500_000 })
    const { case: id } = must(
      await database.attempt(scopeOfOfficer(executor), (tx) => openCase(tx, parts, executor, handed)),
    )
    const does = async (who: Officer, name: 'dispatch' | 'inspect', input: object): Promise<void> => {
      clock.pass({ minutes: 5 })
      const { tasks, seq } = await stateOf(id)
      expect(tasks).toHaveLength(1)
      const task = taskOf(await stateOf(id), who)!.id
      const order = { case: id, task, seen: seq, key: randomUUID(), happened: clock.now(), name, input: { ...input } }
      must(await database.attempt(scopeOfOfficer(who), (tx) => doStep(tx, parts, who, order)))
    }
    await does(executor, 'dispatch', {})
    expect((await stateOf(id)).tasks).toMatchObject([{ verb: 'inspect', unit: 'commission', place: head.place }])
    const sitting = await database.transaction({ kind: 'system' }, (tx) =>
      membersOf(tx, head.place, Temporal.PlainDate.from('2026-03-10')),
    )
    expect(sitting?.map(({ role }) => role)).toEqual(['chair', 'member'])
    // The act of inspection waits for the signatures of exactly those whom the decision names.
    await does(head, 'inspect', { act: seenAtHome })
    const waiting = new Set((await stateOf(id)).tasks.map((task) => task.holder))
    expect(waiting).toEqual(new Set(sitting!.map(({ staff }) => staff)))
  })
})
