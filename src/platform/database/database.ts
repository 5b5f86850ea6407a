import type pg from 'pg'
import type { Result } from '../../kernel/index.ts'
import { acquire } from './acquire.ts'
import { asFault, DatabaseFault, isAborted, isConnectionLoss } from './faults.ts'
import { enterScope, type Scope, scopeSettings } from './scope.ts'
import { statementName } from './statement-name.ts'
import { writeValue } from './values.ts'

/** One open transaction. */
export interface Tx {
  /**
   * Runs one statement, prepared by its text. Statements that do not need each other's answers may be sent without waiting:
   * one connection carries them out in the order in which they were sent, and when one fails, all is rolled back. What
   * comes after the end of the transaction is refused.
   */
  query<Row extends object = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>
  readonly client: pg.PoolClient
}

/** A transaction with its end in hand: whoever opened it says when nothing more may come. */
export interface OpenTx extends Tx {
  end(): void
  /** What stopped the transaction, where an answer only says that it had been stopped before. */
  readonly causeOf: (error: unknown) => unknown
}

export interface Database {
  /** Commits what `work` did, or nothing of it where it throws. */
  transaction<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>
  /** The same, and a refusal rolls back whole as well. */
  attempt<T>(scope: Scope, work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>>
  close(): Promise<void>
}

/** Runs transactions on a pool of connections whose statements are pipelined. */
export class PooledDatabase implements Database {
  readonly pool: pg.Pool

  constructor(pool: pg.Pool) {
    this.pool = pool
  }

  transaction<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.run(scope, work, () => true)
  }

  attempt<T>(scope: Scope, work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
    return this.run(scope, work, (result) => result.ok)
  }

  async close(): Promise<void> {
    await this.pool.end()
  }

  private async run<T>(scope: Scope, work: (tx: Tx) => Promise<T>, keep: (result: T) => boolean): Promise<T> {
    const client = await acquire(this.pool)
    const tx = openTx(client)
    let broken: unknown
    // Neither is awaited: they travel together with the first statement of the work, in one round trip.
    const opened = Promise.all([client.query('begin'), setScope(client, scope)])
    const noted = opened.catch(tx.causeOf)
    try {
      const result = await work(tx)
      tx.end()
      await opened
      if (keep(result)) await commit(client)
      else await client.query('rollback')
      return result
    } catch (error) {
      // What ran beside the failed statement may still be on its way here: the connection is no longer its own.
      tx.end()
      await noted
      const fault = asFault(tx.causeOf(error))
      const useless = isBroken(fault) || isStalePlan(error)
      broken = useless ? error : await rollBack(client)
      throw fault
    } finally {
      // A connection that could not be rolled back must not be given to the next one.
      client.release(broken !== undefined)
    }
  }
}

export function openTx(client: pg.PoolClient): OpenTx {
  let open = true
  let failed: unknown
  let ended: unknown
  // A statement may fail, or the server end the connection, while something else is waited for: later answers say nothing of why.
  const causeOf = (error: unknown): unknown => {
    if (isConnectionLoss(error)) return ended ?? error
    return isAborted(error) ? (failed ?? error) : (failed = error)
  }
  const noteEnd = (error: Error): void => void (ended = error)
  client.once('error', noteEnd)
  return {
    client,
    causeOf,
    async query<Row extends object>(text: string, values: readonly unknown[] = []) {
      if (!open) throw new Error('a statement came when its transaction is over')
      const name = statementName(text)
      try {
        const { rows } = await client.query<Row>({ text, values: values.map(writeValue), ...(name ? { name } : {}) })
        return rows
      } catch (error) {
        throw causeOf(error)
      }
    },
    end() {
      open = false
      client.off('error', noteEnd)
    },
  }
}

/** Changes on whose behalf the rest of the transaction works. */
export async function setScope(client: pg.ClientBase, scope: Scope): Promise<void> {
  await client.query({ name: 'enter-scope', text: enterScope, values: scopeSettings(scope) })
}

/** Another program has migrated under us: this connection's prepared statements are of the old schema. */
const isStalePlan = (error: unknown): boolean =>
  (error as { code?: string }).code === '0A000' && /cached plan/.test((error as Error).message)

const isBroken = (error: unknown): boolean =>
  error instanceof DatabaseFault && (error.kind === 'connection-lost' || error.kind === 'outcome-unknown')

async function commit(client: pg.PoolClient): Promise<void> {
  let command: string
  try {
    ;({ command } = await client.query('commit'))
  } catch (error) {
    if (isConnectionLoss(error)) throw new DatabaseFault('outcome-unknown', error)
    throw error
  }
  // The work swallowed the error of a statement: the server has rolled back, and to say "done" would be a lie.
  if (command !== 'COMMIT') throw new Error('the transaction had failed before its commit; nothing was kept')
}

async function rollBack(client: pg.PoolClient): Promise<unknown> {
  try {
    await client.query('rollback')
    return undefined
  } catch (error) {
    return error
  }
}
