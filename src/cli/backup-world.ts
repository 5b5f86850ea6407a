import { isAbsolute, resolve } from 'node:path'
import { accepted, refusal, refused, type Refusal, type Result } from '../kernel/index.ts'
import {
  addressOf,
  type DatabaseAddress,
  type Guest,
  installJobs,
  jobSchema,
  loadTexts,
  type Notify,
  readConfig,
  systemNow,
  terminalLanguage,
  type Voice,
} from '../platform/index.ts'
import { type Terminal, wronglyAsked } from './command.ts'

/** What backing up and restoring work with. */
export interface BackupWorld {
  readonly address: DatabaseAddress
  readonly filesDirectory: string
  /** Where a path on the command line begins. */
  readonly workingDirectory: string
  readonly now: () => Temporal.Instant
  readonly voice: Voice
  readonly print: (line: string) => void
  readonly complain: (line: string) => void
}

/** The jobs come back; the version of their tables and their statistics are as they are made anew. */
export const guests: readonly Guest[] = [{ schema: jobSchema, leftOut: /^(version|queue_stats)/, install: installJobs }]

/** The world of the configuration; a wrong configuration is told, and there is no world. */
export function openBackupWorld({ env, language, out, err }: Terminal): BackupWorld | undefined {
  const voice = loadTexts().in(language ?? terminalLanguage(env) ?? 'kk')
  const config = readConfig(env)
  if (!config.ok) {
    for (const one of config.refusals) err(voice.sayRefusal(one))
    return undefined
  }
  return {
    address: addressOf(config.value),
    filesDirectory: config.value.filesDir,
    workingDirectory: process.cwd(),
    now: systemNow,
    voice,
    print: out,
    complain: err,
  }
}

/** The one word that both commands need. */
export function readFile(words: readonly string[], workingDirectory: string): Result<string> {
  const [file, ...rest] = words
  if (file === undefined || file.startsWith('-') || rest.length > 0) return refused(refusal('backup.usage'))
  return accepted(isAbsolute(file) ? file : resolve(workingDirectory, file))
}

export const notifyOf =
  ({ voice, complain }: BackupWorld): Notify =>
  (notice) =>
    complain(voice.sayRefusal(notice))

/** Tells all that is wrong; gives the exit code. */
export function complainOf({ voice, complain }: BackupWorld, refusals: readonly Refusal[]): number {
  for (const one of refusals) complain(voice.sayRefusal(one))
  return refusals.some(({ code }) => code === 'backup.usage' || code.startsWith('cli.')) ? wronglyAsked : 1
}
