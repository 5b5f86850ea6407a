import { randomUUID } from 'node:crypto'
import { beforeAll, afterAll, describe, expect, it } from 'vitest'
import {
  doStep,
  firstBrokenLink,
  openCase,
  readCaseFile,
  readHistory,
  signTasks,
  taskOf,
  type CaseState,
  type CommandName,
  type Officer,
} from '../../src/casework/index.ts'
import type { Json } from '../../src/kernel/index.ts'
import { codeAt } from '../../src/people/index.ts'
import { applicant, scopeOfOfficer, seenAtHome } from '../support/applicant.ts'
import { testOffices, type OfficerName, type TestOffices } from '../support/casework.ts'
import { ownDatabase, type TestDatabase } from '../support/database.ts'

let db: TestDatabase
let house: TestOffices

beforeAll(async () => {
  db = await ownDatabase()
  // A Tuesday of 2026 without a holiday near: 10 March, 9:35 in Aqkol.
  house = await testOffices(db.database, '2026-03-10T04:35:00Z')
})
afterAll(() => db.close())

const must = <T>(
  result: { ok: true; value: T } | { ok: false; refusals: readonly { code: string; facts?: unknown }[] },
): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals))
  return result.value
}

async function handIn(who: OfficerName, quarterIncome: number, missing: readonly string[][] = []): Promise<CaseState> {
  const officer = house.officers[who]
  const opened = await db.database.attempt(scopeOfOfficer(officer), (tx) =>
    openCase(tx, house.parts, officer, applicant(house, { quarterIncome, missing })),
  )
  return must(opened).state
}

const read = (officer: Officer, id: string) =>
  db.database.transaction(scopeOfOfficer(officer), async (tx) => (await readCaseFile(tx, house.parts, id))!)

async function does(who: OfficerName, id: string, name: CommandName, input: Json = {}): Promise<CaseState> {
  const officer = house.officers[who]
  house.clock.pass({ minutes: 1 })
  const { state } = await read(officer, id)
  const task = taskOf(state, officer)
  if (!task) throw new Error(`${who} has nothing to do: ${JSON.stringify(state.tasks)}`)
  const order = { case: id, task: task.id, seen: state.seq, key: randomUUID(), happened: house.clock.now() }
  if (name !== 'sign') {
    const done = await db.database.attempt(scopeOfOfficer(officer), (tx) =>
      doStep(tx, house.parts, officer, { ...order, name, input }),
    )
    return must(done).state
  }
  const signed = await db.database.attempt(scopeOfOfficer(officer), (tx) =>
    signTasks(tx, house.parts, officer, {
      items: [order],
      code: codeAt(house.secret, house.clock.now()),
      session: randomUUID(),
      key: order.key,
      happened: order.happened,
    }),
  )
  return must(signed)[0]!.state
}

async function throughCommission(id: string, members: readonly OfficerName[], need: string): Promise<void> {
  const [chair] = members
  await does(chair!, id, 'inspect', { act: seenAtHome })
  for (const member of members) await does(member, id, 'sign')
  await does(chair!, id, 'opine', { outcome: need, reasons: 'Табысы аз, балалары жас' })
  for (const member of members) await does(member, id, 'sign')
}

describe('targeted social aid through the department (§ 11, appendix 3)', () => {
  it('is walked from the window to the notice in the hand of the applicant', async () => {
    const opened = await handIn('executor', 28_500_000)
    expect(opened.number).toMatch(/^26-0101-\d{6}-\d$/)
    // § 9(1): 7 working days, the day of handing in not counted: 11, 12, 13, 16, 17, 18, 19 March.
    expect(opened.obligations.find((duty) => duty.kind === 'promise')?.due).toBe('2026-03-19T13:00:00Z')
    expect(opened.papers.map((paper) => paper.kind)).toEqual(['coupon'])

    await does('executor', opened.id, 'dispatch')
    await throughCommission(opened.id, ['chair', 'member', 'secretary'], 'need')
    const drafted = await does('executor', opened.id, 'draft', { outcome: 'grant', ground: null, note: '' })
    expect(drafted.decision?.ground).toBeNull()
    const signed = await does('head', opened.id, 'sign')
    expect(signed.papers.map((paper) => paper.kind)).toEqual([
      'coupon',
      'inspection-act',
      'conclusion',
      'decision',
      'notice',
    ])
    const registered = await does('executor', opened.id, 'register')
    expect(registered.resultNumber).toBe('1')
    expect(house.told.at(-1)).toMatchObject({ address: '+77015550134', about: opened.id, language: 'kk' })
    const issued = await does('executor', opened.id, 'issue', { receivedBy: 'Жақыпов Нұрлан Сейітұлы' })
    expect(issued.ended?.as).toBe('issued')
    expect(issued.obligations.every((duty) => duty.metAt !== null)).toBe(true)

    const rows = await db.database.transaction({ kind: 'system' }, (tx) => readHistory(tx, opened.id))
    expect(firstBrokenLink(rows)).toBeNull()
  })

  it('ends in a refusal only on a listed ground that the facts bear out (§ 10)', async () => {
    const opened = await handIn('executor', 94_200_000)
    await does('executor', opened.id, 'dispatch')
    await throughCommission(opened.id, ['chair', 'member', 'secretary'], 'no-need')
    await expect(does('executor', opened.id, 'draft', { outcome: 'grant', ground: null, note: '' })).rejects.toThrow(
      'ground.holds',
    )
    await expect(
      does('executor', opened.id, 'draft', { outcome: 'refusal', ground: 'not-registered', note: '' }),
    ).rejects.toThrow('ground.does-not-hold')
    await does('executor', opened.id, 'draft', { outcome: 'refusal', ground: 'income-above-line', note: '' })
    const returned = await does('head', opened.id, 'return', { reason: 'Отбасы құрамын қайта тексеріңіз' })
    expect(returned.tasks.map((task) => [task.step, task.note])).toEqual([['draft', 'Отбасы құрамын қайта тексеріңіз']])
    await does('executor', opened.id, 'draft', { outcome: 'refusal', ground: 'income-above-line', note: '' })
    const signed = await does('head', opened.id, 'sign')
    expect(signed.papers.map((paper) => paper.kind).slice(-2)).toEqual(['decision', 'reasoned-refusal'])
  })
})

describe('targeted social aid through the rural akim (§ 9(1), § 11(4), § 11(6))', () => {
  it('goes to the department and comes back to the akim, who hands the result over', async () => {
    const opened = await handIn('akim', 14_400_000)
    expect(opened.places).toEqual({ akim: 204, commission: expect.any(Number) as number, executor: 101, head: 101 })
    await does('akim', opened.id, 'dispatch')
    await throughCommission(opened.id, ['ruralChair', 'ruralMember'], 'need')
    await does('akim', opened.id, 'dispatch')
    await does('executor', opened.id, 'draft', { outcome: 'grant', ground: null, note: '' })
    await does('head', opened.id, 'sign')
    await does('executor', opened.id, 'register')
    await does('executor', opened.id, 'dispatch')
    const issued = await does('akim', opened.id, 'issue', { receivedBy: 'Жақыпов Нұрлан Сейітұлы' })
    expect(issued.ended?.as).toBe('issued')
    expect(issued.passed.map((passed) => passed.step)).toEqual([
      'accept',
      'send-to-commission',
      'inspect',
      'opine',
      'forward',
      'draft',
      'sign',
      'hand-over',
      'hand-over-by-akim',
    ])
  })
})

describe('an incomplete hand-over (§ 13, § 14)', () => {
  it('is not accepted: a list of what is missing, no number, no term', async () => {
    const state = await handIn('executor', 28_500_000, [['residence-copy', 'address-slip', 'akim-slip']])
    expect(state.ended?.as).toBe('not-accepted')
    expect(state.number).toBeNull()
    expect(state.obligations.filter((duty) => duty.kind === 'promise')).toEqual([])
    expect(state.papers.map((paper) => paper.kind)).toEqual(['missing-documents'])
  })
})
