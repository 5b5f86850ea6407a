// Prints the schema of the database into db/schema.sql, from a database of its own with all migrations.
//   node tools/dump-schema.ts           writes the file
//   node tools/dump-schema.ts --check   fails when it is stale
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { accepted, type Result } from '../src/kernel/index.ts'
import { openDatabase, printSchema, withOwner } from '../src/platform/database/index.ts'

const target = fileURLToPath(new URL('../db/schema.sql', import.meta.url))

async function printFresh(): Promise<Result<string>> {
  const folder = mkdtempSync(join(tmpdir(), `qyzmet-test-${process.pid}-`))
  // As root the server runs as another user, who must be able to pass.
  chmodSync(folder, 0o755)
  try {
    const address = { kind: 'embedded', dataDirectory: join(folder, 'data') } as const
    const database = await openDatabase({ address, notify: () => {} })
    if (!database.ok) return database
    try {
      return await withOwner(database.value.reached, async (owner) => accepted(await printSchema(owner)))
    } finally {
      await database.value.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const printed = await printFresh()
if (!printed.ok) {
  console.error(JSON.stringify(printed.refusals, undefined, 2))
  process.exitCode = 1
} else if ((existsSync(target) ? readFileSync(target, 'utf8') : '') !== printed.value) {
  if (process.argv.includes('--check')) {
    console.error('db/schema.sql is stale. Run: npm run db:dump')
    process.exitCode = 1
  } else {
    writeFileSync(target, printed.value)
    console.log('db/schema.sql written')
  }
}
