import type { Tx } from './database.ts'
import { statementName } from './statement-name.ts'

/** The shape in which pg-boss wants a database of ours: text in, rows out, no listening. */
export interface SqlExecutor {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>
}

/** Puts a job into the transaction that needs it: rolled back with it, picked up after its commit. */
export const executorOf = (tx: Tx): SqlExecutor => ({
  executeSql: async (text, values) => {
    // Its texts are few and long: prepared like ours, each is parsed and planned once a connection.
    const name = values === undefined ? undefined : statementName(text)
    return tx.client.query<Record<string, unknown>>({
      text,
      ...(values === undefined ? {} : { values }),
      ...(name ? { name } : {}),
    })
  },
})
