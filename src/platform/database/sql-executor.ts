import type { Tx } from './database.ts'

/** The shape in which pg-boss wants a database of ours: text in, rows out, no listening. */
export interface SqlExecutor {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>
}

/** Puts a job into the transaction that needs it: rolled back with it, picked up after its commit. */
export const executorOf = (tx: Tx): SqlExecutor => ({
  executeSql: async (text, values) => ({ rows: await tx.query(text, values) }),
})
