import type { SourceTree } from './source-tree.ts'
import { isTest, patternOf, textOf, walk } from './syntax.ts'

/** What the program's code can name: its strings, and the patterns of its templates. Tests do not count as use. */
export interface CodeTexts {
  readonly strings: ReadonlySet<string>
  readonly patterns: readonly RegExp[]
}

const cache = new WeakMap<SourceTree, CodeTexts>()

export function codeTexts(tree: SourceTree): CodeTexts {
  let found = cache.get(tree)
  if (found === undefined) cache.set(tree, (found = collect(tree)))
  return found
}

export const isNamed = ({ strings, patterns }: CodeTexts, word: string): boolean =>
  strings.has(word) || patterns.some((pattern) => pattern.test(word))

function collect(tree: SourceTree): CodeTexts {
  const strings = new Set<string>()
  const patterns: RegExp[] = []
  const code = tree.under('src/', /\.tsx?$/).filter((path) => !isTest(path) && !path.endsWith('.generated.ts'))
  for (const path of code) {
    walk(tree.parsed(path).program, (node) => {
      const text = textOf(node)
      if (text !== null) strings.add(text.value)
      const pattern = patternOf(node)
      // A template with no dotted words around its hole could be anything: it names no key.
      if (pattern !== null && /^\^[a-z][a-z0-9-]*\\\./.test(pattern.source)) patterns.push(pattern)
    })
  }
  return { strings, patterns }
}
