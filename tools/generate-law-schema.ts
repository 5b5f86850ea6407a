// Writes law/schema/*.schema.json, which editors use while a law file is typed. With --check it only compares.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { jsonSchemas } from '../src/law/index.ts'

const folder = fileURLToPath(new URL('../law/schema/', import.meta.url))
const check = process.argv.includes('--check')
const stale: string[] = []
mkdirSync(folder, { recursive: true })
for (const [kind, schema] of Object.entries(jsonSchemas())) {
  const file = `${folder}${kind}.schema.json`
  const content = `${JSON.stringify(schema, null, 2)}\n`
  if (read(file) === content) continue
  if (check) stale.push(`law/schema/${kind}.schema.json`)
  else writeFileSync(file, content)
}
if (stale.length > 0) {
  console.error(`${stale.join(', ')}: not what the schema says. Run: node tools/generate-law-schema.ts`)
  process.exitCode = 1
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
