import type { Gate } from './gate.ts'

const most = 400
const code = /\.(tsx?|m?js|css|sql|typ|sh)$/
const generated = (path: string): boolean => /\.generated\.\w+$/.test(path) || path === 'db/schema.sql'

export const fileSize: Gate = {
  name: 'file-size',
  rule: `No file of code is longer than ${most} lines, but generated ones.`,
  check: (tree) =>
    tree.paths.flatMap((path) => {
      if (!code.test(path) || generated(path)) return []
      const lines = tree.text(path).trimEnd().split('\n').length
      if (lines <= most) return []
      return [{ at: path, what: `${lines} lines`, remedy: `Split it by what its parts do; at most ${most}` }]
    }),
}
