import type pg from 'pg'
import {
  functionQuery,
  indexQuery,
  kindQuery,
  policyQuery,
  relationQuery,
  triggerQuery,
  viewQuery,
} from './schema-queries.ts'

interface Relation {
  readonly name: string
  readonly about: string | null
  readonly guard: string
  readonly columns: readonly { readonly line: string; readonly about: string | null; readonly name: string }[]
  readonly rules: readonly { readonly line: string }[]
  readonly grants: readonly string[]
}

interface Part {
  readonly of: string | null
  readonly text: string
  readonly about: string | null
}

const heading = `-- The schema of the database as its catalogue tells it, after all migrations. Written by a program, never by hand:
-- change it by a new migration and run \`npm run db:dump\`. The schema \`jobs\` is of pg-boss and is not printed.
`

/** The schema as readable, deterministic text: the same database gives the same bytes. */
export async function printSchema(client: pg.ClientBase): Promise<string> {
  const read = async (query: string): Promise<Part[]> => (await client.query<Part>(query)).rows
  const { rows: relations } = await client.query<Relation>(relationQuery)
  const [kinds, indexes, policies, functions, triggers, views] = [
    await read(kindQuery),
    await read(indexQuery),
    await read(policyQuery),
    await read(functionQuery),
    await read(triggerQuery),
    await read(viewQuery),
  ]
  const of = (parts: readonly Part[], name: string): string[] =>
    parts.filter((part) => part.of === name).flatMap(printPart)
  const tables = relations.map((relation) =>
    [
      printTable(relation),
      ...of(indexes, relation.name),
      ...of(policies, relation.name),
      ...of(triggers, relation.name),
      ...relation.grants,
    ].join('\n'),
  )
  const others = [...kinds, ...views, ...functions].map((part) => printPart(part).join('\n'))
  return `${[heading, ...others.slice(0, kinds.length), ...tables, ...others.slice(kinds.length)].join('\n')}\n`.replaceAll(
    /\n{3,}/g,
    '\n\n',
  )
}

function printTable({ name, about, guard, columns, rules }: Relation): string {
  const lines = [...columns, ...rules].map(({ line }) => `  ${line}`)
  const told = [
    ...(about === null ? [] : [`comment on table ${name} is ${quote(about)};`]),
    ...columns.flatMap((column) =>
      column.about === null ? [] : [`comment on column ${name}.${column.name} is ${quote(column.about)};`],
    ),
  ]
  return [`\ncreate table ${name} (`, lines.join(',\n'), ');', ...told, ...(guard === '' ? [] : [guard])].join('\n')
}

const printPart = ({ text, about }: Part): string[] => (about === null ? [text] : [text, about])

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`
