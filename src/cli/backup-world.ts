import { isAbsolute, resolve } from 'node:path'
import { refusal, refused, accepted, type Refusal, type Result } from '../kernel/index.ts'
import {
  type DatabaseAddress,
  type Guest,
  installJobs,
  jobSchema,
  type Notify,
  type Tx,
  type Voice,
} from '../platform/index.ts'

/** What backing up and restoring work with, whoever starts them. */
export interface BackupCommandWorld {
  readonly address: DatabaseAddress
  readonly filesDirectory: string
  /** Where a path on the command line begins. */
  readonly workingDirectory: string
  readonly now: () => Temporal.Instant
  /** What a restored backup must have before it serves: the list of destructions. */
  readonly afterRestore: readonly ((tx: Tx) => Promise<void>)[]
  /** The language of the terminal. */
  readonly voice: Voice
  readonly print: (line: string) => void
  readonly complain: (line: string) => void
}

/** The jobs come back; the version of their tables and their statistics are as they are made anew. */
export const guests: readonly Guest[] = [{ schema: jobSchema, leftOut: /^(version|queue_stats)/, install: installJobs }]

/** The one word that both commands need. */
export function readFile(args: readonly string[], workingDirectory: string): Result<string> {
  const [file, ...rest] = args
  if (file === undefined || file.startsWith('-') || rest.length > 0) return refused(refusal('backup.usage'))
  return accepted(isAbsolute(file) ? file : resolve(workingDirectory, file))
}

export const notifyOf =
  ({ voice, complain }: BackupCommandWorld): Notify =>
  (notice) =>
    complain(voice.sayRefusal(notice))

export function complainOf({ voice, complain }: BackupCommandWorld, refusals: readonly Refusal[]): number {
  for (const one of refusals) complain(voice.sayRefusal(one))
  return refusals.some(({ code }) => code === 'backup.usage') ? 2 : 1
}
