// Loaded before anything else. Node strips types from .ts by itself; .tsx needs its JSX compiled. What either gives is
// kept, with the compiled code: from the second start on neither compiler is loaded, which saves time and memory.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire, enableCompileCache, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

const kept = (path) => fileURLToPath(new URL(`../node_modules/.cache/qyzmet/${path}`, import.meta.url))
const require = createRequire(import.meta.url)
const compiler = require('oxc-transform/package.json').version

enableCompileCache(kept('code'))

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context)
    const source = readFileSync(new URL(url), 'utf8')
    const file = kept(`tsx/${createHash('sha256').update(`${compiler} ${source}`).digest('hex')}.js`)
    return { format: 'module', source: read(file) ?? keep(file, compile(url, source)), shortCircuit: true }
  },
})

const compile = (url, source) =>
  require('oxc-transform').transformSync(url, source, {
    lang: 'tsx',
    jsx: { runtime: 'automatic', importSource: '#html' },
  }).code

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** Whole or not at all, for several may start at once. Where nothing can be written, it is compiled again next time. */
function keep(file, code) {
  try {
    mkdirSync(kept('tsx'), { recursive: true })
    const unfinished = `${file}.${process.pid}`
    writeFileSync(unfinished, code)
    renameSync(unfinished, file)
  } catch {}
  return code
}
