// One round: the product takes and walks cases, and after each kind of step the floor writes the same rows.
import type pg from 'pg'
import type { Officer } from '../src/casework/index.ts'
import { waysOfFloor, type Ground, type Pair, type WayOfFloor } from './ground.ts'
import { makeHouse, type Loaded } from './house.ts'
import { race, together, type Race, type Step } from './race.ts'
import { readSteps, replay, type StepWritten } from './steps-of-floor.ts'
import { registrations, sign, signersAfter, timedSteps, transitions, type Running } from './steps-of-product.ts'

export interface RoundSize {
  readonly registrations: number
  /** How many of the cases are walked to their end. */
  readonly walked: number
  readonly inFlight: number
  readonly bureaus: number
}

export interface Measured {
  readonly what: string
  readonly product: Race
  readonly floors: Readonly<Record<WayOfFloor, Race>>
}

export interface Round {
  readonly registration: Measured
  /** Each step by its name, then all, then those without and with a paper. */
  readonly transitions: readonly Measured[]
  /** Rows by table, the same on both sides. */
  readonly rows: ReadonlyMap<string, number>
  readonly pair: Pair
  /** Whose work list the cases that were not walked stand on. */
  readonly executor: Officer
}

/** Applications a connection before it counts: from the sixth time on PostgreSQL uses the plan that it keeps. */
const warmUp = 6
/** Steps of one side before the other has its turn. */
const turn = 80

/** Every table that a timed step writes. */
const tables = `persons person_access cases case_access event_heads event_bodies obligations tasks
  papers paper_contents paper_disclosures number_counters command_keys outbox jobs.job`.split(/\s+/)

export async function runRound(ground: Ground, loaded: Loaded, size: RoundSize): Promise<Round> {
  const pair = await ground.makePair(size.inFlight)
  try {
    return await measureRound(pair, loaded, size)
  } catch (error) {
    await pair.close()
    throw error
  }
}

async function measureRound(pair: Pair, loaded: Loaded, size: RoundSize): Promise<Round> {
  const { product, behind, floors } = pair
  const house = await makeHouse(product, loaded, pair.outbox, size.bureaus)
  for (const way of waysOfFloor) await copyRows(behind, floors[way], 'paper_templates')
  /** Product and floor in short turns, so that whatever else the machine does meets both. */
  const inTurn = async (
    what: string,
    steps: readonly Step[],
    done: (from: number, to: number) => readonly Running[],
  ) => {
    const measured: Measured[] = []
    for (let from = 0; from < steps.length; from += turn) {
      const mine = await race(steps.slice(from, from + turn), size.inFlight)
      const same = await readSteps(behind, written(done(from, from + turn)))
      measured.push({
        what,
        product: mine,
        floors: {
          waiting: await race(replay(floors, 'waiting', same), size.inFlight),
          batch: await race(replay(floors, 'batch', same), size.inFlight),
        },
      })
    }
    return sum(what, measured)
  }
  const take = async (count: number): Promise<{ cases: Running[]; measured: Measured }> => {
    const cases: Running[] = []
    const steps = registrations(product, house, count, (running) => void cases.push(running))
    return { measured: await inTurn('registrations', steps, (from, to) => cases.slice(from, to)), cases }
  }

  // What a process does the first time is not what is measured: statements are prepared, code is compiled.
  const warm = await take(size.inFlight * warmUp)
  const { cases, measured: registration } = await take(size.registrations)

  const warmed = await walk(warm.cases)
  if (warmed.length !== timedSteps.length) throw new Error('a case was not walked to its end')
  const walked = await walk(cases.slice(0, size.walked))
  const papers = walked.filter((_, at) => timedSteps[at]!.makesPaper)
  const plain = walked.filter((_, at) => !timedSteps[at]!.makesPaper)
  return {
    registration,
    transitions: [
      ...walked,
      sum('all transitions', walked),
      sum('without a paper', plain),
      sum('with a paper', papers),
    ],
    rows: await sameRows(pair),
    pair,
    executor: house.bureaus[0]!.executor,
  }

  async function walk(some: readonly Running[]): Promise<Measured[]> {
    const measured: Measured[] = []
    for (const step of timedSteps) {
      house.pass(1)
      const steps = transitions(product, house, some, step)
      measured.push(await inTurn(step.name, steps, (from, to) => some.slice(from, to)))
      const signers = signersAfter[step.name]
      if (!signers) continue
      const from = new Map(some.map(({ state }) => [state.id, state.seq]))
      await sign(product, house, some, signers)
      const signed = some.flatMap(({ state: { id, seq } }) =>
        Array.from({ length: seq - from.get(id)! }, (_, at) => ({ case: id, seq: from.get(id)! + at + 1 })),
      )
      // In their order: two signatures on one case are two steps.
      const same = await readSteps(behind, signed)
      for (const way of waysOfFloor) for (const transaction of replay(floors, way, same)) await transaction()
    }
    return measured
  }
}

const written = (cases: readonly Running[]): StepWritten[] =>
  cases.map(({ state }) => ({ case: state.id, seq: state.seq }))

const sum = (what: string, parts: readonly Measured[]): Measured => ({
  what,
  product: together(parts.map((each) => each.product)),
  floors: {
    waiting: together(parts.map((each) => each.floors.waiting)),
    batch: together(parts.map((each) => each.floors.batch)),
  },
})

async function copyRows(behind: pg.Client, floor: pg.Pool, table: string): Promise<void> {
  const { rows } = await behind.query<Record<string, string>>(`select * from ${table}`)
  for (const row of rows) {
    const columns = Object.keys(row)
    await floor.query(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(row),
    )
  }
}

type Row = Readonly<Record<string, string>>

/** Counts, and beside them what counts do not show: whether tasks were closed, duties met and numbers drawn as often. */
async function sameRows({ behind, floors }: Pair): Promise<Map<string, number>> {
  const asked = [
    ...tables.map((table) => [table, `select count(*) from ${table}`] as const),
    ['closed tasks', `select count(*) from tasks where state <> 'open'`],
    ['met obligations', `select count(*) from obligations where met_at is not null`],
    ['versions', 'select sum(version) from cases'],
    ['numbers drawn', 'select sum(last) from number_counters'],
    ['bytes of events', 'select sum(octet_length(body)) from event_bodies'],
  ] as const
  const rows = new Map<string, number>()
  for (const [what, text] of asked) {
    const answers = await Promise.all([behind, floors.waiting, floors.batch].map((each) => each.query<Row>(text)))
    const counted = answers.map(({ rows: [row] }) => Number(Object.values(row!)[0]))
    if (new Set(counted).size !== 1) throw new Error(`${what}: product and floors have ${counted.join(', ')}`)
    rows.set(what, counted[0]!)
  }
  return rows
}
