// The program as a person starts it: how long she waits, how much the first page weighs, what the process holds at rest.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { kill, launch, makePlace, stop, waitForPage, type RunningProgram } from '../tools/run-program.ts'
import { weighHome, type HomePage } from './home-page.ts'
import { childrenOf, residentOf } from './program.ts'

export interface Starts {
  /** Milliseconds from the start of the process to the whole first page. */
  readonly first: number
  readonly afterStop: number
  readonly afterKill: number
}

export interface Rest {
  readonly seconds: number
  readonly bytes: number
  readonly children: readonly string[]
}

/** Nothing is there yet: no data, and none of Node's compiled code, as after `npm ci`. */
export async function measureStarts(
  restSeconds: number,
): Promise<{ starts: Starts; home: readonly HomePage[]; rest: Rest }> {
  const place = await makePlace()
  const code = join(place.folder, 'code')
  mkdirSync(code)
  let program: RunningProgram | undefined
  const start = async (): Promise<number> => {
    const from = performance.now()
    program = launch(place, { NODE_COMPILE_CACHE: code })
    await waitForPage(program)
    return performance.now() - from
  }
  try {
    const first = await start()
    await settle()
    await stop(program!)
    const afterStop = await start()
    await settle()
    await kill(program!)
    const afterKill = await start()
    const home = await weighHome(place.port)
    const { pid } = program!.child
    await pause(restSeconds * 1000)
    const rest = { seconds: restSeconds, bytes: residentOf(pid!), children: childrenOf(pid!) }
    return { starts: { first, afterStop, afterKill }, home, rest }
  } finally {
    if (program) await stop(program)
    rmSync(place.folder, { recursive: true, force: true })
  }
}

/** A demonstration writes its cases after the first page: a stop in the midst of it would be another measure. */
const settle = (): Promise<void> => pause(2000)
