import type { EditionSource } from '../schema/edition.ts'
import type { Dictionary } from './dictionary.ts'
import type { Path, References } from './references.ts'

/** Levels of an edition that a reader does not name: `evidence.income-list` is an item of the evidence. */
const hidden = ['classes', 'also', 'list', 'items', 'fields', 'outcomes', 'rows', 'columns', 'organ']

/** A doubt is about something that stands in the edition; a fact that is only assumed has a doubt that says why. */
export function checkDoubts(edition: EditionSource, refs: References, known: Dictionary): void {
  const about: string[] = []
  for (const [id, doubt] of Object.entries(edition.doubts)) {
    const paths = typeof doubt.about === 'string' ? [doubt.about] : doubt.about
    paths.forEach((path, index) => {
      about.push(path)
      const at = typeof doubt.about === 'string' ? ['doubts', id, 'about'] : ['doubts', id, 'about', index]
      if (!exists(edition, path.split('.')))
        refs.tell(
          at,
          'unknown-reference',
          { given: path, what: 'fact', known: Object.keys(edition).join(', ') },
          'reference',
        )
    })
    if (doubt.general !== undefined) refs.one(['doubts', id, 'general'], doubt.general, 'question', known.questions)
  }
  eachFact(edition, [], (path, fact) => {
    const by = fact['written-by']
    if (typeof by === 'string') refs.one([...path, 'written-by'], by, 'act', known.acts)
    const notHeld = fact['not-held']
    if (typeof notHeld === 'string') refs.one([...path, 'not-held'], notHeld, 'act', known.acts)
    const left = fact['delegated']
    if (typeof left === 'object' && left !== null && 'to' in left)
      refs.one([...path, 'delegated', 'to'], String(left.to), 'body', known.words('bodies'))
    if (fact['at'] !== 'assumed') return
    const named = path.filter((key) => !hidden.includes(String(key))).join('.')
    if (!about.some((told) => named === told || named.startsWith(`${told}.`) || told.startsWith(`${named}.`))) {
      refs.tell([...path, 'at'], 'no-doubt', { given: named })
    }
  })
}

function exists(value: unknown, path: readonly string[]): boolean {
  const [key, ...rest] = path
  if (key === undefined) return true
  if (typeof value !== 'object' || value === null) return false
  const record = value as Readonly<Record<string, unknown>>
  if (Object.hasOwn(record, key) && exists(record[key], rest)) return true
  return hidden.some((level) => Object.hasOwn(record, level) && exists(record[level], path))
}

type Fact = Readonly<Record<string, unknown>>

function eachFact(value: unknown, path: Path, visit: (path: Path, fact: Fact) => void): void {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) visit(path, value as Fact)
  for (const [key, inner] of Object.entries(value)) eachFact(inner, [...path, key], visit)
}
