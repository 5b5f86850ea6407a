import { statSync } from 'node:fs'
import { accepted, refusal, refused, type Result } from '../kernel/index.ts'
import { makeNewId, systemNow, systemRandom, type NewId, type Now, type Random } from './clock.ts'
import { decideKind, type Config, type Kind } from './config/index.ts'
import {
  addressOf,
  foundInstallation,
  openDatabase,
  readInstallation,
  type Installation,
  type Notify,
  type OpenDatabase,
} from './database/index.ts'
import { makeFileStore, type FileStore } from './file-store/index.ts'
import { makeHealth, readTls, type Health, type HealthCheck, type Tls } from './http/index.ts'
import { keepHouse } from './housekeeping.ts'
import { makeJobs, type Jobs } from './jobs/index.ts'
import type { Log } from './log/index.ts'
import { makeOutbox, type Outbox } from './outbox/index.ts'
import { makeReadingStream, type ReadingStream } from './readings/index.ts'
import { makeSecretBox, readSecretKeys, type SecretBox } from './secrets/index.ts'
import type { Texts } from './texts/index.ts'

/** Everything that the program stands on, ready to serve. It knows no word of the domain. */
export interface Platform {
  readonly config: Config
  readonly kind: Kind
  readonly installation: Installation
  readonly log: Log
  readonly texts: Texts
  readonly now: Now
  readonly random: Random
  readonly newId: NewId
  readonly database: OpenDatabase
  readonly files: FileStore
  readonly jobs: Jobs
  readonly outbox: Outbox
  readonly readings: ReadingStream
  readonly secrets: SecretBox
  readonly health: Health
  readonly tls?: Tls
}

export interface PlatformSettings {
  readonly config: Config
  readonly log: Log
  readonly notify: Notify
  /** Asked for when the database is on its way, so that reading them costs the start no time. */
  readonly texts: () => Texts
  readonly now?: Now
  readonly random?: Random
}

/**
 * Opens it in the order of need: what can be wrong without waiting, database and schema, the kind of the
 * installation, then what works on them. Refuses with config.tls-…, config.data-dir, database.…, secrets.…, kind.…,
 * config.files-dir.
 */
export async function openPlatform(settings: PlatformSettings): Promise<Result<Platform>> {
  const { config, log, now = systemNow, random = systemRandom } = settings
  const tls = config.tls ? readTls(config.tls) : undefined
  if (tls && !tls.ok) return tls

  if (statSync(config.dataDir, { throwIfNoEntry: false })?.isDirectory() === false)
    return refused(refusal('config.data-dir', { value: config.dataDir }, 'DATA_DIR'))

  const opening = openDatabase({ address: addressOf(config), notify: settings.notify })
  // A mistake in texts/ is thrown, but not before the server that is just coming up can be left again.
  const texts = attempt(settings.texts)
  const opened = await opening
  if (!opened.ok) return opened
  const database = opened.value
  if (!texts.done) {
    await database.close()
    throw texts.error
  }

  const newId = makeNewId(now, random)
  const keys = readSecretKeys(config, random)
  if (!keys.ok) {
    await database.close()
    return keys
  }
  const installation = await foundOrFind(config, database, newId, now())
  const files = makeFileStore(config.filesDir)
  const writable = await files.isWritable()
  if (!installation.ok || !writable) {
    await database.close()
    return installation.ok
      ? refused(refusal('config.files-dir', { value: config.filesDir }, 'FILES_DIR'))
      : installation
  }

  const { kind } = installation.value
  const jobs = makeJobs(database.reached, log)
  const outbox = makeOutbox({ database, jobs, now, kind, senders: [] })
  const readings = makeReadingStream({ database, now, random, log })
  keepHouse({ jobs, database, files, now, log })
  return accepted({
    config,
    kind,
    installation: installation.value,
    log,
    texts: texts.value,
    now,
    random,
    newId,
    database,
    files,
    jobs,
    outbox,
    readings,
    secrets: makeSecretBox(keys.value, random),
    health: makeHealth(checksOf({ database, files, jobs, outbox, readings }), log),
    ...(tls ? { tls: tls.value } : {}),
  })
}

/** Of two that start at once on a new database, the second gets the kind that the first has written, and is judged by it. */
async function foundOrFind(
  config: Config,
  database: OpenDatabase,
  newId: NewId,
  now: Temporal.Instant,
): Promise<Result<Installation>> {
  const decide = (recorded: Kind | undefined): Result<Kind> =>
    decideKind({
      asked: config.kind,
      recorded,
      database: database.reached.kind === 'embedded' ? 'embedded' : 'external',
      // A database without this row has not served: nothing is in it but what migrations have put there.
      empty: recorded === undefined,
      host: config.host,
      publicUrl: config.publicUrl,
    })
  return database.attempt({ kind: 'system' }, async (tx) => {
    const known = await readInstallation(tx)
    const kind = decide(known?.kind)
    if (!kind.ok) return kind
    if (known) return accepted(known)
    const founded = await foundInstallation(tx, { id: newId(), kind: kind.value, foundedAt: now })
    const agreed = decide(founded.kind)
    return agreed.ok ? accepted(founded) : agreed
  })
}

function checksOf(parts: Pick<Platform, 'database' | 'files' | 'jobs' | 'outbox' | 'readings'>): HealthCheck[] {
  const { database, files, jobs, outbox, readings } = parts
  return [
    {
      name: 'database',
      needed: true,
      async check() {
        await database.transaction({ kind: 'system' }, (tx) => tx.query('select 1'))
        return { state: 'ok' }
      },
    },
    {
      name: 'readings',
      needed: true,
      check: async () =>
        readings.isHealthy()
          ? { state: 'ok' }
          : { state: 'failing', code: 'health.too-many-wait', count: readings.waiting() },
    },
    {
      name: 'jobs',
      needed: false,
      async check() {
        if (jobs.state() === 'running') return { state: 'ok' }
        const begins = jobs.state() === 'new' || jobs.state() === 'starting'
        return { state: 'degraded', code: begins ? 'health.not-started' : 'health.not-running' }
      },
    },
    {
      name: 'outbox',
      needed: false,
      async check() {
        const unsent = await outbox.unsent()
        if (unsent.length === 0) return { state: 'ok' }
        return {
          state: 'degraded',
          code: 'outbox.no-sender',
          count: unsent.reduce((sum, { waiting }) => sum + waiting, 0),
        }
      },
    },
    {
      name: 'files',
      needed: false,
      check: async () =>
        (await files.isWritable()) ? { state: 'ok' } : { state: 'degraded', code: 'health.not-writable' },
    },
  ]
}

type Attempt<T> = { readonly done: true; readonly value: T } | { readonly done: false; readonly error: unknown }

function attempt<T>(work: () => T): Attempt<T> {
  try {
    return { done: true, value: work() }
  } catch (error) {
    return { done: false, error }
  }
}
