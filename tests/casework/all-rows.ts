import type { TestDatabase } from '../support/database.ts'

/** What every table of the database holds: how many rows, and a digest of all of them. */
export type AllRows = Readonly<Record<string, string>>

/** Looks from above row security, so that nothing is missed that a role may not see. */
export const allRows = (db: TestDatabase): Promise<AllRows> =>
  db.asOwner(async (owner) => {
    const tables = await owner.query<{ name: string }>(
      `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
       where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE' order by 1`,
    )
    const looks = tables.rows.map(
      ({ name }) =>
        `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as rows from ${name} t`,
    )
    const { rows } = await owner.query<{ name: string; rows: string }>(looks.join(' union all '))
    return Object.fromEntries(rows.map((row) => [row.name, row.rows]))
  })

/** How many rows each table gained; tables that stayed as they were are left out. */
export function gained(before: AllRows, after: AllRows): Record<string, number> {
  const count = (rows: string | undefined): number => Number((rows ?? '0').split(' ')[0])
  return Object.fromEntries(
    Object.keys(after)
      .map((name) => [name, count(after[name]) - count(before[name])] as const)
      .filter(([, more]) => more !== 0),
  )
}
