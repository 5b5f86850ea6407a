import type { HttpBindings } from '@hono/node-server'
import type { Refusal } from '../kernel/index.ts'
import { systemNow } from './clock.ts'
import { readConfig, tellRefusals, type LogLevel } from './config/index.ts'
import type { Notice } from './database/index.ts'
import { serve, type RunningServer } from './http/index.ts'
import { makeLog, type Log } from './log/index.ts'
import { openPlatform, type Platform } from './platform.ts'
import { StopSignals } from './stop-signals.ts'
import { languages, loadTexts, terminalLanguage, TextsError, type Texts } from './texts/index.ts'

/** The program above the platform: its pages, its commands, its background work. */
export interface Application {
  readonly fetch: (request: Request, env: HttpBindings) => Response | Promise<Response>
  /** What the first page does not wait for; a failure of it ends the program. */
  readonly afterListening?: () => Promise<void>
  /** After the last request and the last job, before the database goes. */
  readonly stop?: () => Promise<void>
}

/** Says who does which job (`parts.jobs.work`) and gives the pages. */
export type CreateApp = (parts: Platform) => Application | Promise<Application>

export interface ProgramWorld {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Lines of the log. */
  readonly out: { readonly isTTY?: boolean; write(text: string): unknown }
  /** Sentences for the person at the terminal. */
  readonly err: { write(text: string): unknown }
  readonly signals: StopSignals
}

const requestsEndIn = 20
const jobsEndIn = 20

/** Runs the program until it is told to stop; gives its exit code. */
export async function runProgram(createApp: CreateApp, world: ProgramWorld): Promise<number> {
  const begun = performance.now()
  const { env, err, signals } = world
  const say = (text: string): unknown => err.write(`${text}\n`)
  const config = readConfig(env)
  const log = openLog(world, config.ok ? config.value.logLevel : 'info')
  const texts = onDemand(() => loadTexts({ onFault: (fault) => log.error('texts.fault', fault, { name: fault.key }) }))
  const giveUp = (refusals: readonly Refusal[]): number => {
    for (const { code } of refusals) log.error('program.refused', undefined, { code })
    say(tellRefusals(texts(), refusals, env))
    return 1
  }
  try {
    if (!config.ok) return giveUp(config.refusals)
    const notify = (notice: Notice): void => {
      log.warn('database.notice', { code: notice.code })
      say(tellRefusals(texts(), [notice], env))
    }
    const opened = await openPlatform({ config: config.value, log, notify, texts })
    if (!opened.ok) return giveUp(opened.refusals)
    const platform = opened.value
    log.debug('program.platform-open', { milliseconds: Math.round(performance.now() - begun) })
    return await serveUntilStopped(createApp, platform, world, begun, giveUp)
  } catch (error) {
    log.error('program.failed', error)
    say(error instanceof TextsError ? error.message : everyLanguage(texts, 'start.failed', env))
    return 1
  } finally {
    signals.close()
  }
}

async function serveUntilStopped(
  createApp: CreateApp,
  platform: Platform,
  { env, err, signals }: ProgramWorld,
  begun: number,
  giveUp: (refusals: readonly Refusal[]) => number,
): Promise<number> {
  const { config, log, kind, texts } = platform
  let app: Application | undefined
  let server: RunningServer | undefined
  try {
    app = await createApp(platform)
    log.debug('program.application-made', { milliseconds: Math.round(performance.now() - begun) })
    const listening = await serve({
      fetch: app.fetch,
      host: config.host,
      port: config.port,
      ...(platform.tls ? { tls: platform.tls } : {}),
    })
    if (!listening.ok) return giveUp(listening.refusals)
    server = listening.value
    log.info('program.listening', {
      host: config.host,
      port: server.port,
      kind,
      process: process.pid,
      milliseconds: Math.round(performance.now() - begun),
    })
    err.write(`${greeting(texts, env, kind, config.publicUrl)}\n`)
    const work = beginWork(platform, app)
    const ended = await Promise.race([signals.first, work.failed])
    if (ended.is === 'refused') return giveUp(ended.refusals)
    if (ended.is === 'failed') throw ended.error
    log.info('program.stopping', { signal: ended.signal })
    err.write(`${everyLanguage(() => texts, 'start.stopping', env)}\n`)
    return 0
  } finally {
    await stopAll(platform, app, server)
    log.info('program.stopped', { milliseconds: Math.round(performance.now() - begun) })
  }
}

type WorkEnd =
  | { readonly is: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly is: 'failed'; readonly error: unknown }

/** Background work begins when people can already be served, and its failure ends the program: half of it must not look whole. */
function beginWork(platform: Platform, app: Application): { readonly failed: Promise<WorkEnd> } {
  const { promise, resolve } = Promise.withResolvers<WorkEnd>()
  const begin = async (): Promise<void> => {
    const started = await platform.jobs.start()
    if (!started.ok) return resolve({ is: 'refused', refusals: started.refusals })
    await app.afterListening?.()
    platform.log.info('program.working')
  }
  begin().catch((error: unknown) => resolve({ is: 'failed', error }))
  return { failed: promise }
}

/** From the outside in: nobody new, the requests, the jobs, the application, what was read, and the database last. */
async function stopAll(
  platform: Platform,
  app: Application | undefined,
  server: RunningServer | undefined,
): Promise<void> {
  const { log } = platform
  platform.health.stopping()
  const step = async (work: Promise<void> | undefined): Promise<void> => {
    try {
      await work
    } catch (error) {
      log.error('program.stop-failed', error)
    }
  }
  await Promise.all([step(server?.stop(requestsEndIn)), step(platform.jobs.stop(jobsEndIn))])
  await step(app?.stop?.())
  await step(platform.readings.stop())
  await step(platform.database.close())
}

function openLog({ out }: ProgramWorld, level: LogLevel): Log {
  return makeLog({ level, now: systemNow, pretty: out.isTTY === true, write: (line) => out.write(line) })
}

function greeting(texts: Texts, env: ProgramWorld['env'], kind: Platform['kind'], url: string): string {
  const spoken = terminalLanguage(env)
  return (spoken ? [spoken] : languages)
    .map((language) => {
      const ready = texts.say(language, 'start.ready', { url })
      return kind === 'demonstration' ? `${ready} · ${texts.say(language, 'start.demonstration')}` : ready
    })
    .join('\n')
}

function everyLanguage(texts: () => Texts, key: 'start.stopping' | 'start.failed', env: ProgramWorld['env']): string {
  const spoken = terminalLanguage(env)
  return (spoken ? [spoken] : languages).map((language) => texts().say(language, key)).join('\n')
}

function onDemand<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
