import { allowedLetters, sameEverywhere } from './allowed.ts'
import type { Finding, Gate } from './gate.ts'
import type { SourceTree } from './source-tree.ts'
import { isTest, type Node, textOf, walk } from './syntax.ts'

const cyrillic = /\p{Script=Cyrillic}/u
const letters = /\p{L}/u
/** Attributes that are read to or by a person, also as properties of our own components. */
const spoken =
  /^(title|alt|placeholder|label|caption|summary|aria-(label|description|roledescription|valuetext|placeholder))$/

export const screenTexts: Gate = {
  name: 'screen-texts',
  rule: 'What a person reads stands in texts/, in three languages, and never in code.',
  check: (tree) => [
    ...tree.under('src/', /\.(tsx?|m?js)$/).flatMap((path) => (isTest(path) ? [] : checkCode(tree, path))),
    ...tree.under('src/', /\.css$/).flatMap((path) => checkStyles(tree, path)),
  ],
}

const remedy = 'Put it into texts/<area>.yaml in kk, ru and en and say it by its key'

function checkCode(tree: SourceTree, path: string): readonly Finding[] {
  const findings: Finding[] = []
  const mayHoldLetters = path in allowedLetters
  walk(tree.parsed(path).program, (node, parents) => {
    const found =
      textOf(node) ?? (node.type === 'Literal' && 'regex' in node ? { ...node, value: node.raw ?? '' } : null)
    if (found === null) return
    const shown = found.value.trim().slice(0, 40)
    const at = tree.place(path, found.start)
    if (cyrillic.test(found.value) && !mayHoldLetters) findings.push({ at, what: `"${shown}" in code`, remedy })
    else if (isWords(found.value) && isShown(node, parents)) findings.push({ at, what: `"${shown}" on a page`, remedy })
  })
  return findings
}

const isWords = (text: string): boolean =>
  text.split(/\s+/).some((word) => letters.test(word) && !(word in sameEverywhere))

/** JSX text; a string that is a child of an element, also behind `&&` and `?:`; a string in an attribute that is read. */
function isShown(node: Node, parents: readonly Node[]): boolean {
  if (node.type === 'JSXText') return true
  for (let index = parents.length - 1; index >= 0; index -= 1) {
    const parent = parents[index]
    const child = parents[index + 1] ?? node
    switch (parent?.type) {
      case 'TemplateLiteral':
      case 'ParenthesizedExpression':
        continue
      case 'LogicalExpression':
        if (parent.left === child && parent.operator === '&&') return false
        continue
      case 'ConditionalExpression':
        if (parent.test === child) return false
        continue
      case 'JSXExpressionContainer':
        if (parents[index - 1]?.type !== 'JSXAttribute') return true
        continue
      case 'JSXAttribute':
        return parent.name.type === 'JSXIdentifier' && spoken.test(parent.name.name)
      default:
        return false
    }
  }
  return false
}

function checkStyles(tree: SourceTree, path: string): readonly Finding[] {
  const text = tree.text(path).replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
  return [...text.matchAll(/content:\s*(["'])(.*?)\1/g)].flatMap((match) =>
    letters.test((match[2] ?? '').replace(/\\[0-9a-f]{1,6}/gi, ''))
      ? [
          {
            at: tree.place(path, match.index),
            what: `"${match[2]}" in a style sheet`,
            remedy: 'Write it in the page, by its key',
          },
        ]
      : [],
  )
}
