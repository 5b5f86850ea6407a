import { posix } from 'node:path'
import { allowedUnused } from './allowed.ts'
import type { Finding, Gate } from './gate.ts'
import type { SourceTree } from './source-tree.ts'
import { importsOf, isCode, isTest, type Node, walk } from './syntax.ts'

export const unusedExports: Gate = {
  name: 'unused-exports',
  rule: 'What a file gives to others is used by one of them, and not by tests alone.',
  check: (tree) => {
    const used = new Uses(tree)
    const unused = tree.paths
      .filter((path) => isCode.test(path) && !path.endsWith('.generated.ts'))
      .flatMap((path) => ownExports(tree, path).map((each) => ({ path, ...each })))
      .filter(({ path, name }) => name !== 'default' && !used.has(path, name) && !usesItself(tree, path, name))
    const excused = new Set(unused.map(({ path }) => path))
    return [
      ...unused
        .filter(({ path }) => !Object.hasOwn(allowedUnused, path))
        .map(({ path, name, start }): Finding => ({
          at: tree.place(path, start),
          what: `nothing but tests uses ${name}`,
          remedy: 'Use it, delete it with its tests, or say in tools/gates/allowed.ts why it stays',
        })),
      ...Object.keys(allowedUnused)
        .filter((path) => tree.has(path) && !excused.has(path))
        .map((path) => ({
          at: 'tools/gates/allowed.ts',
          what: `all of ${path} is used`,
          remedy: 'Delete its line',
        })),
    ]
  },
}

interface Export {
  readonly name: string
  readonly start: number
}

/** What is declared in the file itself; what it only passes on is looked for where it is declared. */
const ownExports = (tree: SourceTree, path: string): Export[] =>
  tree.parsed(path).module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ exportName, moduleRequest, start }) => {
      if (moduleRequest) return []
      return [{ name: exportName.name ?? 'default', start }]
    }),
  )

/** Named a second time in its own file: it is used there, or is part of what another export says. */
function usesItself(tree: SourceTree, path: string, name: string): boolean {
  let times = 0
  walk(tree.parsed(path).program, (node: Node) => {
    if ((node.type === 'Identifier' || node.type === 'JSXIdentifier') && node.name === name) times += 1
  })
  return times > 1
}

/** The parser's kinds are an enumeration that exists for the compiler only. */
const is = ({ kind }: { readonly kind: string }, wanted: string): boolean => kind === wanted

/** Who imports what from where, followed through the faces to the file that declares it. */
class Uses {
  readonly #tree: SourceTree
  readonly #used = new Set<string>()

  constructor(tree: SourceTree) {
    this.#tree = tree
    for (const path of tree.paths) if (isCode.test(path)) this.#readImports(path)
  }

  has(path: string, name: string): boolean {
    return this.#used.has(`${path} ${name}`) || this.#used.has(`${path} *`)
  }

  #readImports(path: string): void {
    const { module } = this.#tree.parsed(path)
    const target = (request: string): string | null => {
      const file = posix.join(posix.dirname(path), request)
      const counts = request.startsWith('.') && this.#tree.has(file) && (!isTest(path) || isTest(file))
      return counts ? file : null
    }
    for (const { moduleRequest, entries } of module.staticImports) {
      const from = target(moduleRequest.value)
      if (from === null) continue
      for (const { importName } of entries)
        this.#mark(from, importName.name ?? (is(importName, 'Default') ? 'default' : '*'))
    }
    const plain = new Set(module.staticImports.map(({ moduleRequest }) => moduleRequest.start))
    const passed = new Set(
      module.staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest?.start)),
    )
    // Loaded later: whatever is taken of it is taken by a name that nobody follows here.
    for (const { start, value } of importsOf(this.#tree, path)) {
      const from = plain.has(start) || passed.has(start) ? null : target(value)
      if (from !== null) this.#mark(from, '*')
    }
  }

  #mark(path: string, name: string): void {
    const key = `${path} ${name}`
    if (this.#used.has(key)) return
    this.#used.add(key)
    for (const { entries } of this.#tree.parsed(path).module.staticExports) {
      for (const { exportName, importName, moduleRequest } of entries) {
        if (!moduleRequest?.value.startsWith('.')) continue
        const from = posix.join(posix.dirname(path), moduleRequest.value)
        if (!this.#tree.has(from)) continue
        if (is(importName, 'Name')) {
          if (name === '*' || exportName.name === name) this.#mark(from, importName.name!)
        } else if (is(exportName, 'None')) this.#mark(from, name)
        else if (name === '*' || exportName.name === name) this.#mark(from, '*')
      }
    }
  }
}
