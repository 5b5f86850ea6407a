import type pg from 'pg'
import type { SequenceOfBackup, TableOfBackup } from './archive.ts'

/** Ours, and not an extension's: pg-boss has a schema of its own, and its jobs are in the same transactions as our rows. */
const ours = (catalogue: string) => `
  n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'
  and not exists (select from pg_depend d where d.classid = '${catalogue}'::regclass and d.objid = c.oid and d.deptype = 'e')`

/** All tables with rows of their own (the parts of a divided one, not the whole), and the columns that can be written. */
export async function listTables(client: pg.ClientBase): Promise<TableOfBackup[]> {
  const { rows } = await client.query<TableOfBackup>(`
    select n.nspname::text as schema, c.relname::text as name, coalesce((
      select array_agg(a.attname::text order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''), '{}') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and c.relpersistence <> 't' and c.oid <> 'schema_migrations'::regclass and ${ours('pg_class')}
    order by 1, 2`)
  return rows
}

export async function listSequences(client: pg.ClientBase): Promise<SequenceOfBackup[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(`
    select n.nspname::text as schema, c.relname::text as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${ours('pg_class')} order by 1, 2`)
  const found: SequenceOfBackup[] = []
  for (const { schema, name } of rows) {
    const { rows: state } = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${quoted(client, { schema, name })}`,
    )
    found.push({ schema, name, ...state[0]! })
  }
  return found
}

export const quoted = (client: pg.ClientBase, { schema, name }: { schema: string; name: string }): string =>
  `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`

/** `copy public.cases (id, …)`: the columns are named, so that their order may differ where it is restored. */
export const copyOf = (client: pg.ClientBase, table: TableOfBackup): string =>
  `copy ${quoted(client, table)} (${table.columns.map((column) => client.escapeIdentifier(column)).join(', ')})`
