import {
  countWithoutRetention,
  destroyCases,
  findCases,
  liftHolds,
  listDestructions,
  listDue,
  placeHold,
  type KnownCase,
} from '../casework/index.ts'
import {
  accepted,
  canonical,
  civilDate,
  digest,
  installationZone,
  refusal,
  refused,
  uuidv7,
  type Json,
  type Result,
} from '../kernel/index.ts'
import { confirmOnce, may, noteWrongCode, postsOf, staffWithLogin, type Means } from '../people/index.ts'
import type { Database, Tx, Voice } from '../platform/index.ts'
import { commandNotKnown, wronglyAsked } from './command.ts'
import { readNeededOptions, type OptionTable } from './read-options.ts'
import { readDate } from './read-time.ts'

export interface DestructionWorld {
  readonly database: Database
  readonly means: Means
  readonly voice: Voice
  readonly print: (line: string) => void
  readonly complain: (line: string) => void
}

type Lines = Result<readonly string[]>
const system = { kind: 'system' } as const

const signing = { by: 'value', code: 'value' } as const
const signingExamples = { by: 'g.smagulova', code: '123456' } as const
const holding = { ...signing, case: 'value', ground: 'value' } as const
const holdingExamples = { ...signingExamples, case: '26-0101-000001-3', ground: '"…"' } as const
const acting = { ...signing, number: 'value', reason: 'value', case: 'values', 'all-due': 'flag' } as const
const actingExamples = { ...signingExamples, number: '12', reason: '"…"' } as const

type Run = (words: readonly string[], world: DestructionWorld) => Promise<Lines>

const commands: Readonly<Record<string, Run>> = {
  due: reading({ until: 'value' }, {}, tellDue),
  'carry-out': reading(acting, actingExamples, carryOut),
  hold: reading(holding, holdingExamples, hold),
  lift: reading(holding, holdingExamples, lift),
  acts: reading({}, {}, tellActs),
}

/** `qyzmet destruction …`: what is due to go, holds, and acts of destruction. All or nothing, told in full. */
export async function runDestructionCommand(args: readonly string[], world: DestructionWorld): Promise<number> {
  const [name, ...words] = args
  if (name === undefined) {
    world.complain(world.voice.say('cli.destruction.help'))
    return wronglyAsked
  }
  const run = Object.hasOwn(commands, name) ? commands[name] : undefined
  const done = run ? await run(words, world) : refused(commandNotKnown(name, Object.keys(commands)))
  if (done.ok) {
    for (const line of done.value) world.print(line)
    return 0
  }
  for (const one of done.refusals) world.complain(world.voice.sayRefusal(one))
  return done.refusals.every(({ code }) => code.startsWith('cli.')) ? wronglyAsked : 1
}

function reading<T extends OptionTable>(
  table: T,
  needs: Partial<Readonly<Record<keyof T, string>>>,
  run: (options: Given<T>, world: DestructionWorld) => Promise<Lines>,
): Run {
  return async (words, world) => {
    const options = readNeededOptions(words, table, needs)
    return options.ok ? run(options.value as Given<T>, world) : options
  }
}

/** What is needed stands there: `readNeededOptions` has refused otherwise. */
type Given<T extends OptionTable> = {
  readonly [Name in keyof T]: T[Name] extends 'flag' ? boolean : T[Name] extends 'value' ? string : readonly string[]
}

function tellDue({ until }: { readonly until: string }, { database, means, voice }: DestructionWorld): Promise<Lines> {
  const { say, format } = voice
  return database.attempt(system, async (tx) => {
    const day = until === undefined ? accepted(civilDate(means.now(), installationZone)) : readDate(until, '--until')
    if (!day.ok) return day
    const due = await listDue(tx, day.value)
    const silent = await countWithoutRetention(tx)
    const lines = due.map(({ case: id, number, endsOn, afterwards, hold: ground }) => {
      const told = { case: number ?? id, day: format.day(Temporal.PlainDate.from(endsOn)) }
      if (ground !== null) return say('destruction-command.due-held', { ...told, ground })
      return say(afterwards === 'destroy' ? 'destruction-command.due' : 'destruction-command.due-archive', told)
    })
    if (due.length === 0) lines.push(say('destruction-command.none-due'))
    if (silent > 0) lines.push(say('destruction-command.without-period', { count: silent }))
    return accepted(lines)
  })
}

function carryOut(options: Given<typeof acting>, world: DestructionWorld): Promise<Lines> {
  const { number, reason, case: named, 'all-due': all } = options
  if (all === named.length > 0) return Promise.resolve(refused(refusal('cli.cases-or-all')))
  return signed(world, options, async (tx, { staff, places, step, now }) => {
    const today = civilDate(now, installationZone)
    const found = all ? accepted(await mayGo(tx, today, places)) : await findCases(tx, named)
    if (!found.ok) return found
    const cases = found.value.map(({ id }) => id)
    if (cases.length === 0) return accepted([world.voice.say('destruction-command.none-due')])
    const done = await destroyCases(
      tx,
      {
        id: uuidv7(now.epochMilliseconds, world.means.random(10)),
        number,
        reason,
        signedBy: staff,
        signature: signatureUnder(cases, staff, step),
      },
      cases,
      places,
      now,
    )
    if (!done.ok) return done
    const { say, format } = world.voice
    const told = { number, day: format.day(today), count: done.value }
    return accepted([say('destruction-command.done', told), say('destruction-command.keep-apart')])
  })
}

/** What an act may take now at these places. */
const mayGo = async (tx: Tx, today: Temporal.PlainDate, places: readonly number[]): Promise<KnownCase[]> =>
  (await listDue(tx, today, places))
    .filter(({ afterwards, hold: ground }) => afterwards === 'destroy' && ground === null)
    .map(({ case: id, number }) => ({ id, number }))

/** That the list was confirmed by a second factor: what it is, and no more than that. */
const signatureUnder = (cases: readonly string[], staff: string, step: number): Json => ({
  means: 'second-factor',
  list: digest(canonical([...cases].sort())),
  code: digest(`${staff} ${step}`),
})

function hold(options: Given<typeof holding>, world: DestructionWorld): Promise<Lines> {
  return onOneCase(options, world, async (tx, { id, number }, { staff, now }) => {
    const newId = uuidv7(now.epochMilliseconds, world.means.random(10))
    const order = { id: newId, case: id, number: number ?? id, ground: options.ground, by: staff, at: now }
    const placed = await placeHold(tx, order)
    return placed.ok ? accepted([world.voice.say('destruction-command.held', { case: order.number })]) : placed
  })
}

function lift(options: Given<typeof holding>, world: DestructionWorld): Promise<Lines> {
  return onOneCase(options, world, async (tx, { id, number }, { staff, now }) => {
    const order = { case: id, number: number ?? id, ground: options.ground, by: staff, at: now }
    const lifted = await liftHolds(tx, order)
    return lifted.ok ? accepted([world.voice.say('destruction-command.lifted', { case: order.number })]) : lifted
  })
}

function onOneCase(
  options: Given<typeof holding>,
  world: DestructionWorld,
  work: (tx: Tx, found: KnownCase, signer: Signer) => Promise<Lines>,
): Promise<Lines> {
  return signed(world, options, async (tx, signer) => {
    const found = await findCases(tx, [options.case], signer.places)
    return found.ok ? work(tx, found.value[0]!, signer) : found
  })
}

async function tellActs(_: object, { database }: DestructionWorld): Promise<Lines> {
  return accepted([JSON.stringify(await database.transaction(system, listDestructions), null, 2)])
}

interface Signer {
  readonly staff: string
  /** Where she may order a destruction. */
  readonly places: readonly number[]
  readonly step: number
  readonly now: Temporal.Instant
}

/** Whoever has the right signs with a code of her second factor; the machine in hand is not enough. */
async function signed(
  { database, means }: DestructionWorld,
  { by, code }: { readonly by: string; readonly code: string },
  work: (tx: Tx, signer: Signer) => Promise<Lines>,
): Promise<Lines> {
  const now = means.now()
  const staff = await database.transaction(system, (tx) => staffWithLogin(tx, by))
  if (staff === undefined) return refused(refusal('people.no-such-staff'))
  const result = await database.attempt(system, async (tx): Promise<Lines> => {
    const posts = await postsOf(tx, staff, civilDate(now, installationZone))
    const places = posts.filter((post) => may(post, 'destruction.order', post.place)).map(({ place }) => place)
    if (places.length === 0) return refused(refusal('people.not-permitted', { action: 'destruction.order' }))
    const confirmed = await confirmOnce(tx, means.secrets, { staff, code, now })
    return confirmed.ok ? work(tx, { staff, places, step: confirmed.value.step, now }) : confirmed
  })
  await noteWrongCode(database, staff, now, result)
  return result
}
