// Writes every generated file anew: npm run generate. The database's schema is written by `npm run db:dump`: it needs one.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const generators = readdirSync(new URL('.', import.meta.url)).filter((file) => /^generate-[a-z-]+\.ts$/.test(file))

for (const file of generators) {
  const { status } = spawnSync(process.execPath, ['--import', './tools/tsx.mjs', `tools/${file}`], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
}
