import type { Tx } from './database.ts'

/** What this installation is: written into the database once. */
export interface Installation {
  readonly id: string
  readonly kind: 'demonstration' | 'production'
  readonly foundedAt: Temporal.Instant
}

/** Nothing yet in a database that has not served. */
export async function readInstallation(tx: Tx): Promise<Installation | undefined> {
  const [row] = await tx.query<Installation>('select id, kind, founded_at as "foundedAt" from installation')
  return row
}

/** Founds the installation, once: whoever comes second gets what the first has written. */
export async function foundInstallation(tx: Tx, wanted: Installation): Promise<Installation> {
  await tx.query('insert into installation (id, kind, founded_at) values ($1, $2, $3) on conflict do nothing', [
    wanted.id,
    wanted.kind,
    wanted.foundedAt,
  ])
  return (await readInstallation(tx))!
}
