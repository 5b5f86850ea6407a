import type { Finding, Gate } from './gate.ts'

const most = 40

export const readmes: Gate = {
  name: 'readmes',
  rule: `Every module has a README of at most ${most} lines.`,
  check: (tree) => {
    const modules = new Set(tree.paths.flatMap((path) => /^src\/[^/]+(?=\/)/.exec(path)?.[0] ?? []))
    const without = [...modules].filter((module) => !tree.has(`${module}/README.md`))
    const long = tree.under('src/', /(^|\/)README\.md$/).flatMap((path): Finding[] => {
      const lines = tree.text(path).trimEnd().split('\n').length
      return lines <= most
        ? []
        : [{ at: path, what: `${lines} lines`, remedy: `Keep what a newcomer needs; at most ${most}` }]
    })
    const remedy = 'Write it: what the module is, its face, how to add to it'
    return [...without.map((module) => ({ at: module, what: 'has no README.md', remedy })), ...long]
  },
}
