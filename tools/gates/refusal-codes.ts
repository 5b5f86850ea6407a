import { codeTexts, isNamed } from './code-texts.ts'
import type { Finding, Gate } from './gate.ts'
import type { SourceTree } from './source-tree.ts'
import { isTest, type Node, textOf, walk } from './syntax.ts'
import { calledName, textsOf } from './text-keys.ts'

const shape = /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/
/** Calls whose first argument is a code. */
const raising = /^(refusal|Flaw|fault)$/

interface Raised {
  readonly code: string
  readonly path: string
  readonly start: number
}

export const refusalCodes: Gate = {
  name: 'refusal-codes',
  rule: 'Every refusal has its sentence in three languages, belongs to one module, and every sentence has its refusal.',
  check: (tree) => {
    const { texts } = textsOf(tree)
    const raised = tree.under('src/', /\.tsx?$/).flatMap((path) => (isTest(path) ? [] : raisedIn(tree, path)))
    const code = codeTexts(tree)
    const orphans = [...texts.keys()].filter(
      (key) => key.startsWith('refusal.') && !isNamed(code, key.slice('refusal.'.length)),
    )
    return [
      ...raised.flatMap((each): Finding[] => {
        if (texts.has(`refusal.${each.code}`)) return []
        const remedy = `Add refusal.${each.code} to texts/<area>.yaml in kk, ru and en`
        return [{ at: tree.place(each.path, each.start), what: `the refusal ${each.code} has no sentence`, remedy }]
      }),
      ...inSeveralModules(tree, raised),
      ...orphans.map((key) => ({
        at: `texts/ ${key}`,
        what: 'no code refuses with this',
        remedy: 'Delete the sentence, or refuse',
      })),
    ]
  },
}

function raisedIn(tree: SourceTree, path: string): readonly Raised[] {
  const raised: Raised[] = []
  walk(tree.parsed(path).program, (node) => {
    const text = codeArgument(node)
    const found = text === null ? null : textOf(text)
    if (found !== null && shape.test(found.value)) raised.push({ code: found.value, path, start: found.start })
  })
  return raised
}

function codeArgument(node: Node): Node | null {
  if (node.type === 'CallExpression' || node.type === 'NewExpression') {
    return raising.test(calledName(node.callee) ?? '') ? (node.arguments[0] ?? null) : null
  }
  const isCode = node.type === 'Property' && node.key.type === 'Identifier' && node.key.name === 'code'
  return isCode ? node.value : null
}

const room = (path: string): string => path.split('/').slice(0, 2).join('/')

/** Pages and commands speak for the modules below them: they may say a refusal of theirs. */
const speaksForOthers = /^src\/(web|cli)\//

/** A code that two modules refuse with would mean two things, or one thing decided in two places. */
function inSeveralModules(tree: SourceTree, raised: readonly Raised[]): readonly Finding[] {
  const first = new Map<string, Raised>()
  return raised.flatMap((each): Finding[] => {
    if (speaksForOthers.test(each.path)) return []
    const before = first.get(each.code)
    if (before === undefined) first.set(each.code, each)
    if (before === undefined || room(before.path) === room(each.path)) return []
    const what = `the refusal ${each.code} is made in ${room(before.path)} too`
    return [{ at: tree.place(each.path, each.start), what, remedy: 'Refuse in one module, or give each its own code' }]
  })
}
