import { describeError, runProgram, StopSignals, type CreateApp } from './platform/index.ts'

// A bug that nobody caught leaves an unknown state: it is told, and another process begins anew.
const endOnBug = (error: unknown): void => {
  const at = Temporal.Now.instant().toString({ smallestUnit: 'millisecond' })
  const line = { at, level: 'error', event: 'program.uncaught', error: describeError(error) }
  process.stdout.write(`${JSON.stringify(line)}\n`)
  process.exit(1)
}
process.on('uncaughtException', endOnBug)
process.on('unhandledRejection', endOnBug)

const atOnce = (): void => process.exit(130)
const signals = new StopSignals(process, atOnce, () => performance.now())

// Loaded while the database comes up, which is mostly waiting.
const loading = import('./app.ts')
// Told where it is awaited, when the database can be left again.
loading.catch(() => undefined)
const createApp: CreateApp = async (parts) => (await loading).createApp(parts)

process.exitCode = await runProgram(createApp, { env: process.env, out: process.stdout, err: process.stderr, signals })
// Everything is closed; should something still hold the process, it is not waited for.
setTimeout(() => process.exit(), 2000).unref()
