import type pg from 'pg'
import type { Tx } from './database.ts'

/** The shape in which pg-boss wants a database of ours: text in, rows out, no listening. */
export interface SqlExecutor {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>
}

/** Puts a job into the transaction that needs it: rolled back with it, picked up after its commit. */
export const executorOf = (tx: Tx): SqlExecutor => ({
  executeSql: (text, values) => tx.client.query<Record<string, unknown>>(text, values),
})

/** The same on any connection of the pool, each statement a transaction of its own. */
export const poolExecutor = (pool: pg.Pool): SqlExecutor => ({
  executeSql: (text, values) => pool.query<Record<string, unknown>>(text, values),
})
