import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listDestructions, type CaseState } from '../../src/casework/index.ts'
import { runDestructionCommand } from '../../src/cli/destruction.ts'
import { codeAt } from '../../src/people/index.ts'
import { loadTexts, type Tx } from '../../src/platform/index.ts'
import { testOffices, testSecret } from '../support/casework.ts'
import { ownDatabase, type TestDatabase } from '../support/database.ts'
import { makeWalker, walks, type Walker } from './walks.ts'

// Two cases of the department end on 10 March 2026; the adoption keeps them five years.
const walk = walks['the department grants']
const texts = loadTexts()

let db: TestDatabase
let walker: Walker
let one: CaseState
let other: CaseState
const asSystem = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.transaction({ kind: 'system' }, work)

beforeAll(async () => {
  db = await ownDatabase()
  walker = makeWalker(db.database, await testOffices(db.database, '2026-03-10T04:35:00Z'))
  one = await walker.go(walk)
  other = await walker.go(walk)
  walker.house.clock.set('2031-03-09T04:35:00Z')
})
afterAll(() => db.close())

/** Runs the command as from a terminal in English, and gives all it said. */
async function run(...args: string[]): Promise<{ exit: number; said: string[]; complained: string[] }> {
  const said: string[] = []
  const complained: string[] = []
  const { clock } = walker.house
  const exit = await runDestructionCommand(args, {
    database: db.database,
    means: {
      now: clock.now,
      random: (count) => new Uint8Array(count).map(() => Math.random() * 256),
      secrets: walker.house.secrets,
    },
    voice: texts.in('en'),
    print: (line) => said.push(line),
    complain: (line) => complained.push(line),
  })
  return { exit, said, complained }
}

/** A signature of this moment; each code is good once, so each has a minute of its own. */
function signedBy(login: string): string[] {
  walker.house.clock.pass({ minutes: 1 })
  return ['--by', login, '--code', codeAt(testSecret, walker.house.clock.now())]
}
const act = (number: string): string[] => ['--number', number, '--reason', 'The period has ended']

describe('qyzmet destruction', () => {
  it('lists nothing before the day, and what may go from then on', async () => {
    expect((await run('due')).said).toEqual(['No case has reached the end of its period.'])
    expect((await run('due', '--until', '2031-03-10')).said).toEqual([
      `${one.number}: may be destroyed from 10 March 2031`,
      `${other.number}: may be destroyed from 10 March 2031`,
    ])
  })

  it('carries nothing out before the day, and says until when the case is kept', async () => {
    const early = await run('carry-out', ...signedBy('head'), ...act('12'), '--case', one.number!)
    expect(early).toEqual({
      exit: 1,
      said: [],
      complained: [`Case ${one.number} must still be kept: it may not be destroyed before 10 March 2031.`],
    })
    walker.house.clock.set('2031-03-10T04:35:00Z')
  })

  it('is for whoever heads the department, with a code of her own: no other officer, no wrong code, no code twice', async () => {
    const refused = async (signature: string[]): Promise<string[]> =>
      (await run('carry-out', ...signature, ...act('12'), '--case', one.number!)).complained
    expect(await refused(signedBy('executor'))).toEqual(['You have no right to do this.'])
    expect(await refused(signedBy('chair'))).toEqual(['You have no right to do this.'])
    expect((await refused(['--by', 'nobody', '--code', '123456']))[0]).toContain('no such member of staff')
    expect(await refused(['--by', 'head', '--code', '000000'])).toHaveLength(1)
    const tries = await asSystem((tx) => tx.query('select succeeded from sign_in_attempts'))
    expect(tries).toEqual([{ succeeded: false }])
    expect(await asSystem(listDestructions)).toEqual([])
  })

  it('spares a case under a hold, until that is lifted on a ground of its own', async () => {
    const held = await run('hold', ...signedBy('head'), '--case', one.number!, '--ground', 'court, No 2-114')
    expect(held.said).toEqual([`Case ${one.number} is under a legal hold.`])
    expect((await run('due')).said[0]).toBe(
      `${one.number}: its period ended on 10 March 2031, but a legal hold keeps it (court, No 2-114)`,
    )
    const refused = await run('carry-out', ...signedBy('head'), ...act('12'), '--case', one.number!)
    expect(refused.complained).toEqual([
      `A legal hold keeps case ${one.number} (court, No 2-114). It must be lifted first.`,
    ])
    const rest = await run('carry-out', ...signedBy('head'), ...act('12'), '--all-due')
    expect(rest.said[0]).toBe('Act No 12 of 10 March 2031 is carried out; cases destroyed: 1.')
    const lifted = await run('lift', ...signedBy('head'), '--case', one.number!, '--ground', 'the court has closed it')
    expect(lifted.said).toEqual([`The legal hold on case ${one.number} is lifted.`])
  })

  it('then takes it by another act, and leaves a journal: who decided, when, why, on which cases, confirmed by what', async () => {
    await run('carry-out', ...signedBy('head'), ...act('13'), '--case', one.number!)
    const { head } = walker.house.officers
    const journal = JSON.parse((await run('acts')).said.join('\n')) as object[]
    const common = { date: '2031-03-10', reason: 'The period has ended', signedBy: head.staff }
    expect(journal).toMatchObject([
      { ...common, number: '12', cases: [other.id], signature: { means: 'second-factor' } },
      { ...common, number: '13', cases: [one.id], signature: { means: 'second-factor' } },
    ])
    expect((await run('due')).said).toEqual(['No case has reached the end of its period.'])
    const again = await run('carry-out', ...signedBy('head'), ...act('14'), '--all-due')
    expect(again.said).toEqual(['No case has reached the end of its period.'])
    expect(await asSystem(listDestructions)).toHaveLength(2)
  })

  it('tells what is wrongly asked, all of it, and does nothing', async () => {
    expect((await run()).exit).toBe(2)
    expect((await run('burn')).complained[0]).toContain('carry-out')
    const lacking = await run('carry-out')
    expect({ exit: lacking.exit, count: lacking.complained.length }).toEqual({ exit: 2, count: 4 })
    const both = await run('carry-out', ...signedBy('head'), ...act('15'), '--all-due', '--case', one.number!)
    expect(both).toMatchObject({
      exit: 2,
      complained: ['Name the cases by --case, or write --all-due: one of the two.'],
    })
    const unknown = await run('hold', ...signedBy('head'), '--case', '26-0101-999999-1', '--ground', 'x')
    expect(unknown.complained[0]).toContain('26-0101-999999-1')
    expect((await run('due', '--until', 'tomorrow')).exit).toBe(2)
  })
})
