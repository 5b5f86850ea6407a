import { randomUUID } from 'node:crypto'
import {
  KeptStates,
  doStep,
  openCase,
  readCaseFile,
  signTasks,
  sweepBreaches,
  taskOf,
  type CaseState,
  type CommandName,
  type HandedIn,
  type Officer,
  type StepDone,
} from '../../src/casework/index.ts'
import type { Json, Result } from '../../src/kernel/index.ts'
import { codeAt } from '../../src/people/index.ts'
import type { Database, Tx } from '../../src/platform/index.ts'
import { applicant, scopeOfOfficer, seenAtHome } from '../support/applicant.ts'
import type { OfficerName, TestOffices } from '../support/casework.ts'

/** One command of a walk: who gives it, and with what. */
export interface Act {
  readonly who: OfficerName
  readonly name: CommandName
  readonly input: Json
}

const act = (who: OfficerName, name: CommandName, input: Json = {}): Act => ({ who, name, input })

const byCommission = (members: readonly OfficerName[], outcome: string): Act[] => [
  act(members[0]!, 'inspect', { act: seenAtHome }),
  ...members.map((member) => act(member, 'sign')),
  act(members[0]!, 'opine', { outcome, reasons: 'Табысы аз, балалары жас' }),
  ...members.map((member) => act(member, 'sign')),
]

const grant = { outcome: 'grant', ground: null, note: '' }
const refusal = { outcome: 'refusal', ground: 'income-above-line', note: 'Табысы шектен жоғары' }
const taken = { receivedBy: 'Жақыпов Нұрлан Сейітұлы' }

export interface Walk {
  readonly opens: OfficerName
  /** Income of the family in the quarter, in tiyn: below or above the line. */
  readonly quarterIncome: number
  readonly acts: readonly Act[]
}

const town = ['chair', 'member', 'secretary'] as const
const village = ['ruralChair', 'ruralMember'] as const

const inTown = (quarterIncome: number, need: string, decision: Json): Walk => ({
  opens: 'executor',
  quarterIncome,
  acts: [
    act('executor', 'dispatch'),
    ...byCommission(town, need),
    act('executor', 'draft', decision),
    act('head', 'sign'),
    act('executor', 'register'),
    act('executor', 'issue', taken),
  ],
})

const inVillage = (quarterIncome: number, need: string, decision: Json): Walk => ({
  opens: 'akim',
  quarterIncome,
  acts: [
    act('akim', 'dispatch'),
    ...byCommission(village, need),
    act('akim', 'dispatch'),
    act('executor', 'draft', decision),
    act('head', 'return', { reason: 'Отбасы құрамын қайта тексеріңіз' }),
    act('executor', 'draft', decision),
    act('head', 'sign'),
    act('executor', 'register'),
    act('executor', 'dispatch'),
    act('akim', 'issue', taken),
  ],
})

/** Both routes of the service with both outcomes; those of the village go back once for a better draft. */
export const walks = {
  'the department grants': inTown(28_500_000, 'need', grant),
  'the department refuses': inTown(94_200_000, 'no-need', refusal),
  'the rural akim hands over a grant': inVillage(14_400_000, 'need', grant),
  'the rural akim hands over a refusal': inVillage(94_200_000, 'no-need', refusal),
} as const satisfies Record<string, Walk>

export type WalkName = keyof typeof walks
export const walkNames = Object.keys(walks) as WalkName[]

export const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals))
  return result.value
}

export const codes = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.refusals.map((refused) => refused.code)

/** What the first reason of a refusal tells; nothing where it was not refused. */
export const factsTold = (result: Result<unknown>): unknown => (result.ok ? undefined : result.refusals[0]?.facts)

/** A command ready to be given. */
export interface Order {
  readonly name: CommandName
  readonly case: string
  readonly task: string
  readonly seen: number
  readonly input: Json
  readonly key: string
}

export interface Walker {
  readonly database: Database
  readonly house: TestOffices
  /** The state of a case, read by the system, which sees all. */
  readonly read: (id: string) => Promise<CaseState>
  readonly open: (walk: Walk, changes?: Partial<HandedIn>) => Promise<CaseState>
  /** Opens a case and goes on until this many acts are done; all of them unless told. */
  readonly go: (walk: Walk, acts?: number) => Promise<CaseState>
  readonly does: (state: CaseState, act: Act) => Promise<CaseState>
  readonly order: (state: CaseState, act: Act, changes?: Partial<Order>) => Order
  readonly run: (actor: Officer, order: Order, at?: RunAt) => Promise<Result<StepDone>>
  /** Opens every breach that is due; no case may be skipped unless told otherwise. */
  readonly sweep: (at?: { readonly through?: Database; readonly skipped?: (id: string) => void }) => Promise<number>
}

export interface RunAt {
  /** Whose rows the connection sees; the actor's own unless told. */
  readonly scopeOf?: Officer
  /** Stands between the command and the database. */
  readonly through?: (tx: Tx) => Tx
  /** What else happens in the same transaction, after the command. */
  readonly after?: () => void
  /** The clock has been moved by whoever calls. */
  readonly still?: boolean
}

export function makeWalker(database: Database, house: TestOffices): Walker {
  const { officers, parts, clock } = house
  const read = (id: string): Promise<CaseState> =>
    database.transaction({ kind: 'system' }, async (tx) => (await readCaseFile(tx, parts, id))!.state)

  async function open(walk: Walk, changes: Partial<HandedIn> = {}): Promise<CaseState> {
    const officer = officers[walk.opens]
    const handed = { ...applicant(house, { quarterIncome: walk.quarterIncome }), ...changes }
    return must(await database.attempt(scopeOfOfficer(officer), (tx) => openCase(tx, parts, officer, handed))).state
  }

  function order(state: CaseState, { who, name, input }: Act, changes: Partial<Order> = {}): Order {
    const task = taskOf(state, officers[who])
    return {
      name,
      case: state.id,
      task: task?.id ?? randomUUID(),
      seen: state.seq,
      input,
      key: randomUUID(),
      ...changes,
    }
  }

  function run(
    actor: Officer,
    given: Order,
    { scopeOf, through, after, still }: RunAt = {},
  ): Promise<Result<StepDone>> {
    // A code of the second factor is good once, so every try has a minute of its own.
    if (!still) clock.pass({ minutes: 1 })
    const happened = clock.now()
    return database.attempt(scopeOfOfficer(scopeOf ?? actor), async (plain) => {
      const tx = through ? through(plain) : plain
      const result = await (given.name === 'sign'
        ? signOne(tx, actor, given, happened)
        : doStep(tx, parts, actor, { ...given, happened }))
      after?.()
      return result
    })
  }

  async function signOne(tx: Tx, actor: Officer, given: Order, happened: Temporal.Instant): Promise<Result<StepDone>> {
    const { case: id, task, seen: version, key } = given
    const items = [{ case: id, task, seen: version }]
    const session = randomUUID()
    const signed = await signTasks(tx, parts, actor, {
      items,
      code: codeAt(house.secret, happened),
      session,
      key,
      happened,
    })
    return signed.ok ? { ok: true, value: signed.value[0]! } : signed
  }

  const does = async (state: CaseState, each: Act): Promise<CaseState> =>
    must(await run(officers[each.who], order(state, each))).state

  async function go(walk: Walk, acts = walk.acts.length): Promise<CaseState> {
    let state = await open(walk)
    for (const each of walk.acts.slice(0, acts)) state = await does(state, each)
    return state
  }

  const sweep: Walker['sweep'] = ({ through = database, skipped = skippedNone } = {}) =>
    sweepBreaches(through, parts, { limit: 500, skipped })

  return { database, house, read, open, go, does, order, run, sweep }
}

/** The same officers at a program of its own, just started: it has kept no state yet. */
export const anotherProgram = ({ database, house }: Walker): Walker =>
  makeWalker(database, { ...house, parts: { ...house.parts, states: new KeptStates() } })

function skippedNone(id: string, error: unknown): never {
  throw new Error(`case ${id} was skipped`, { cause: error })
}
