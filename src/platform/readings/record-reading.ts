import type { Now, Random } from '../clock.ts'
import { installationZone } from '../clock.ts'
import { DatabaseFault, type Database } from '../database/index.ts'
import type { Log } from '../log/index.ts'
import { chainReadings, type Reading, type ReadingRow } from './reading.ts'
import { insertReadings, isRecorded, takeChainEnd } from './readings.repo.ts'

export interface ReadingStream {
  /** Remembers a reading; it is in the database within a second. Never waits, and never fails the page that was read. */
  record(reading: Omit<Reading, 'at'> & Partial<Pick<Reading, 'at'>>): void
  /** Writes what is remembered; at the stop of the program, and in tests. */
  flush(): Promise<void>
  /** Readings that wait because they could not be written. */
  waiting(): number
  /** False when so many wait that who looked can no longer be vouched for: the program must then not serve. */
  isHealthy(): boolean
  stop(): Promise<void>
}

export interface ReadingSettings {
  readonly database: Pick<Database, 'transaction'>
  readonly now: Now
  readonly random: Random
  readonly log: Log
  /** How long a reading may wait for others, so that they go in one statement. */
  readonly delay?: number
  /** With more than so many that cannot be written, the stream is no longer healthy. */
  readonly mostWaiting?: number
}

const longestDelay = 500
const batch = 1000
const usualMost = 20_000

/** Gathers readings and writes them in batches. What a crash loses is what was read in its last second. */
export function makeReadingStream({
  database,
  now,
  random,
  log,
  delay = longestDelay,
  mostWaiting = usualMost,
}: ReadingSettings): ReadingStream {
  let waiting: Reading[] = []
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> | undefined
  /** What was sent last and not answered: it may have been kept. */
  let unanswered: readonly ReadingRow[] = []
  let stopped = false
  const salt = (): string => Buffer.from(random(16)).toString('hex')

  function arm(): void {
    if (stopped) return
    timer ??= setTimeout(() => {
      timer = undefined
      void flush()
    }, delay)
  }

  async function writeAll(): Promise<void> {
    try {
      let size = batch
      while (waiting.length > 0) {
        try {
          const written = await writeBatch(waiting.slice(0, size))
          waiting = waiting.slice(written)
        } catch (error) {
          // The database is away: all of them wait for it.
          if (error instanceof DatabaseFault) {
            log.error('readings.not-written', error, { count: waiting.length })
            arm()
            return
          }
          // One of them is not as the table wants it, a bug of its caller: alone it harms no other.
          if (size === 1) {
            log.error('readings.refused', error)
            waiting = waiting.slice(1)
          }
          size = 1
        }
      }
    } finally {
      writing = undefined
    }
  }

  /** Gives how many of the readings that wait are kept now. */
  async function writeBatch(readings: readonly Reading[]): Promise<number> {
    const kept = await database.transaction({ kind: 'system' }, async (tx) => {
      const end = await takeChainEnd(tx)
      if (unanswered[0] && (await isRecorded(tx, unanswered[0]))) return unanswered.length
      const today = now().toZonedDateTimeISO(installationZone).toPlainDate()
      unanswered = chainReadings(readings, end, today, salt)
      await insertReadings(tx, unanswered)
      return unanswered.length
    })
    unanswered = []
    return kept
  }

  // One writer at a time: a second one would write the same readings again. It ends when none waits any more, so whoever
  // comes while it is at work only waits for it.
  async function flush(): Promise<void> {
    if (waiting.length > 0) await (writing ??= writeAll())
  }

  return {
    record(reading) {
      waiting.push({ at: now(), ...reading })
      arm()
    },
    flush,
    waiting: () => waiting.length,
    isHealthy: () => waiting.length < mostWaiting,
    async stop() {
      stopped = true
      clearTimeout(timer)
      // A try that is under way may be about to fail: this one is the last.
      await writing
      await flush()
      if (waiting.length > 0) log.error('readings.lost', undefined, { count: waiting.length })
    },
  }
}
