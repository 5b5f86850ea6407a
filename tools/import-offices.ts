// Writes the directory's tables from the official texts: node --import ./tools/tsx.mjs tools/import-offices.ts <folder of the texts>
// What it writes is committed and reviewed. Ids that are given stay: they are read from the files that stand there.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { importTables } from './import-offices/import-tables.ts'

const folder = process.argv[2]
if (folder === undefined) {
  console.error('usage: node --import ./tools/tsx.mjs tools/import-offices.ts <folder of the official texts>')
  process.exitCode = 2
} else {
  const offices = fileURLToPath(new URL('../offices', import.meta.url))
  mkdirSync(`${offices}/tables`, { recursive: true })
  for (const line of importTables(folder, offices)) console.log(line)
}
