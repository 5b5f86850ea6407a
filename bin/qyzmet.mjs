#!/usr/bin/env node
// The command works from a checkout as soon as `npm ci` is done, whichever Node the shell finds first:
// it hands over to the pinned one, with the hook that compiles .tsx.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const pinned = at('node_modules/.bin/node')
const runtime = existsSync(pinned) ? pinned : process.execPath
const { status, signal } = spawnSync(
  runtime,
  ['--import', new URL('../tools/tsx.mjs', import.meta.url).href, at('src/cli/main.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
if (signal) process.kill(process.pid, signal)
process.exit(status ?? 1)
