import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { asFault, DatabaseFault } from './faults.ts'

/** The keeper brings a dead server back in one or two seconds: whoever has done nothing yet can wait for it. */
const patience = 5000
const lookAgain = 50

/** Takes a connection from the pool; a server that is just coming up is waited for. */
export async function acquire(pool: pg.Pool): Promise<pg.PoolClient> {
  const until = performance.now() + patience
  for (;;) {
    try {
      return await pool.connect()
    } catch (error) {
      const fault = asFault(error)
      if (!(fault instanceof DatabaseFault)) throw error
      if (pool.ending || performance.now() > until) throw new DatabaseFault('unavailable', error)
      await pause(lookAgain)
    }
  }
}
