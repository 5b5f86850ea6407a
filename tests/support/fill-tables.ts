import type pg from 'pg'

/**
 * Puts rows into every table there is, so that a drill of backup and restore meets each column of each.
 * Values are found by trying: literals in the rules of a table are candidates, and a rule that refuses names the
 * columns to vary. Triggers do not act; foreign keys get values that exist, as they are checked when restored.
 */
export async function fillTables(
  client: pg.Client,
  given: Readonly<Record<string, Row>> = {},
  leftOut = /^$/,
): Promise<string[]> {
  await client.query('set session_replication_role = replica')
  const tables = (await readTables(client)).filter(({ name }) => !leftOut.test(name))
  const unfilled: string[] = []
  for (const table of inOrder(tables)) {
    const problem = await fillTable(client, table, given[table.name])
    if (problem !== undefined) unfilled.push(`${table.name}: ${problem}`)
    // A second row only where the rules allow it.
    else await fillTable(client, table, given[table.name], 1)
  }
  await client.query('set session_replication_role = origin')
  return unfilled
}

type Row = Readonly<Record<string, unknown>>

interface Column {
  readonly name: string
  readonly type: string
  readonly required: boolean
  /** The words of an enumerated type. */
  readonly labels: readonly string[] | null
}

interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  readonly keys: readonly { columns: readonly string[]; target: string; targets: readonly string[] }[]
  readonly rules: readonly { name: string; columns: readonly string[]; literals: readonly string[] }[]
}

const names = (relation: string, numbers: string) =>
  `(select array_agg(a.attname::text order by k.n) from unnest(${numbers}) with ordinality k(attnum, n)
    join pg_attribute a on a.attrelid = ${relation} and a.attnum = k.attnum)`

async function readTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<{ table: Table }>(`
    select json_build_object('name', c.oid::regclass::text,
      'columns', (select json_agg(json_build_object('name', attname, 'type', format_type(atttypid, null),
          'required', attnotnull,
          'labels', (select json_agg(enumlabel order by enumsortorder) from pg_enum where enumtypid = atttypid)) order by attnum)
        from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = ''),
      'keys', coalesce((select json_agg(json_build_object('columns', ${names('conrelid', 'conkey')},
          'target', confrelid::regclass::text, 'targets', ${names('confrelid', 'confkey')}) order by conname)
        from pg_constraint where conrelid = c.oid and contype = 'f'), '[]'),
      'rules', coalesce((select json_agg(json_build_object('name', conname, 'columns', coalesce(${names('conrelid', 'conkey')}, '{}'),
          'literals', (select coalesce(json_agg(m[1]), '[]') from regexp_matches(pg_get_constraintdef(oid), '''([^'']*)''', 'g') m)))
        from pg_constraint where conrelid = c.oid and contype = 'c'), '[]')) as table
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'
      and c.oid <> 'schema_migrations'::regclass
    order by 1::text`)
  return rows.map(({ table }) => table)
}

/** What is pointed at comes before what points at it, where the keys form no circle. */
function inOrder(tables: readonly Table[]): Table[] {
  const done = new Set<string>()
  const order: Table[] = []
  const visit = (table: Table, path: readonly string[]): void => {
    if (done.has(table.name) || path.includes(table.name)) return
    for (const { target } of table.keys) {
      const next = tables.find(({ name }) => name === target)
      if (next) visit(next, [...path, table.name])
    }
    done.add(table.name)
    order.push(table)
  }
  for (const table of tables) visit(table, [])
  return order
}

const mostAttempts = 400

async function fillTable(client: pg.Client, table: Table, given: Row = {}, turn = 0): Promise<string | undefined> {
  const row = new Map<string, unknown>(table.columns.map((column) => [column.name, valuesFor(column, [], turn)[0]]))
  for (const [name, value] of Object.entries(given)) row.set(name, value)
  const fixed = new Set([...Object.keys(given), ...(await fillKeys(client, table, row))])
  const tried = new Map<string, number>()
  let problem = ''
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    try {
      await insert(client, table, row)
      return undefined
    } catch (error) {
      const { code, constraint, message } = error as { code?: string; constraint?: string; message: string }
      problem = message
      const rule = table.rules.find(({ name }) => name === constraint)
      if (code !== '23514' || !rule) return message
      const next = (tried.get(rule.name) ?? -1) + 1
      tried.set(rule.name, next)
      vary(table, rule, row, fixed, next, turn)
    }
  }
  return problem
}

/** Takes the next combination of candidates for the columns of a rule. */
function vary(
  table: Table,
  rule: Table['rules'][number],
  row: Map<string, unknown>,
  fixed: ReadonlySet<string>,
  number: number,
  turn: number,
): void {
  let rest = number
  for (const name of rule.columns) {
    const column = table.columns.find((one) => one.name === name)
    if (!column || fixed.has(name)) continue
    const candidates = valuesFor(column, rule.literals, turn)
    row.set(name, candidates[rest % candidates.length])
    rest = Math.floor(rest / candidates.length)
  }
}

async function fillKeys(client: pg.Client, table: Table, row: Map<string, unknown>): Promise<string[]> {
  const fixed: string[] = []
  for (const { columns, target, targets } of table.keys) {
    const { rows } = await client.query<Record<string, unknown>>(
      `select ${targets.map((name) => `"${name}"::text`).join(', ')} from ${target} limit 1`,
    )
    for (const [index, name] of columns.entries()) {
      const required = table.columns.find((column) => column.name === name)?.required === true
      const found = rows[0]?.[targets[index]!]
      // A row that points at its own table points at itself, unless it need not point at all.
      if (found !== undefined) row.set(name, found)
      else row.set(name, required && target === table.name ? row.get(targets[index]!) : null)
      fixed.push(name)
    }
  }
  return fixed
}

async function insert(client: pg.Client, { name, columns }: Table, row: ReadonlyMap<string, unknown>): Promise<void> {
  const list = columns.map((column) => `"${column.name}"`).join(', ')
  const values = columns.map((column, index) => `$${index + 1}::text::${column.type}`).join(', ')
  await client.query(
    `insert into ${name} (${list}) overriding system value values (${values})`,
    columns.map((column) => row.get(column.name)),
  )
}

function valuesFor({ name, type, required, labels }: Column, literals: readonly string[], turn: number): unknown[] {
  const empty = required ? [] : [null]
  const digits = `000000000${turn}`
  if (labels) return [...labels, ...empty]
  if (type.endsWith('[]')) return ['{}', ...empty]
  switch (type) {
    case 'uuid':
      return [`01890000-0000-7000-8000-${digits.padStart(12, '0')}`, ...empty]
    case 'text':
    case 'character varying':
      return [
        ...(literals.length > 0 ? [] : [`${name} № ${turn + 1}: әіңғ\t"\\\n`]),
        ...literals,
        ...empty,
        'a'.repeat(63) + String(turn),
        `71010130000${turn}`,
        'x',
        'image/png',
      ]
    case 'boolean':
      return ['true', 'false', ...empty]
    case 'timestamp with time zone':
    case 'timestamp without time zone':
      return [`2026-03-0${turn + 1}T10:20:30.123456Z`, ...empty, '2027-03-01T00:00:00Z', '2020-01-01T00:00:00Z']
    case 'date':
      return [`2026-03-0${turn + 1}`, ...empty, '2027-03-01', '2000-01-01']
    case 'time without time zone':
      return ['09:00', ...empty, '18:00']
    case 'interval':
      return ['P1DT2H', ...empty]
    case 'daterange':
      return ['[2026-01-01,2027-01-01)', ...empty]
    case 'tstzrange':
      return ['[2026-01-01T00:00:00Z,2027-01-01T00:00:00Z)', ...empty]
    case 'json':
    case 'jsonb':
      return ['{"a": [1, "ә"]}', ...empty, '[]']
    case 'bytea':
      return [`\\x00ff${turn}0`, ...empty, `\\x${'ab'.repeat(32)}`, `\\x${'ab'.repeat(16)}`]
    default:
      return [String(turn + 1), ...empty, '0', '10', '100000']
  }
}
