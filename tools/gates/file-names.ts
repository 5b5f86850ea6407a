import { posix } from 'node:path'
import type { Gate } from './gate.ts'

const kebab = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/
const empty = /^(utils?|helpers?|commons?|misc|stuff|managers?)$/

export const fileNames: Gate = {
  name: 'file-names',
  rule: 'Files and folders of code are kebab-case and named after what they do.',
  check: (tree) =>
    tree.paths.flatMap((path) => {
      if (!/\.(tsx?|m?js|css|sql)$/.test(path)) return []
      const names = path.split('/').map((name) => name.replace(/\..*$/, ''))
      const last = posix.basename(path)
      if (!kebab.test(last)) return [{ at: path, what: `${last} is not kebab-case`, remedy: 'Rename it' }]
      const vague = names.find((name) => empty.test(name))
      if (vague === undefined) return []
      return [{ at: path, what: `"${vague}" says nothing`, remedy: 'Name it after what it does' }]
    }),
}
