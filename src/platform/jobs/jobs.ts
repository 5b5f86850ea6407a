import type { DatabaseOptions, PgBoss } from 'pg-boss'
import { refusal, refused, accepted, type Result } from '../../kernel/index.ts'
import { installationZone } from '../clock.ts'
import { DatabaseFault, executorOf, withOwner, type Reached, type Tx } from '../database/index.ts'
import type { Log } from '../log/index.ts'
import { installJobs, jobSchema } from './install-jobs.ts'
import type { JobData, JobKind, NoData, SendOptions, Worker } from './job.ts'

/** Puts work into the queue, in the transaction that needs it. */
export interface JobSender {
  /**
   * Rolled back with its transaction, taken up within milliseconds of its commit. While the jobs are starting it waits;
   * where they do not start in time it is a `DatabaseFault`, for a transaction must not be kept open without end.
   */
  send<Data extends JobData>(tx: Tx, kind: JobKind<Data>, data: Data, options?: SendOptions): Promise<void>
}

export interface Jobs extends JobSender {
  /** Says who does a kind of work; before `start`. */
  work<Data extends JobData>(kind: JobKind<Data>, worker: Worker<Data>): void
  /** Does a kind of work by the clock of the installation: `0 3 * * *` is every night at three. Before `start`. */
  schedule(kind: JobKind<NoData>, cron: string): void
  /** Connects, and begins to work; a process that only sends says so. Refuses with jobs.not-installed. */
  start(options?: { readonly work: boolean }): Promise<Result<void>>
  /** Takes no more, finishes what it began; what does not end in `seconds` is done again elsewhere. */
  stop(seconds?: number): Promise<void>
  state(): 'new' | 'starting' | 'running' | 'failed' | 'stopped'
}

interface Registered {
  readonly kind: JobKind<JobData>
  readonly worker: Worker<JobData>
}

const longestPause = 3600

/**
 * `lookEvery`: seconds after which a worker looks by itself. New jobs are announced; only tries again, jobs for later
 * and those of a crashed process are found by looking. `patience`: milliseconds that a sender waits for the start.
 * `tidyEvery`: seconds after which old jobs go and those that take too long are given up.
 */
export function makeJobs(reached: Reached, log: Log, lookEvery = 5, patience = 10_000, tidyEvery = 60): Jobs {
  const registered = new Map<string, Registered>()
  const schedules = new Map<string, string>()
  const ready = Promise.withResolvers<PgBoss>()
  // Whoever sends hears of a failed start; without a sender nobody would.
  ready.promise.catch(() => undefined)
  let boss: PgBoss | undefined
  let state: ReturnType<Jobs['state']> = 'new'

  async function open(): Promise<Result<PgBoss>> {
    const first = await makeBoss(reached, log, tidyEvery)
    try {
      await first.start()
      return accepted(first)
    } catch (error) {
      await first.stop({ graceful: false }).catch(() => undefined)
      if (!isNotInstalled(error)) throw error
    }
    const installed = await install(reached)
    if (!installed.ok) return installed
    const second = await makeBoss(reached, log, tidyEvery)
    await second.start()
    return accepted(second)
  }

  async function prepareQueues(opened: PgBoss): Promise<void> {
    for (const { kind } of registered.values()) {
      const { attempts, pause, longest } = kind.settings
      const settings = {
        retryLimit: attempts - 1,
        retryDelay: pause,
        retryBackoff: true,
        retryDelayMax: longestPause,
        expireInSeconds: longest,
        notify: true,
      }
      const known = await opened.getQueue(kind.name)
      if (known) await opened.updateQueue(kind.name, settings)
      else await opened.createQueue(kind.name, settings)
    }
  }

  async function beginWork(opened: PgBoss): Promise<void> {
    for (const { kind, worker } of registered.values())
      await opened.work<JobData>(
        kind.name,
        {
          batchSize: 1,
          localConcurrency: kind.settings.atOnce,
          pollingIntervalSeconds: Math.min(2, lookEvery),
          notifyPollingIntervalSeconds: lookEvery,
        },
        ([job]) => runOne({ kind, worker }, job!, log),
      )
    for (const [name, cron] of schedules)
      await opened.schedule(name, cron, {}, { tz: installationZone, missed: 'once' })
    // A schedule that this program no longer knows would fill a queue that nobody empties.
    for (const { name } of await opened.getSchedules()) if (!schedules.has(name)) await opened.unschedule(name)
  }

  return {
    work(kind, worker) {
      if (registered.has(kind.name)) throw new Error(`two workers for ${kind.name}`)
      registered.set(kind.name, { kind, worker: worker as Worker<JobData> })
    },
    schedule(kind, cron) {
      schedules.set(kind.name, cron)
    },
    async send(tx, kind, data, options = {}) {
      const opened = await inTime(ready.promise, patience)
      await opened.send(kind.name, data, {
        db: executorOf(tx),
        ...(options.startAfter === undefined ? {} : { startAfter: options.startAfter.toString() }),
      })
    },
    async start({ work } = { work: true }) {
      state = 'starting'
      try {
        const opened = await open()
        if (!opened.ok) {
          state = 'failed'
          ready.reject(new Error('background jobs could not be started'))
          return opened
        }
        boss = opened.value
        await prepareQueues(boss)
        ready.resolve(boss)
        if (work) await beginWork(boss)
        state = 'running'
        return accepted(undefined)
      } catch (error) {
        state = 'failed'
        ready.reject(error)
        throw error
      }
    },
    async stop(seconds = 20) {
      state = 'stopped'
      ready.reject(new Error('background jobs are stopped'))
      await boss?.stop({ graceful: true, timeout: seconds * 1000 })
    },
    state: () => state,
  }
}

/** Waits for the start of the jobs, but not longer than told. */
async function inTime(ready: Promise<PgBoss>, patience: number): Promise<PgBoss> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => late.reject(new DatabaseFault('unavailable', new Error('background jobs have not started'))),
    patience,
  )
  try {
    return await Promise.race([ready, late.promise])
  } finally {
    clearTimeout(timer)
  }
}

/** Runs one job. What it throws is logged here; pg-boss, which keeps errors in its table, is told no words of it. */
async function runOne(
  { kind, worker }: Registered,
  job: { readonly id: string; readonly data: JobData; readonly retryCount: number; readonly signal: AbortSignal },
  log: Log,
): Promise<void> {
  const attempt = job.retryCount + 1
  const last = attempt >= kind.settings.attempts
  try {
    await worker(job.data, { id: job.id, attempt, last, signal: job.signal })
  } catch (error) {
    log.error('jobs.failed', error, { queue: kind.name, job: job.id, attempt })
    throw Object.assign(new Error('see the log'), { stack: '' })
  }
}

async function makeBoss(reached: Reached, log: Log, tidyEvery: number): Promise<PgBoss> {
  // Loaded with the first start of the jobs, which is after the first page.
  const module = await import('pg-boss')
  const boss = new module.PgBoss({
    // The same fields; pg may hold an undefined in them, pg-boss may not.
    ...(reached.program as DatabaseOptions),
    application_name: 'qyzmet jobs',
    schema: jobSchema,
    max: 3,
    // Only the owner may: see installJobs.
    migrate: false,
    reindex: false,
    useListenNotify: true,
    registerInstance: false,
    monitorVacuum: false,
    // They would need a table of their own for each day, which the program may not make.
    persistQueueStats: false,
    superviseIntervalSeconds: tidyEvery,
    openTelemetry: { enabled: false },
  })
  boss.on('error', (error) => log.error('jobs.trouble', error))
  boss.on('warning', () => log.warn('jobs.warning'))
  return boss
}

async function install(reached: Reached): Promise<Result<void>> {
  try {
    return await withOwner(reached, async (owner) => {
      await installJobs(owner)
      return accepted(undefined)
    })
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error
    return refused(refusal('jobs.not-installed'))
  }
}

/** pg-boss says it by words only. */
const isNotInstalled = (error: unknown): boolean =>
  error instanceof Error && /is not installed|requires migrations|permission denied for schema/.test(error.message)
