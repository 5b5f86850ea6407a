import type { Now } from './clock.ts'
import type { Database } from './database/index.ts'
import { sweepFiles, type FileStore } from './file-store/index.ts'
import { forgetOldTries } from './http/index.ts'
import { jobKind, type Jobs } from './jobs/index.ts'
import type { Log } from './log/index.ts'

const sweepFileStore = jobKind('files.sweep', { longest: 3600 })
const forgetTries = jobKind('limits.forget')

/** What the platform tidies up by itself. Outbox and other parts bring their own jobs. */
export function keepHouse(parts: {
  readonly jobs: Jobs
  readonly database: Database
  readonly files: FileStore
  readonly now: Now
  readonly log: Log
}): void {
  const { jobs, database, files, now, log } = parts
  jobs.work(sweepFileStore, async () => {
    const count = await sweepFiles(database, files, now())
    log.info('files.swept', { count })
  })
  jobs.schedule(sweepFileStore, '40 2 * * *')
  jobs.work(forgetTries, () => forgetOldTries(database, now()))
  jobs.schedule(forgetTries, '23 * * * *')
}
