import { parse } from 'yaml'
import type { Finding, Gate } from './gate.ts'
import type { SourceTree } from './source-tree.ts'
import { isTest, type Node, textOf, walk } from './syntax.ts'
import { calledName, textsOf } from './text-keys.ts'

// Ids of one word (need, signed, family) are words of the program too; they are taken for an edition's where they are
// used as one: looked up, compared with an id, or with their section or form before them. A compound one always is.

export const serviceWords: Gate = {
  name: 'service-words',
  rule: 'No service stands in the code: what an edition calls its things is no string of the program.',
  check: (tree) => {
    const own = ownWords(tree)
    const isTextKey = textKeyOf(tree)
    return tree.under('src/', /\.tsx?$/).flatMap((path) => {
      if (isTest(path) || path.endsWith('.generated.ts')) return []
      const findings: Finding[] = []
      walk(tree.parsed(path).program, (node, parents) => {
        const text = textOf(node)
        if (text === null || isTextKey(text.value) || !isOwn(text.value, own, node, parents)) return
        findings.push({ at: tree.place(path, text.start), what: `"${text.value}" is an id of a service`, remedy })
      })
      return findings
    })
  },
}

const remedy =
  'Find it by what it means (is: at a field, what a way out does), or take its name from the edition; a word that every ' +
  'service shares belongs to the schema or to a dictionary of law/words'

interface OwnWords {
  readonly ids: ReadonlySet<string>
  /** `forms.application`, `grounds.refuse.income-above-line`: how the texts of an edition are kept. */
  readonly sections: ReadonlySet<string>
  /** `application.notice-language`, as data and as conditions write it. */
  readonly fields: ReadonlySet<string>
}

function isOwn(value: string, { ids, sections, fields }: OwnWords, node: Node, parents: readonly Node[]): boolean {
  if (ids.has(value)) return value.includes('-') || isUsedAsId(node, parents)
  const [one, two, three] = value.split('.')
  return (
    sections.has(`${one}.${two}`) ||
    sections.has(`${one}.${two}.${three}`) ||
    (two !== undefined && fields.has(`${one}.${two}`))
  )
}

const lookUps = /^(get|has)$/
const naming = /^(id|step|outcome|unit|form|field|item|ground|result|promise|award|paper|fact)$/

function isUsedAsId(node: Node, parents: readonly Node[]): boolean {
  const parent = parents.at(-1)
  if (parent?.type === 'MemberExpression') return parent.computed && parent.property === node
  if (parent?.type === 'CallExpression') return lookUps.test(calledName(parent.callee) ?? '')
  if (parent?.type !== 'BinaryExpression') return false
  return naming.test(calledName(parent.left) ?? '') || naming.test(calledName(parent.right) ?? '')
}

/** Keys of texts/ have areas of the same names: `papers.coupon.number` is a sentence of ours. */
function textKeyOf(tree: SourceTree): (value: string) => boolean {
  const keys = [...textsOf(tree).texts.keys()]
  return (value) =>
    keys.some((key) => key === value || key === `refusal.${value}` || (value.endsWith('.') && key.startsWith(value)))
}

type Tree = { readonly [key: string]: unknown }
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)
const inside = (value: unknown, key: string): Tree => (isTree(value) && isTree(value[key]) ? value[key] : {})

/** What editions name of their own accord: all but the words of the schema and of the engine's dictionaries. */
function ownWords(tree: SourceTree): OwnWords {
  const general = generalWords(tree)
  const ids = new Set<string>()
  const sections = new Set<string>()
  const fields = new Set<string>()
  for (const path of tree.under('law/services/', /\.(regulation|standard)\.yaml$/)) {
    const edition = parse(tree.text(path)) as Tree
    for (const [section, entries] of Object.entries(edition)) {
      if (isTree(entries) && section !== 'grounds')
        for (const id of Object.keys(entries)) if (!general.has(id)) sections.add(`${section}.${id}`)
    }
    for (const [kind, list] of Object.entries(inside(edition, 'grounds')))
      for (const id of Object.keys(inside(list, 'list'))) sections.add(`grounds.${kind}.${id}`)
    for (const id of Object.keys(inside(inside(edition, 'evidence'), 'items'))) sections.add(`evidence.${id}`)
    for (const [form, { fields: asked }] of Object.entries(inside(edition, 'forms') as Readonly<Record<string, Tree>>))
      for (const field of Object.keys(isTree(asked) ? asked : {}))
        fields.add(`${form}.${field}`).add(`${form}.${field.replaceAll('-', '_')}`)
    // The lines of papers are labels alone: nothing but their paper knows them.
    const { papers, journals, ...rest } = edition
    for (const id of [
      ...Object.keys({ ...inside({ papers }, 'papers'), ...inside({ journals }, 'journals') }),
      ...keysOf(rest),
    ])
      if (!general.has(id)) ids.add(id)
  }
  return { ids, sections, fields }
}

/** Every key below, and every choice: these are the ids of an edition, beside the keys of the schema. */
function* keysOf(value: unknown): Generator<string> {
  if (!isTree(value)) return
  for (const [key, inner] of Object.entries(value)) {
    yield key
    if (key === 'choices' && Array.isArray(inner)) yield* inner as string[]
    yield* keysOf(inner)
  }
}

/** Dictionaries that the engine itself must know: templates of papers, parts of a screen, events and ends. */
const ownDictionaries = /^law\/words\/(paper-kinds|parts|events|ends)\.yaml$/

function generalWords(tree: SourceTree): ReadonlySet<string> {
  const words = new Set<string>()
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(collect)
    if (!isTree(value)) return
    for (const key of Object.keys(inside(value, 'properties'))) words.add(key)
    for (const word of [value['const'], ...(Array.isArray(value['enum']) ? (value['enum'] as unknown[]) : [])])
      if (typeof word === 'string') words.add(word)
    Object.values(value).forEach(collect)
  }
  for (const path of tree.under('law/schema/', /\.json$/)) collect(JSON.parse(tree.text(path)))
  for (const path of tree.paths.filter((file) => ownDictionaries.test(file)))
    for (const id of Object.keys(inside(parse(tree.text(path)), 'list'))) words.add(id)
  return words
}
