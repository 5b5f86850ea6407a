import type { Finding, Gate } from './gate.ts'

const comments = /--[^\n]*|\/\*[\s\S]*?\*\//g
const name = String.raw`(?:if\s+not\s+exists\s+)?((?:[a-z_][\w]*\.)?"?[a-z_]\w*"?)`
const create = new RegExp(String.raw`\bcreate\s+(?:unlogged\s+)?table\s+${name}(?![\w"])(?!\s+partition\s+of)`, 'gi')
const comment = /\bcomment\s+on\s+table\s+((?:[a-z_]\w*\.)?"?[a-z_]\w*"?)\s+is\s+'/gi

const bare = (table: string): string =>
  table
    .toLowerCase()
    .replaceAll('"', '')
    .replace(/^public\./, '')

export const tableComments: Gate = {
  name: 'table-comments',
  rule: 'Every table says what it holds, by COMMENT ON TABLE.',
  check: (tree) => {
    const migrations = tree.under('db/migrations/', /\.sql$/)
    const sql = new Map(migrations.map((path) => [path, blank(tree.text(path))]))
    const told = new Set(
      [...sql.values()].flatMap((text) => [...text.matchAll(comment)].map((match) => bare(match[1] ?? ''))),
    )
    return [...sql].flatMap(([path, text]) =>
      [...text.matchAll(create)].flatMap((match): Finding[] => {
        const table = bare(match[1] ?? '')
        if (told.has(table)) return []
        const remedy = `Add: comment on table ${table} is '…';`
        return [{ at: tree.place(path, match.index), what: `the table ${table} has no comment`, remedy }]
      }),
    )
  },
}

/** Comments are blanked, not cut: offsets stay those of the file. */
const blank = (sql: string): string => sql.replace(comments, (text) => text.replace(/[^\n]/g, ' '))
