import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { accepted, refusal, refused, type Result } from '../../kernel/index.ts'
import { PooledDatabase } from './database.ts'
import { isConnectionLoss } from './faults.ts'
import { migrate } from './migrate.ts'
import { readMigrations } from './migrations.ts'
import type { Notify } from './notice.ts'
import { type Connection, openPool, type PoolLimits, sessionOptions, usualLimits } from './pool.ts'
import { prepareRoles } from './prepare-roles.ts'
import { type DatabaseAddress, reachDatabase, type Reached } from './reach-database.ts'
import { valueTypes } from './values.ts'

export interface DatabaseSettings {
  readonly address: DatabaseAddress
  readonly notify: Notify
  readonly limits?: PoolLimits
  readonly migrations?: string
}

export const migrationsFolder = fileURLToPath(new URL('../../../db/migrations', import.meta.url))

/** A database whose schema is up to date, with what is known of its server. */
export class OpenDatabase extends PooledDatabase {
  readonly reached: Reached
  /** The names of the migrations that this start has run. */
  readonly migrated: readonly string[]

  constructor(pool: pg.Pool, reached: Reached, migrated: readonly string[]) {
    super(pool)
    this.reached = reached
    this.migrated = migrated
  }

  /** Ends the connections, then leaves the server: the last one out stops it. */
  override async close(): Promise<void> {
    await super.close()
    await this.reached.leave()
  }
}

/** Reaches the database, brings its schema up to date and opens the program's connections. */
export async function openDatabase(settings: DatabaseSettings): Promise<Result<OpenDatabase>> {
  const known = readMigrations(settings.migrations ?? migrationsFolder)
  if (!known.ok) return known
  const reached = await reachDatabase(settings.address, settings.notify)
  if (!reached.ok) return reached
  const ready = await withOwner(reached.value, async (owner) => {
    const roles = await prepareRoles(owner, await loginOf(reached.value.program, owner))
    return roles.ok ? migrate(owner, known.value) : roles
  })
  if (!ready.ok) {
    await reached.value.leave()
    return ready
  }
  const pool = openPool(reached.value.program, settings.notify, settings.limits ?? usualLimits)
  return accepted(new OpenDatabase(pool, reached.value, ready.value))
}

/** Makes the database and the roles where they are missing, and no table. */
export const readyOwner = (reached: Reached): Promise<Result<void>> =>
  withOwner(reached, async (owner) => prepareRoles(owner, await loginOf(reached.program, owner)))

/** How the owner connects: as the program does, outside every scope, so that each policy can be evaluated. */
export const ownerSession = (connection: Connection): pg.ClientConfig => ({
  application_name: 'qyzmet owner',
  connectionTimeoutMillis: 10_000,
  ...connection,
  options: sessionOptions(connection),
  types: valueTypes,
})

/** A plain connection as the owner, for what the program itself may not do. */
export async function withOwner<T>(
  reached: Reached,
  work: (owner: pg.Client) => Promise<Result<T>>,
): Promise<Result<T>> {
  const connected = await connectOwner(reached)
  if (!connected.ok) return connected
  try {
    return await work(connected.value)
  } finally {
    await connected.value.end().catch(() => {})
  }
}

async function connectOwner({ owner, kind, makeDatabase }: Reached): Promise<Result<pg.Client>> {
  const first = await connect(owner)
  if (first.ok || kind === 'url' || !notMade.includes(String(first.refusals[0]?.facts?.['code']))) return first
  await makeDatabase()
  return connect(owner)
}

/** No such database, no such role: the server is new. */
const notMade = ['3D000', '28000']

async function connect(connection: Connection): Promise<Result<pg.Client>> {
  const client = new pg.Client(ownerSession(connection))
  client.on('error', () => {})
  try {
    await client.connect()
    return accepted(client)
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    if (code === undefined && !isConnectionLoss(error)) throw error
    return refused(refusal('database.unreachable', { reason: message, code: code ?? '' }))
  }
}

/** The user the program connects as: the one in its address, else the owner's. */
async function loginOf(program: Connection, owner: pg.Client): Promise<string> {
  const named = program.connectionString === undefined ? program.user : new pg.Client(program).user
  if (named !== undefined && named !== '') return named
  const { rows } = await owner.query<{ session_user: string }>('select session_user')
  return rows[0]!.session_user
}
