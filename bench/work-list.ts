// A page of the work list: over HTTP from a program of its own, beside the bare statement that it needs.
import { rmSync } from 'node:fs'
import { Agent } from 'node:http'
import { listWork, type Officer } from '../src/casework/index.ts'
import { codeAt } from '../src/people/index.ts'
import type { Tx } from '../src/platform/index.ts'
import { launch, makePlace, stop, waitForPage, type RunningProgram } from '../tools/run-program.ts'
import type { Pair } from './ground.ts'
import { loginOf, password, secondFactor, secretKey } from './house.ts'
import { ask, cpuOf } from './program.ts'
import { race, type Race } from './race.ts'
import type { Measured } from './round.ts'

export interface WorkListProgram {
  readonly measure: (pages: number, inFlight: number) => Promise<Measured>
  readonly stop: () => Promise<void>
}

/** Starts a program on the database of the last round and signs in one of its executors. */
export async function startWorkList(pair: Pair, officer: Officer): Promise<WorkListProgram> {
  const place = await makePlace()
  const program = launch(place, {
    DATABASE_URL: pair.programUrl,
    DATABASE_OWNER_URL: pair.ownerUrl,
    SECRET_KEYS: Buffer.from(secretKey).toString('base64'),
    QYZMET_KIND: 'production',
    LOG_LEVEL: 'warn',
  })
  await waitForPage(program)
  const signedIn = await ask(place.port, '/staff', {
    method: 'POST',
    form: {
      login: loginOf(0, 'executor'),
      password,
      code: codeAt(secondFactor, Temporal.Now.instant()),
      next: '/work',
    },
  })
  const cookie = signedIn.headers['set-cookie']?.[0]?.split(';')[0]
  if (signedIn.status !== 303 || cookie === undefined) throw new Error(`nobody could sign in: ${signedIn.status}`)
  return {
    measure: (pages, inFlight) => measure(pair, program, cookie, officer, pages, inFlight),
    stop: async () => {
      await stop(program)
      rmSync(place.folder, { recursive: true, force: true })
    },
  }
}

async function measure(
  pair: Pair,
  { child, place }: RunningProgram,
  cookie: string,
  officer: Officer,
  pages: number,
  inFlight: number,
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight })
  const onePage = async (): Promise<void> => {
    const { status, body } = await ask(place.port, '/work', { agent, headers: { cookie } })
    const lines = body.split('/work/case/').length - 1
    if (status !== 200 || lines === 0) throw new Error(`the list came with ${status} and ${lines} lines`)
  }
  const times = (count: number, step: () => Promise<void>) => Array.from({ length: count }, () => step)
  await race(times(inFlight * 10, onePage), inFlight)
  const spent = cpuOf(child.pid!)
  const asked = await race(times(pages, onePage), inFlight)
  const product: Race = { ...asked, cpu: (cpuOf(child.pid!) - spent) / pages }
  agent.destroy()

  const statement = await statementOf(officer)
  const bare = async (): Promise<void> => {
    await pair.floors.waiting.query(statement)
  }
  await race(times(inFlight * 10, bare), inFlight)
  const floor = await race(times(pages, bare), inFlight)
  return { what: 'work-list pages', product, floors: { waiting: floor, batch: floor } }
}

/** The statement that the list is read by, listened to as it goes to the database. */
async function statementOf({
  place,
  unit,
  staff,
}: Officer): Promise<{ name: string; text: string; values: unknown[] }> {
  let heard: { name: string; text: string; values: unknown[] } | undefined
  const listening = {
    query: (text: string, values: readonly unknown[]) => {
      heard = { name: 'work-list', text, values: [...values] }
      return Promise.resolve([])
    },
  } as unknown as Tx
  await listWork(listening, { place, unit, staff, verb: '', after: null, limit: 51 })
  return heard!
}
