import type { Node } from '@oxc-project/types'
import type { Span } from 'oxc-parser'
import type { SourceTree } from './source-tree.ts'

export type { Node } from '@oxc-project/types'

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value

/** Calls `visit` for every node, parents first; `parents` ends with the nearest. */
export function walk(root: Node, visit: (node: Node, parents: readonly Node[]) => void): void {
  const parents: Node[] = []
  const descend = (node: Node): void => {
    visit(node, parents)
    parents.push(node)
    for (const child of Object.values(node) as unknown[]) {
      if (Array.isArray(child)) {
        for (const each of child as unknown[]) if (isNode(each)) descend(each)
      } else if (isNode(child)) descend(child)
    }
    parents.pop()
  }
  descend(root)
}

/** A text that stands in code: a string, a stretch of a template, or JSX text. */
export interface CodeText extends Span {
  readonly value: string
}

export function textOf(node: Node): CodeText | null {
  const { start, end } = node
  if (node.type === 'Literal' && typeof node.value === 'string') return { start, end, value: node.value }
  if (node.type === 'TemplateElement') return { start, end, value: node.value.cooked ?? node.value.raw }
  if (node.type === 'JSXText') return { start, end, value: node.value }
  return null
}

/** A template of texts and holes, as a pattern of the strings it can make: `step.${verb}`. */
export function patternOf(node: Node): RegExp | null {
  if (node.type !== 'TemplateLiteral' || node.expressions.length === 0) return null
  const pieces = node.quasis.map(({ value }) =>
    (value.cooked ?? value.raw).replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`),
  )
  return new RegExp(`^${pieces.join('[a-z0-9.-]+')}$`)
}

export interface ImportedPath extends Span {
  readonly value: string
}

/** Everything that a file imports, re-exports or loads later by a constant name. */
export function importsOf(tree: SourceTree, path: string): readonly ImportedPath[] {
  const { module } = tree.parsed(path)
  const text = tree.text(path)
  const later = module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
    const quoted = /^(['"])(.*)\1$/.exec(text.slice(start, end))
    return quoted?.[2] === undefined ? [] : [{ start, end, value: quoted[2] }]
  })
  // `export { a, b } from …` tells its source once a name.
  const passedOn = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest }) => moduleRequest ?? []),
  )
  const found = [...module.staticImports.map(({ moduleRequest }) => moduleRequest), ...passedOn, ...later]
  return [...new Map(found.map((each) => [each.start, each])).values()]
}

export const isTest = (path: string): boolean => /\.(test|support)\.tsx?$/.test(path) || path.startsWith('tests/')
export const isCode = /\.(tsx?|m?js)$/
