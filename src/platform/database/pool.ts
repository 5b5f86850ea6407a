import pg from 'pg'
import type { Notify } from './notice.ts'
import { noScope } from './scope.ts'
import { valueTypes } from './values.ts'

/** How to reach one database as one role. */
export type Connection = Pick<
  pg.ClientConfig,
  | 'connectionString'
  | 'host'
  | 'port'
  | 'user'
  | 'database'
  | 'password'
  | 'ssl'
  | 'options'
  | 'application_name'
  | 'connectionTimeoutMillis'
>

export interface PoolLimits {
  /** Connections of this process. */
  readonly connections: number
  readonly statementTimeout: number
  readonly lockTimeout: number
  /** How long a transaction may live: the seal of a day is set when none of that day can be under way any more. */
  readonly transactionTimeout: number
}

export const usualLimits: PoolLimits = {
  connections: 10,
  statementTimeout: 30_000,
  lockTimeout: 10_000,
  transactionTimeout: 60_000,
}

/** One way to write times and texts, whatever the server's settings; and the settings of a scope, so that policies can read them. */
export const sessionOptions = ({ options }: Connection): string =>
  [options, '-c timezone=UTC -c datestyle=ISO -c intervalstyle=iso_8601 -c client_encoding=UTF8', noScope]
    .filter(Boolean)
    .join(' ')

export function openPool(connection: Connection, notify: Notify, limits: PoolLimits = usualLimits): pg.Pool {
  const pool = new pg.Pool({
    application_name: 'qyzmet',
    connectionTimeoutMillis: 5000,
    ...connection,
    options: `${sessionOptions(connection)} -c transaction_timeout=${limits.transactionTimeout}`,
    types: valueTypes,
    // Statements that are sent without waiting travel in one batch: begin, scope and the first statement of a transaction.
    pipeline: true,
    max: limits.connections,
    statement_timeout: limits.statementTimeout,
    lock_timeout: limits.lockTimeout,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
  })
  // An idle connection that breaks is only dropped; without a listener it would end the process.
  pool.on('error', (error) => notify({ code: 'database.connection-dropped', facts: { reason: error.message } }))
  // The same for one at work: its statements fail with the same error, and whoever waits for them is told.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
