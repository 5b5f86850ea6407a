import { spawn } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { accepted, refusal, refused, type Result } from '../../../kernel/index.ts'
import { serverRole } from '../roles.ts'
import { spawnOptions, syncMethod } from './initialise-cluster.ts'
import { forgetZombie, pidFileOf, pidIn, saysReady } from './lock-files.ts'
import { type Places, type ServerPlaces, socketPort } from './places.ts'

const startLimit = 60_000
const stopLimit = 60_000
const lookAgain = 20
const logLimit = 10_000_000

type State = 'answers' | 'coming' | 'down' | 'another'

/**
 * Is our server there? Only a connection tells: for a moment after `kill -9` the pid file still says "running",
 * and a socket may belong to the server of other data.
 */
export async function probeServer({ socket, data }: ServerPlaces): Promise<State> {
  const client = new pg.Client(serverConnection(socket))
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    return realpathSync(rows[0]!.data_directory) === realpathSync(data) ? 'answers' : 'another'
  } catch (error) {
    const { code } = error as { code?: string }
    // 57P03: starting up or shutting down. 53300: all connections are taken, so it lives.
    return code === '57P03' || code === '53300' ? 'coming' : 'down'
  } finally {
    await client.end().catch(() => {})
  }
}

export const serverConnection = (socket: string, database = 'postgres') => ({
  host: socket,
  port: socketPort,
  user: serverRole,
  database,
  application_name: 'qyzmet keeper',
  connectionTimeoutMillis: 5000,
})

/** Adopts the server if it runs, else starts it; after a crash it recovers by itself. Only the keeper calls this. */
export async function bringUp(places: ServerPlaces): Promise<Result<'adopted' | 'started'>> {
  const until = performance.now() + startLimit
  let attempt = startAttempt()
  let complaint = ''
  for (;;) {
    if (performance.now() > until) break
    if (attempt.begun && !attempt.ended && !saysReady(places, attempt.pid)) {
      await pause(5)
      continue
    }
    const state = await probeServer(places)
    if (state === 'answers') return accepted(attempt.begun ? 'started' : 'adopted')
    if (state === 'another')
      return refused(refusal('database.socket-of-another', { path: places.socket, owner: 'postgres' }))
    if (attempt.ended) {
      complaint = readFileSync(logOf(places), 'utf8').slice(attempt.logFrom).trim().slice(-1500)
      // While children of a dead server still hold its memory, and while an old one is still stopping, a start fails: again.
      if (!/shared memory|already exists|another postmaster/.test(complaint)) break
      await pause(100)
      attempt = startAttempt()
    }
    if (state === 'down' && !attempt.begun) {
      forgetZombie(places)
      attempt = launch(places)
    } else await pause(lookAgain)
  }
  return refused(refusal('database.start-failed', { path: logOf(places), output: complaint }))
}

interface Attempt {
  readonly pid: number | undefined
  begun: boolean
  ended: boolean
  logFrom: number
}

const startAttempt = (): Attempt => ({ pid: undefined, begun: false, ended: false, logFrom: 0 })

const logOf = ({ data }: Places): string => join(data, 'server.log')

/** Spawns `postgres` itself, detached: it must outlive us, as others may be using it. */
function launch(places: ServerPlaces): Attempt {
  const path = logOf(places)
  if (existsSync(path) && statSync(path).size > logLimit) renameSync(path, `${path}.old`)
  const log = openSync(path, 'a', 0o600)
  if (places.account.own) chownSync(path, places.account.uid, places.account.gid)
  const logFrom = fstatSync(log).size
  const server = spawn(
    join(places.native, 'bin', 'postgres'),
    ['-D', places.data, '-k', places.socket, '-p', `${socketPort}`, '-c', `recovery_init_sync_method=${syncMethod}`],
    {
      ...spawnOptions(places),
      detached: true,
      stdio: ['ignore', log, log],
    },
  )
  closeSync(log)
  const attempt: Attempt = { pid: server.pid, begun: true, ended: false, logFrom }
  server.once('error', () => {
    attempt.ended = true
  })
  server.once('exit', () => {
    attempt.ended = true
  })
  server.unref()
  return attempt
}

/** A fast, clean stop: open transactions are rolled back, everything is on the disk. Only when nobody uses it. */
export async function takeDown(places: ServerPlaces): Promise<Result<void>> {
  const pidFile = pidFileOf(places)
  const until = performance.now() + stopLimit
  // The pid file alone proves nothing (it may be left from a crash, and its number be anybody's): ask the server first.
  let state = await probeServer(places)
  for (; state === 'coming' && performance.now() < until; state = await probeServer(places)) await pause(lookAgain)
  if (state !== 'answers') return accepted(undefined)
  process.kill(pidIn(pidFile), 'SIGINT')
  // PostgreSQL removes its pid file as the last act; the process itself may stay on as a zombie where nobody reaps.
  while (existsSync(pidFile)) {
    if (performance.now() > until) return refused(refusal('database.stop-failed', { path: logOf(places) }))
    await pause(lookAgain)
  }
  return accepted(undefined)
}
