// How long people wait for the first page: on a new folder, after a clean stop, after `kill -9` of program and database.
//   node tools/measure-start.ts            prints the times
//   node tools/measure-start.ts --rest 60  and the memory of the process after a minute at rest
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { kill, launch, makePlace, stop, waitForPage, type Place, type RunningProgram } from './run-program.ts'

export interface StartTimes {
  /** Milliseconds from the start of the process to the whole first page. */
  readonly first: number
  readonly afterStop: number
  readonly afterKill: number
  /** Megabytes that the process holds after so many seconds at rest, where that was asked. */
  readonly memory?: number
}

export async function measureStart(options: { readonly restSeconds?: number } = {}): Promise<StartTimes> {
  const place = await makePlace()
  let program: RunningProgram | undefined
  const measure = async (): Promise<number> => {
    const started = await startMeasured(place)
    program = started.program
    return started.milliseconds
  }
  try {
    const first = await measure()
    await stop(program!)
    const afterStop = await measure()
    await kill(program!)
    const afterKill = await measure()
    if (options.restSeconds === undefined) return { first, afterStop, afterKill }
    return { first, afterStop, afterKill, memory: await memoryAfter(program!, options.restSeconds) }
  } finally {
    if (program) await stop(program)
    rmSync(place.folder, { recursive: true, force: true })
  }
}

async function startMeasured(
  place: Place,
): Promise<{ readonly program: RunningProgram; readonly milliseconds: number }> {
  const begun = performance.now()
  const program = launch(place)
  await waitForPage(program)
  return { program, milliseconds: Math.round(performance.now() - begun) }
}

async function memoryAfter({ child }: RunningProgram, seconds: number): Promise<number> {
  await pause(seconds * 1000)
  const status = `/proc/${child.pid}/status`
  if (!existsSync(status)) return Number.NaN
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]
  return Math.round(Number(kilobytes) / 1000)
}

if (import.meta.main) {
  const rest = process.argv.indexOf('--rest')
  const times = await measureStart(rest === -1 ? {} : { restSeconds: Number(process.argv[rest + 1] ?? 60) })
  console.log(`first start      ${times.first} ms to the first page (goal 5000)`)
  console.log(`after a stop     ${times.afterStop} ms (goal 1500)`)
  console.log(`after kill -9    ${times.afterKill} ms (goal 4000)`)
  if (times.memory !== undefined) console.log(`memory at rest   ${times.memory} MB (goal 150)`)
}
