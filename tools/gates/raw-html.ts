import { allowedRaw } from './allowed.ts'
import type { Gate } from './gate.ts'
import type { SourceTree } from './source-tree.ts'
import { isTest, walk } from './syntax.ts'

export const rawHtml: Gate = {
  name: 'raw-html',
  rule: 'Markup is put out unescaped only where a list says so, with its reason.',
  check: (tree) =>
    tree.under('src/', /\.tsx?$/).flatMap((path) => {
      if (isTest(path) || path in allowedRaw) return []
      return [...importsOfRaw(tree, path), ...madeByHand(tree, path)].map((start) => ({
        at: tree.place(path, start),
        what: 'can put markup out unescaped',
        remedy: 'Write JSX; if it is a constant of ours, enter the file and the reason in tools/gates/allowed.ts',
      }))
    }),
}

/** By import, so that no other name hides it; a namespace holds `raw` as well. */
function importsOfRaw(tree: SourceTree, path: string): readonly number[] {
  return tree.parsed(path).module.staticImports.flatMap(({ moduleRequest, entries, start }) => {
    if (!/(jsx-(dev-)?runtime|web\/index)(\.ts)?$/.test(moduleRequest.value)) return []
    const whole = entries.some(
      ({ importName, isType }) => !isType && (importName.name === 'raw' || importName.name === null),
    )
    return whole ? [start] : []
  })
}

function madeByHand(tree: SourceTree, path: string): readonly number[] {
  const places: number[] = []
  walk(tree.parsed(path).program, (node) => {
    if (node.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name === 'Html')
      places.push(node.start)
  })
  return places
}
