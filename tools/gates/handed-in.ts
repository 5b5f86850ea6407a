import { allowedAmbient } from './allowed.ts'
import type { Gate } from './gate.ts'
import { isTest, type Node, walk } from './syntax.ts'

/** The edges of the program, which read what the rest is handed: its start, its commands, its adapters. */
const edges = /^src\/([^/]+\.tsx?$|cli\/|platform\/)/
const ambient = new Map([
  ['Temporal.Now', 'the clock'],
  ['Date.now', 'the clock'],
  ['performance.now', 'the clock'],
  ['Math.random', 'chance'],
  ['process.env', 'the environment'],
])

export const handedIn: Gate = {
  name: 'handed-in',
  rule: 'Clock, chance and configuration are handed in, never read inside.',
  check: (tree) =>
    tree.under('src/', /\.tsx?$/).flatMap((path) => {
      if (isTest(path) || edges.test(path) || path in allowedAmbient) return []
      const found: { start: number; what: string }[] = []
      walk(tree.parsed(path).program, (node) => {
        const what = readsAmbient(node)
        if (what !== null) found.push({ start: node.start, what })
      })
      return found.map(({ start, what }) => ({
        at: tree.place(path, start),
        what: `reads ${what}`,
        remedy: 'Take it as a parameter, as `now: () => Temporal.Instant`',
      }))
    }),
}

function readsAmbient(node: Node): string | null {
  if (node.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name === 'Date') {
    return node.arguments.length === 0 ? 'the clock' : null
  }
  if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier' || node.property.type !== 'Identifier')
    return null
  return ambient.get(`${node.object.name}.${node.property.name}`) ?? null
}
