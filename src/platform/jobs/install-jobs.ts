import type pg from 'pg'
import { programRole } from '../database/index.ts'

/** The schema in which pg-boss keeps its tables. */
export const jobSchema = 'jobs'

/**
 * Makes or updates the tables of pg-boss, as the owner. The program may then read and write them, nothing else: queues
 * of ours have no partitions of their own, so no table is made while it runs. May be repeated; two at once is safe.
 */
export async function installJobs(owner: pg.Client): Promise<void> {
  const { PgBoss } = await import('pg-boss')
  const boss = new PgBoss({
    schema: jobSchema,
    supervise: false,
    schedule: false,
    registerInstance: false,
    db: {
      executeSql: (text: string, values?: unknown[]) =>
        // Several statements in one text come back as a list of results; pg-boss unwraps it.
        owner.query<Record<string, unknown>>(text, values),
    },
  })
  boss.on('error', () => undefined)
  await boss.start()
  await boss.stop({ graceful: false })
  await owner.query(`
    grant usage on schema ${jobSchema} to ${programRole};
    grant select, insert, update, delete on all tables in schema ${jobSchema} to ${programRole};
    grant usage on all sequences in schema ${jobSchema} to ${programRole};
    grant execute on all functions in schema ${jobSchema} to ${programRole};
    comment on schema ${jobSchema} is 'Background jobs: the tables of pg-boss, made and updated by it. A job holds keys and codes, nothing of a person.';
  `)
}
