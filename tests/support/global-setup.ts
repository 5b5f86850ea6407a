import { chmodSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import pg from 'pg'
import { openDatabase, type Reached } from '../../src/platform/database/index.ts'
import { isAlive } from '../../src/platform/index.ts'

/** What the set-up tells the workers, in a file: they wait for it only if they need a database. */
export type TestServer =
  | { readonly ready: true; readonly host: string; readonly port: number; readonly template: string }
  | { readonly ready: false; readonly why: string }

declare module 'vitest' {
  interface ProvidedContext {
    /** The file in which the test server tells of itself as soon as it is up. */
    testServer: string
  }
}

const prefix = 'qyzmet-test-'
const template = 'qz_template'

/**
 * One cluster for the whole run, in a folder that is thrown away: all migrations are run once, into a template that
 * each worker's database is copied from. Nobody waits for it here, so that tests without a database start at once.
 */
export default function setUp(project: TestProject): () => Promise<void> {
  removeAbandoned()
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  // As root the server runs as another user, who must be able to pass.
  chmodSync(folder, 0o755)
  const file = join(folder, 'server.json')
  project.provide('testServer', file)
  const started = startServer(join(folder, 'data'))
    .then(({ server, reached }) => {
      tell(file, server)
      return reached
    })
    .catch((error: unknown) => {
      tell(file, { ready: false, why: error instanceof Error ? (error.stack ?? error.message) : String(error) })
      return undefined
    })
  return async () => {
    const reached = await started
    await reached?.leave()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function startServer(dataDirectory: string): Promise<{ server: TestServer; reached?: Reached }> {
  const address = { kind: 'embedded', dataDirectory } as const
  const opened = await openDatabase({ address, notify: () => {} })
  if (!opened.ok) return { server: { ready: false, why: JSON.stringify(opened.refusals, undefined, 2) } }
  const { pool, reached } = opened.value
  await pool.end()
  const { host, port, database } = reached.owner
  const server = new pg.Client({ ...reached.server, database: 'postgres' })
  await server.connect()
  await server.query(`alter database ${database} rename to ${template}`)
  await server.query(`alter database ${template} is_template true`)
  await server.end()
  return { server: { ready: true, host: host!, port: port!, template }, reached }
}

function tell(file: string, server: TestServer): void {
  writeFileSync(`${file}.new`, JSON.stringify(server))
  renameSync(`${file}.new`, file)
}

/** What a run that was killed has left: its server is stopped and its folder removed. */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const owner = Number(name.slice(prefix.length).split('-', 1)[0])
    if (isAlive(owner)) continue
    const data = join(tmpdir(), name, 'data')
    try {
      const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n', 1)[0])
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
      if (command.includes(data)) process.kill(pid, 'SIGQUIT')
    } catch {
      // No pid file or no such process: nothing runs there.
    }
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true, maxRetries: 5 })
    } catch {
      // Another user's run: theirs to remove.
    }
  }
}
