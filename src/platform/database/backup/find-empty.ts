import type pg from 'pg'
import { accepted, refusal, refused, type Result } from '../../../kernel/index.ts'
import { readApplied } from '../migrate.ts'
import type { AppliedMigration } from '../migrations.ts'
import { keyOf, type SequenceOfBackup, type TableOfBackup } from './archive.ts'
import { listSequences, listTables } from './catalogue.ts'

/** A schema that another program keeps in our database, in its own way: no migration of ours makes its tables. */
export interface Guest {
  readonly schema: string
  /** Names of tables that stay as they are made here: those that tell of the schema itself, such as its version, and its statistics. */
  readonly leftOut: RegExp
  readonly install: (owner: pg.Client) => Promise<void>
}

/**
 * A database is empty if it has no tables but those of guests, or only those of the backup's first migrations and has
 * never served. Gives the numbers of the migrations that it has had.
 */
export async function findEmpty(
  owner: pg.ClientBase,
  migrations: readonly AppliedMigration[],
  guests: readonly Guest[],
): Promise<Result<ReadonlySet<number>>> {
  const applied = await readApplied(owner)
  const { rows } = await owner.query<{ tables: number }>(
    `select count(*)::integer as tables from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'
       and n.nspname <> all ($1::name[])`,
    [guests.map(({ schema }) => schema)],
  )
  const served = applied.length > 0 && (await owner.query('select from installation')).rows.length > 0
  const foreign = applied.length === 0 && rows[0]!.tables > 0
  const known = new Set(migrations.map(({ number, checksum }) => `${number} ${checksum}`))
  const other = applied.some(({ number, checksum }) => !known.has(`${number} ${checksum}`))
  if (served || foreign || other) return refused(refusal('backup.database-not-empty'))
  return accepted(new Set(applied.map(({ number }) => number)))
}

export const isLeftOut = (guests: readonly Guest[], { schema, name }: { schema: string; name: string }): boolean =>
  guests.some((guest) => guest.schema === schema && guest.leftOut.test(name))

/** Has each table of the archive its place here, with every column? */
export async function findPlaces(
  owner: pg.ClientBase,
  tables: readonly TableOfBackup[],
  sequences: readonly SequenceOfBackup[],
): Promise<Result<void>> {
  const here = new Map((await listTables(owner)).map((table) => [keyOf(table), new Set(table.columns)]))
  const sequencesHere = new Set((await listSequences(owner)).map(keyOf))
  const strange = [
    ...tables.filter((table) => !table.columns.every((column) => here.get(keyOf(table))?.has(column))),
    ...sequences.filter((sequence) => !sequencesHere.has(keyOf(sequence))),
  ]
  if (strange.length === 0) return accepted(undefined)
  return refused(refusal('backup.strange-tables', { tables: strange.map(keyOf).join(', ') }))
}
