import { isMap, isScalar, LineCounter, parseDocument, type Node, type Pair, type ParsedNode, type YAMLMap } from 'yaml'
import { isLanguage } from './language.ts'
import { checkParameters } from './check-parameters.ts'
import { readForm } from './read-form.ts'
import {
  languages,
  pluralForms,
  type Form,
  type Language,
  type PluralForm,
  type Text,
  type TextProblem,
  type Wording,
} from './text-shape.ts'

export interface ReadFile {
  readonly texts: ReadonlyMap<string, Text>
  /** Where each key stands, so that a second file with the same key can say where the first one is. */
  readonly places: ReadonlyMap<string, string>
  readonly problems: readonly TextProblem[]
}

const segmentShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Reads one file of texts/. Never throws: all that is wrong in it is told at once, each with its place. */
export function readTextFile(file: string, content: string): ReadFile {
  const lines = new LineCounter()
  const document = parseDocument(content, { lineCounter: lines, prettyErrors: false })
  const texts = new Map<string, Text>()
  const places = new Map<string, string>()
  const problems: TextProblem[] = []

  const report = (offset: number, key: string, says: string): void => {
    const { line, col } = lines.linePos(offset)
    problems.push({ file, line, column: col, key, says })
  }

  function walk(map: YAMLMap, path: string): void {
    for (const pair of map.items as Pair<ParsedNode, ParsedNode | null>[]) {
      const at = pair.key.range[0]
      const segment = isScalar(pair.key) ? String(pair.key.value) : ''
      const key = path === '' ? segment : `${path}.${segment}`
      if (!segmentShape.test(segment)) report(at, key, 'a key is written in small Latin letters, digits and hyphens')
      else if (!isMap(pair.value)) report(at, key, 'needs its languages: { kk: …, ru: …, en: … }')
      else if (pair.value.items.some((item) => isScalar(item.key) && isLanguage(item.key.value)))
        leaf(pair.value, key, at)
      else walk(pair.value, key)
    }
  }

  function leaf(map: YAMLMap, key: string, at: number): void {
    const wordings: Partial<Record<Language, Wording>> = {}
    const broken: Language[] = []
    for (const { key: name, value } of map.items as Pair<ParsedNode, ParsedNode | null>[]) {
      const language = isScalar(name) ? name.value : undefined
      if (!isLanguage(language)) report(name.range[0], key, `'${String(language)}' is not a language: kk, ru, en`)
      else {
        const wording = readWording(value, language, (offset, says) => report(offset ?? name.range[0], key, says))
        if (wording) wordings[language] = wording
        else broken.push(language)
      }
    }
    const { kk, ru, en } = wordings
    const missing = languages.filter((language) => !wordings[language] && !broken.includes(language))
    if (missing.length > 0) report(at, key, `says nothing in ${missing.join(', ')}`)
    places.set(key, `${file}:${lines.linePos(at).line}`)
    if (!kk || !ru || !en) return
    const checked = checkParameters({ kk, ru, en })
    for (const says of checked.problems) report(at, key, says)
    texts.set(key, { key, parameters: checked.parameters, wordings: { kk, ru, en } })
  }

  for (const error of document.errors) report(error.pos[0], '', error.message)
  if (isMap(document.contents)) walk(document.contents, '')
  else if (document.contents !== null) report(0, '', 'a file of texts is a map of keys')
  return { texts, places, problems }
}

/** Undefined where nothing usable stands; what is wrong has then been reported. */
function readWording(
  node: Node | null,
  language: Language,
  report: (offset: number | undefined, says: string) => void,
): Wording | undefined {
  const offset = node?.range?.[0]
  const read = (written: unknown, at: number | undefined): Form | undefined => {
    if (typeof written === 'number' || typeof written === 'boolean') {
      report(at, `put ${written} in quotes in ${language}`)
      return undefined
    }
    if (typeof written !== 'string' || written.trim() === '') {
      report(at, `is empty in ${language}`)
      return undefined
    }
    const form = readForm(written, language)
    if (!('wrong' in form)) return form
    report(at, form.wrong)
    return undefined
  }
  if (isScalar(node) || node === null) {
    const form = read(node?.value ?? null, offset)
    return form && { plural: false, forms: { other: form } }
  }
  if (!isMap(node)) {
    report(offset, `is neither a text nor plural forms in ${language}`)
    return undefined
  }
  const wanted = pluralForms(language)
  const forms: { -readonly [Name in PluralForm]?: Form } = {}
  for (const { key, value } of node.items as Pair<ParsedNode, ParsedNode | null>[]) {
    const name = isScalar(key) ? (key.value as PluralForm) : 'other'
    if (!wanted.includes(name)) report(key.range[0], `${language} has no plural form '${name}': ${wanted.join(', ')}`)
    const form = read(isScalar(value) ? value.value : null, value?.range[0])
    if (form) forms[name] = form
  }
  const lacking = wanted.filter((name) => !node.has(name))
  if (lacking.length > 0) report(offset, `lacks the plural form ${lacking.join(', ')} in ${language}`)
  const { other } = forms
  return other ? { plural: true, forms: { ...forms, other } } : undefined
}
