import { posix } from 'node:path'
import type { Finding, Gate } from './gate.ts'
import type { SourceTree } from './source-tree.ts'
import { importsOf, isCode } from './syntax.ts'

export const circles: Gate = {
  name: 'circles',
  rule: 'No file imports itself over others, not even by a type.',
  check: findCircles,
}

/** Depth first; a file met again while it is still open closes a circle. Each circle is told once. */
function findCircles(tree: SourceTree): readonly Finding[] {
  const done = new Set<string>()
  const open: string[] = []
  const findings: Finding[] = []
  const visit = (path: string): void => {
    if (done.has(path)) return
    const at = open.indexOf(path)
    if (at !== -1) {
      const circle = [...open.slice(at), path]
      findings.push({
        at: path,
        what: `a circle: ${circle.join(' → ')}`,
        remedy: 'Move what both need into a file of its own',
      })
      return
    }
    open.push(path)
    for (const { value } of importsOf(tree, path)) {
      const target = posix.join(posix.dirname(path), value)
      if (value.startsWith('.') && tree.has(target) && isCode.test(target)) visit(target)
    }
    open.pop()
    done.add(path)
  }
  for (const path of tree.paths) if (isCode.test(path)) visit(path)
  return findings
}
