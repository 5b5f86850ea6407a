import type pg from 'pg'
import type { TableOfBackup } from './archive.ts'
import { quoted } from './catalogue.ts'

/**
 * Prepares the tables of an empty database for loading, inside its transaction, and gives what puts all back.
 * Rows come in any order, so that foreign keys are taken off and made anew at the end, which checks every row.
 * Triggers must not act: what they did is in the rows already. COPY FROM knows no row security, so it is not forced.
 * None of it needs a superuser. Row security is forced again last: under it every foreign key is checked row by row.
 */
export async function loosenTables(
  owner: pg.ClientBase,
  tables: readonly TableOfBackup[],
): Promise<() => Promise<void>> {
  const names = tables.map((table) => quoted(owner, table))
  if (names.length > 0) await owner.query(`truncate ${names.join(', ')}`)
  const { rows } = await owner.query<{ take: string; put: string }>(statements)
  for (const { take } of rows) await owner.query(take)
  return async () => {
    for (const { put } of rows) await owner.query(put)
  }
}

const statements = `
  with ours as (
    select c.oid, c.oid::regclass as name, c.relforcerowsecurity as forced from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'
  )
  select 1 as turn, name::text || ' ' || conname as what,
    format('alter table %s drop constraint %I', name, conname) as take,
    format('alter table %s add constraint %I %s', name, conname, pg_get_constraintdef(k.oid)) || coalesce(
      format('; comment on constraint %I on %s is %L', conname, name, obj_description(k.oid, 'pg_constraint')), '') as put
  from pg_constraint k join ours on ours.oid = k.conrelid where k.contype = 'f' and k.conparentid = 0
  union all
  select 2, name::text || ' ' || tgname, format('alter table %s disable trigger %I', name, tgname),
    format('alter table %s enable%s trigger %I', name, case tgenabled when 'A' then ' always' when 'R' then ' replica' else '' end, tgname)
  from pg_trigger t join ours on ours.oid = t.tgrelid where not t.tgisinternal and t.tgenabled <> 'D' and t.tgparentid = 0
  union all
  select 3, name::text, format('alter table %s no force row level security', name), format('alter table %s force row level security', name)
  from ours where forced
  order by turn, what`
