// Node strips types from .ts by itself; .tsx needs its JSX compiled. This hook does that and nothing else.
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { transformSync } from 'oxc-transform'

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context)
    const { code } = transformSync(url, readFileSync(new URL(url), 'utf8'), {
      lang: 'tsx',
      jsx: { runtime: 'automatic', importSource: '#html' },
    })
    return { format: 'module', source: code, shortCircuit: true }
  },
})
