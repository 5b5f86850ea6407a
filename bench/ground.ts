// The ground of the bench: a cluster of its own in a temporary folder, run as the program runs it, with fsync on.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import {
  deliverMessage,
  makeJobs,
  makeOutbox,
  openDatabase,
  openPool,
  ownerRole,
  PooledDatabase,
  programRole,
  serverRole,
  usualLimits,
  silentLog,
  type Connection,
  type Outbox,
  type Reached,
} from '../src/platform/index.ts'

/** Three databases with the same tables: one for the product, and one for each way of writing at the bare floor. */
export interface Pair {
  /** As the program: row security and grants hold. */
  readonly product: PooledDatabase
  readonly outbox: Outbox
  /** Behind the program's back: reads its rows. Above row security, all values as text. */
  readonly behind: pg.Client
  readonly floors: Floors
  readonly programUrl: string
  readonly ownerUrl: string
  readonly close: () => Promise<void>
}

/** How a floor sends the statements of a transaction: each after the answer to the one before, or all at once. */
export const waysOfFloor = ['waiting', 'batch'] as const
export type WayOfFloor = (typeof waysOfFloor)[number]
export type Floors = Readonly<Record<WayOfFloor, pg.Pool>>

export interface Ground {
  readonly server: string
  readonly makePair: (inFlight: number) => Promise<Pair>
  readonly close: () => Promise<void>
}

const template = 'qyzmet_bench'
const asText: pg.CustomTypesConfig = { getTypeParser: () => (value: unknown) => value }

export async function openGround(): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'qyzmet-bench-'))
  // As root the server runs as another user, who must be able to pass.
  chmodSync(folder, 0o755)
  const address = { kind: 'embedded', dataDirectory: join(folder, 'data') } as const
  const opened = await openDatabase({ address, notify: () => {} })
  if (!opened.ok) throw new Error(`the database does not start: ${JSON.stringify(opened.refusals)}`)
  const { pool, reached } = opened.value
  await pool.end()
  await installQueues(reached)
  const server = new pg.Client({ ...reached.server, database: 'postgres' })
  await server.connect()
  await server.query(`alter database ${reached.owner.database} rename to ${template}`)
  await server.query(`alter database ${template} is_template true`)
  const { rows } = await server.query<{ told: string }>(
    `select 'PostgreSQL ' || current_setting('server_version') || ', fsync ' || current_setting('fsync') as told`,
  )
  let made = 0

  async function makePair(inFlight: number): Promise<Pair> {
    made += 1
    const at = (kind: string, user: string): Connection => ({ ...reached.owner, database: `${kind}_${made}`, user })
    for (const kind of ['product', ...waysOfFloor]) {
      await server.query(`create database ${kind}_${made} owner ${ownerRole} template ${template}`)
    }
    for (const way of waysOfFloor) await dropPolicies(at(way, serverRole))
    const limits = { ...usualLimits, connections: inFlight }
    const product = new PooledDatabase(openPool(at('product', programRole), () => {}, limits))
    const behind = new pg.Client({ ...at('product', serverRole), types: asText })
    await behind.connect()
    const jobs = makeJobs(
      { ...reached, owner: at('product', ownerRole), program: at('product', programRole) },
      silentLog,
    )
    const now = Temporal.Now.instant
    const outbox = makeOutbox({ database: product, jobs, now, kind: 'production', senders: [] })
    await jobs.start({ work: false })
    const floors = {
      waiting: new pg.Pool({ ...at('waiting', serverRole), max: inFlight }),
      batch: new pg.Pool({ ...at('batch', serverRole), pipeline: true, max: inFlight }),
    }
    const urlOf = ({ user, host, port, database }: Connection): string =>
      `postgres://${user}@${encodeURIComponent(host!)}:${port}/${database}`
    return {
      product,
      outbox,
      behind,
      floors,
      programUrl: urlOf(at('product', programRole)),
      ownerUrl: urlOf(at('product', ownerRole)),
      close: async () => {
        await jobs.stop(1)
        await Promise.all([product.close(), behind.end(), floors.waiting.end(), floors.batch.end()])
      },
    }
  }

  return {
    server: rows[0]!.told,
    makePair,
    close: async () => {
      await server.end()
      await reached.leave()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Both databases are copies of one that knows the queues, as the program's own does. */
async function installQueues(reached: Reached): Promise<void> {
  const jobs = makeJobs(reached, silentLog)
  jobs.work(deliverMessage, () => Promise.resolve())
  await jobs.start({ work: false })
  await jobs.stop(1)
}

/** The floor has tables, indexes, constraints and triggers, and no row security. */
async function dropPolicies(connection: Connection): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relrowsecurity`,
  )
  for (const { name } of rows) {
    await client.query(`alter table ${name} disable row level security, no force row level security`)
  }
  await client.end()
}
