import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { inject } from 'vitest'
import {
  type Connection,
  openPool,
  openTx,
  ownerRole,
  serverRole,
  PooledDatabase,
  programRole,
  type Scope,
  setScope,
  type Tx,
  usualLimits,
} from '../../src/platform/database/index.ts'
import type { TestServer } from './global-setup.ts'

/** A database of its own on the test server, with the schema of all migrations. */
export interface TestDatabase {
  readonly name: string
  /** As the program: row security and grants hold. */
  readonly database: PooledDatabase
  readonly connection: Connection
  readonly ownerConnection: Connection
  /** As the server's superuser, above grants and row security: to look behind them, or to prepare what the program may not write. */
  readonly asOwner: <T>(work: (owner: pg.Client) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

const system: Scope = { kind: 'system' }

/** Modules may be loaded anew for each test file: what belongs to the worker is kept here. */
const worker = globalThis as typeof globalThis & {
  qyzmetTestDatabase?: Promise<TestDatabase>
  qyzmetDatabasesMade?: number
}

/** The worker's database, shared by its tests: commit nothing in it, use `inRollback`. */
export function testDatabase(): Promise<TestDatabase> {
  worker.qyzmetTestDatabase ??= makeDatabase(`qz_worker_${process.pid}`)
  return worker.qyzmetTestDatabase
}

/** Runs `work` in a transaction of the worker's database that is rolled back at the end, whatever comes of it. */
export async function inRollback<T>(work: (tx: Tx) => Promise<T>, scope: Scope = system): Promise<T> {
  const { database } = await testDatabase()
  const client = await database.pool.connect()
  try {
    await client.query('begin')
    await setScope(client, scope)
    return await work(openTx(client))
  } finally {
    await client.query('rollback')
    client.release()
  }
}

/** Lets the rest of the transaction work for someone else. */
export const actAs = (tx: Tx, scope: Scope): Promise<void> => setScope(tx.client, scope)

/**
 * Tries what must be refused by the database, and keeps the transaction usable after the error.
 * Gives the error, or undefined if it was allowed after all.
 */
export async function tryInside(tx: Tx, work: () => Promise<unknown>): Promise<unknown> {
  await tx.client.query('savepoint attempt')
  try {
    await work()
    await tx.client.query('release savepoint attempt')
    return undefined
  } catch (error) {
    await tx.client.query('rollback to savepoint attempt')
    return error
  }
}

/** A fresh database for what must commit: two officers at once, jobs, advisory locks. About 0.1 s each, so one a file. */
export function ownDatabase(): Promise<TestDatabase> {
  worker.qyzmetDatabasesMade = (worker.qyzmetDatabasesMade ?? 0) + 1
  return makeDatabase(`qz_own_${process.pid}_${worker.qyzmetDatabasesMade}`)
}

/** The test server itself, as its owner: for tests of migrations and restoring, which need a database without a schema. */
export async function emptyDatabase(): Promise<{ name: string; ownerConnection: Connection; connection: Connection }> {
  worker.qyzmetDatabasesMade = (worker.qyzmetDatabasesMade ?? 0) + 1
  const server = await testServer()
  const name = `qz_empty_${process.pid}_${worker.qyzmetDatabasesMade}`
  await withClient(connectionTo(server, 'postgres', serverRole), (owner) =>
    owner.query(`create database ${name} owner ${ownerRole}`),
  )
  return {
    name,
    ownerConnection: connectionTo(server, name, ownerRole),
    connection: connectionTo(server, name, programRole),
  }
}

async function makeDatabase(name: string): Promise<TestDatabase> {
  const server = await testServer()
  await withClient(connectionTo(server, 'postgres', serverRole), (owner) =>
    owner.query(`create database ${name} owner ${ownerRole} template ${server.template}`),
  )
  const connection = connectionTo(server, name, programRole)
  const ownerConnection = connectionTo(server, name, ownerRole)
  const database = new PooledDatabase(openPool(connection, () => {}, { ...usualLimits, connections: 8 }))
  return {
    name,
    database,
    connection,
    ownerConnection,
    asOwner: (work) => withClient(connectionTo(server, name, serverRole), work),
    // Not dropped: that waits for a checkpoint, and the whole server is thrown away at the end.
    close: () => database.close(),
  }
}

type RunningServer = Extract<TestServer, { ready: true }>

/** Waits until the set-up's server is up; a failed migration is told here, by its name. */
async function testServer(): Promise<RunningServer> {
  const file = inject('testServer')
  while (!existsSync(file)) await pause(20)
  const server = JSON.parse(readFileSync(file, 'utf8')) as TestServer
  if (!server.ready) throw new Error(`the test database did not come up:\n${server.why}`)
  return server
}

const connectionTo = ({ host, port }: RunningServer, database: string, user: string): Connection => ({
  host,
  port,
  database,
  user,
})

async function withClient<T>(connection: Connection, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
