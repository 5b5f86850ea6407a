import { spawn } from 'node:child_process'
import { chownSync, closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { accepted, refusal, refused, type Result } from '../../../kernel/index.ts'
import { isAlive } from '../../is-alive.ts'
import { serverRole } from '../roles.ts'
import { makeParents, type Places } from './places.ts'

/** Written into the cluster's own configuration, so that a server started by hand is as closed as ours. */
const settings = [
  'listen_addresses=',
  'unix_socket_permissions=0700',
  'timezone=UTC',
  'log_timezone=UTC',
  // The server's log must not hold a person's data: no statements, and no DETAIL with the row that failed.
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_checkpoints=off',
]

/**
 * Before it is used, a new cluster (and one after a crash) is written to the disk: a thousand files one by one, or by one
 * call for the whole file system, which Linux has. On a busy disk that is 0.4 s instead of 3 s.
 */
export const syncMethod = process.platform === 'linux' ? 'syncfs' : 'fsync'

/** The environment of every PostgreSQL program: nothing of ours leaks into it. */
export const serverEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** Who spawns: another user as root, oneself otherwise. The system user may not be allowed into our directory, so `/`. */
export const spawnOptions = ({ account }: Places) => ({
  cwd: '/',
  env: serverEnvironment,
  ...(account.own ? { uid: account.uid, gid: account.gid } : {}),
})

/** Tells the attempts of one process apart. */
let begun = 0

/**
 * Makes a new cluster beside its place and moves it there: a kill half way leaves no half cluster,
 * and of two starters one wins and the other uses what the first has made.
 */
export async function initialiseCluster(places: Places): Promise<Result<void>> {
  const { data, account } = places
  makeParents(data)
  removeAbandoned(data)
  const fresh = `${data}.new-${process.pid}-${begun++}`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  if (account.own) chownSync(fresh, account.uid, account.gid)
  const failure = await runInitdb(places, fresh)
  if (failure !== undefined) {
    rmSync(fresh, { recursive: true, force: true })
    return refused(refusal('database.initialise-failed', { path: data, output: failure }))
  }
  try {
    renameSync(fresh, data)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return accepted(undefined)
    if (code === 'EBUSY') return refused(refusal('database.data-is-mount', { path: data }))
    throw error
  }
  const parent = openSync(dirname(data), 'r')
  fsyncSync(parent)
  closeSync(parent)
  return accepted(undefined)
}

async function runInitdb(places: Places, fresh: string): Promise<string | undefined> {
  const initdb = spawn(
    join(places.native, 'bin', 'initdb'),
    [
      `--pgdata=${fresh}`,
      `--username=${serverRole}`,
      '--auth-local=trust',
      '--auth-host=reject',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=PG_UNICODE_FAST',
      '--no-instructions',
      `--sync-method=${syncMethod}`,
      ...settings.map((setting) => `--set=${setting}`),
    ],
    { ...spawnOptions(places), stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let output = ''
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-2000)
  }
  initdb.stdout.on('data', keep)
  initdb.stderr.on('data', keep)
  const { promise, resolve } = Promise.withResolvers<string | undefined>()
  initdb.once('error', (error) => resolve(error.message))
  initdb.once('close', (code) => resolve(code === 0 ? undefined : output.trim()))
  return promise
}

/** What a killed starter left half made. */
function removeAbandoned(data: string): void {
  const prefix = `${basename(data)}.new-`
  for (const name of readdirSync(dirname(data))) {
    if (name.startsWith(prefix) && !isAlive(Number(name.slice(prefix.length).split('-', 1)[0]))) {
      rmSync(join(dirname(data), name), { recursive: true, force: true })
    }
  }
}
