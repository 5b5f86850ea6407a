import { joinTexts } from '../../src/platform/texts/load-texts.ts'
import { describeProblem } from '../../src/platform/texts/text-shape.ts'
import { codeTexts, isNamed } from './code-texts.ts'
import type { Finding, Gate } from './gate.ts'
import type { SourceTree } from './source-tree.ts'
import { isTest, type Node, textOf, walk } from './syntax.ts'

export const textsOf = (tree: SourceTree): ReturnType<typeof joinTexts> =>
  joinTexts(tree.under('texts/', /\.yaml$/).map((file) => ({ file, content: tree.text(file) })))

export const textKeys: Gate = {
  name: 'text-keys',
  rule: 'Every text is whole in three languages and used; every key that is said exists.',
  check: (tree) => {
    const { texts, problems } = textsOf(tree)
    const wrong = problems.map((problem): Finding => {
      const [at = '', what = ''] = describeProblem(problem).split(/(?<=:\d+:\d+): /)
      return { at, what, remedy: 'Mend the text' }
    })
    const code = codeTexts(tree)
    // The sentences of refusals are the refusal gate's.
    const unused = [...texts.keys()].filter((key) => !key.startsWith('refusal.') && !isNamed(code, key))
    return [
      ...wrong,
      ...unused.map((key) => ({ at: `texts/ ${key}`, what: 'no code says this text', remedy: 'Delete it, or say it' })),
      ...tree.under('src/', /\.tsx?$/).flatMap((path) => (isTest(path) ? [] : unknownKeys(tree, path, texts))),
    ]
  },
}

function unknownKeys(tree: SourceTree, path: string, texts: ReadonlyMap<string, unknown>): readonly Finding[] {
  const findings: Finding[] = []
  walk(tree.parsed(path).program, (node) => {
    if (node.type !== 'CallExpression' || calledName(node.callee) !== 'say') return
    const key = node.arguments
      .map(textOf)
      .find((text) => text !== null && /^[a-z][a-z0-9-]*\.[a-z0-9.-]+$/.test(text.value))
    if (key === undefined || key === null || texts.has(key.value)) return
    const remedy = 'Correct the key, or add the text to texts/<area>.yaml'
    findings.push({ at: tree.place(path, key.start), what: `says ${key.value}, which does not exist`, remedy })
  })
  return findings
}

export function calledName(callee: Node): string | null {
  if (callee.type === 'Identifier') return callee.name
  if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier') return callee.property.name
  return null
}
