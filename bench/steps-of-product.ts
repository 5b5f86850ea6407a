// The product at work: applications taken at the window, and their cases walked to the end.
import { randomUUID } from 'node:crypto'
import {
  doStep,
  openCase,
  signTasks,
  taskOf,
  type CaseState,
  type CommandName,
  type Officer,
} from '../src/casework/index.ts'
import type { Json } from '../src/kernel/index.ts'
import { codeAt } from '../src/people/index.ts'
import type { Database } from '../src/platform/index.ts'
import { applicant, scopeOfOfficer, seenAtHome } from '../tests/support/applicant.ts'
import { must, secondFactor, type Bureau, type House } from './house.ts'
import type { Step } from './race.ts'

/** A case of a bureau, as it is now. */
export interface Running {
  readonly bureau: Bureau
  state: CaseState
}

export interface TimedStep {
  readonly name: CommandName
  readonly who: (bureau: Bureau) => Officer
  readonly input: Json
  readonly makesPaper: boolean
}

const chair = ({ members }: Bureau): Officer => members[0]
const executor = (bureau: Bureau): Officer => bureau.executor

/** The steps of a case in their order. Signatures stand between them and are not timed: they wait for a code of the second factor. */
export const timedSteps: readonly TimedStep[] = [
  { name: 'dispatch', who: executor, input: {}, makesPaper: false },
  { name: 'inspect', who: chair, input: { act: seenAtHome }, makesPaper: true },
  { name: 'opine', who: chair, input: { outcome: 'need', reasons: 'Табысы аз, балалары жас' }, makesPaper: true },
  { name: 'draft', who: executor, input: { outcome: 'grant', ground: null, note: '' }, makesPaper: false },
  { name: 'register', who: executor, input: {}, makesPaper: false },
  { name: 'issue', who: executor, input: { receivedBy: 'Жақыпов Нұрлан Сейітұлы' }, makesPaper: true },
]

/** Who signs after a step before the next can be taken. */
export const signersAfter: Readonly<Partial<Record<CommandName, (bureau: Bureau) => readonly Officer[]>>> = {
  inspect: (bureau) => bureau.members,
  opine: (bureau) => bureau.members,
  draft: (bureau) => [bureau.head],
}

/** So many applications, one bureau after the other; each gives its case to `opened`. */
export function registrations(
  database: Database,
  house: House,
  count: number,
  opened: (running: Running) => void,
): Step[] {
  const { parts, bureaus } = house
  return Array.from({ length: count }, (_, at) => {
    const bureau = bureaus[at % bureaus.length]!
    const handed = applicant({ clock: house as never }, { quarterIncome: 28_500_000 })
    return async () => {
      const done = await database.attempt(scopeOfOfficer(bureau.executor), (tx) =>
        openCase(tx, parts, bureau.executor, handed),
      )
      opened({ bureau, state: must(done).state })
    }
  })
}

export const transitions = (
  database: Database,
  { parts, now }: House,
  cases: readonly Running[],
  { name, who, input }: TimedStep,
): Step[] =>
  cases.map((running) => {
    const officer = who(running.bureau)
    const { id, seq } = running.state
    const task = taskOf(running.state, officer)!.id
    const command = { name, case: id, task, seen: seq, input, key: randomUUID(), happened: now() }
    return async () => {
      const done = await database.attempt(scopeOfOfficer(officer), (tx) => doStep(tx, parts, officer, command))
      running.state = must(done).state
    }
  })

/** All cases of a bureau under one code, as a head signs in the morning. */
export async function sign(
  database: Database,
  house: House,
  cases: readonly Running[],
  whom: (bureau: Bureau) => readonly Officer[],
): Promise<void> {
  for (const bureau of house.bureaus) {
    const mine = cases.filter((each) => each.bureau === bureau)
    for (const officer of mine.length === 0 ? [] : whom(bureau)) {
      house.pass(1)
      const items = mine.map(({ state }) => ({ case: state.id, task: taskOf(state, officer)!.id, seen: state.seq }))
      const happened = house.now()
      const order = { items, code: codeAt(secondFactor, happened), session: randomUUID(), key: randomUUID(), happened }
      const signed = must(
        await database.attempt(scopeOfOfficer(officer), (tx) => signTasks(tx, house.parts, officer, order)),
      )
      for (const [at, each] of mine.entries()) each.state = signed[at]!.state
    }
  }
}
