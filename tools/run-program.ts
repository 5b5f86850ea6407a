// Runs the program as a process of its own, as a person would: for measuring its start and for tests of it.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export interface Place {
  readonly folder: string
  readonly port: number
}

export interface RunningProgram {
  readonly child: ChildProcess
  readonly place: Place
  /** What it has written so far: the log, and its sentences. */
  readonly logged: () => string
  readonly said: () => string
}

const root = fileURLToPath(new URL('..', import.meta.url))
const patience = 60_000

/** A folder for the data of one program, and a port that is free. */
export async function makePlace(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'qyzmet-start-'))
  // As root the database runs as another user, who must be able to pass.
  chmodSync(folder, 0o755)
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return { folder, port }
}

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } }
/** What `npm start` gives to Node: what is measured is what people start. */
const asNpmStart = scripts.start.split(' ').slice(1)

/** Starts it with nothing configured but where its data lie, its port, and what is given. */
export function launch(place: Place, env: Readonly<Record<string, string>> = {}): RunningProgram {
  const { PATH, HOME } = process.env
  const child = spawn(process.execPath, asNpmStart, {
    cwd: root,
    env: { PATH, HOME, DATA_DIR: join(place.folder, 'data'), PORT: String(place.port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let logged = ''
  let said = ''
  child.stdout.on('data', (text: Buffer) => (logged += text.toString()))
  child.stderr.on('data', (text: Buffer) => (said += text.toString()))
  return { child, place, logged: () => logged, said: () => said }
}

const hasEnded = ({ child }: RunningProgram): boolean => child.exitCode !== null || child.signalCode !== null

/** Waits for the first page, read to its end. */
export async function waitForPage(program: RunningProgram, ca?: Buffer): Promise<void> {
  const begun = performance.now()
  while (!(await answers(program.place.port, ca))) {
    const late = performance.now() - begun > patience
    if (hasEnded(program) || late)
      throw new Error(`${late ? 'no page within a minute' : 'it ended'}:\n${program.said()}${program.logged()}`)
    await pause(5)
  }
}

function answers(port: number, ca: Buffer | undefined): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const where = { host: '127.0.0.1', port, path: '/', agent: false } as const
  const asked = ca ? httpsRequest({ ...where, ca, servername: 'localhost' }) : httpRequest(where)
  asked
    .on('response', (answer) => answer.resume().on('end', () => resolve(answer.statusCode === 200)))
    .on('error', () => resolve(false))
    .end()
  return promise
}

/** Asks it to stop and gives its exit code. */
export async function stop(program: RunningProgram): Promise<number | null> {
  if (!hasEnded(program)) program.child.kill('SIGTERM')
  return exitOf(program)
}

export async function exitOf(program: RunningProgram): Promise<number | null> {
  if (!hasEnded(program)) await once(program.child, 'exit')
  return program.child.exitCode
}

/** Ends program and database at once, without a word: as when the power goes. */
export async function kill(program: RunningProgram): Promise<void> {
  const server = databaseProcess(program.place)
  program.child.kill('SIGKILL')
  if (server !== undefined) process.kill(server, 'SIGKILL')
  await exitOf(program)
}

/** The process of the database, while there is one. */
export function databaseProcess({ folder }: Place): number | undefined {
  const file = join(folder, 'data/postgres/postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n', 1)[0]) : undefined
}
