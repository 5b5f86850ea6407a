import type { Refusal } from '../../kernel/index.ts'
import {
  makeVocabulary,
  readCondition,
  readRule,
  type DerivedText,
  type Place,
  type Vocabulary,
} from '../conditions/index.ts'
import type { EditionSource } from '../schema/edition.ts'
import type { FormulaSource } from '../schema/grounds.ts'
import { typeOf, vocabularyOf } from '../vocabulary.ts'
import { compileForm, compileReckonings } from './compile-forms.ts'
import { citedFrom, factName, isSilent, listed } from './compile-values.ts'
import type { Dictionary } from './dictionary.ts'
import type { LoadedOf } from './loaded-file.ts'
import type { Path, References } from './references.ts'
import type { SourceFile } from './source-file.ts'

/** What the conditions of an edition may speak of. */
export function speaksOf(edition: EditionSource): Parameters<typeof vocabularyOf>[0] {
  return {
    forms: Object.entries(edition.forms).map(([id, form]) => compileForm(id, form)),
    parameters: listed(edition.parameters).map(({ id, at, type }) => ({
      ...citedFrom({ at }),
      id,
      fact: factName(id),
      type,
    })),
    reckonings: compileReckonings(edition.reckonings),
    variants: isSilent(edition.variants) ? [] : Object.keys(edition.variants.list),
    steps: Object.values(edition.steps).map(({ reads }) => ({ reads: reads ?? [] })),
  }
}

/** Every condition is parsed and typed at load: an unknown name is an error with its place, never a silent no. */
export function checkConditions(edition: EditionSource, refs: References, source: SourceFile, known: Dictionary): void {
  for (const [id, { type }] of Object.entries(edition.parameters)) {
    refs.one(['parameters', id], id, 'parameter', new Set(known.parameters.keys()))
    const real = known.parameters.get(id)
    if (real !== undefined && real !== type)
      refs.tell(['parameters', id, 'type'], 'other-type', { given: type, expected: real })
  }
  const speaks = speaksOf(edition)
  const derived: DerivedText[] = []
  for (const [id, reckoning] of Object.entries(edition.reckonings)) {
    if (!('steps' in reckoning.formula)) continue
    const path = ['reckonings', id, 'formula', 'steps']
    derived.push(...derivedFrom(reckoning.formula.steps, path, source))
    for (const [name, { is }] of Object.entries(reckoning.formula.steps)) checkMoney([...path, name, 'is'], is, refs)
    checkLast(reckoning.formula.steps, id, reckoning.type, path, refs)
  }
  const vocabulary = makeVocabulary(vocabularyOf(speaks, derived))
  if (!vocabulary.ok) return tellAll(vocabulary.refusals, ['forms'], refs)
  const check = checker(vocabulary.value, source, refs)
  const rows = new Map(
    speaks.forms.flatMap((form) => {
      const own = form.rows ? makeVocabulary(vocabularyOf(speaks, derived, form)) : null
      return own?.ok ? [[form.id, checker(own.value, source, refs)] as const] : []
    }),
  )
  for (const [path, text] of conditionsOf(edition)) {
    const inRow = path[0] === 'forms' ? rows.get(String(path[1])) : undefined
    ;(inRow ?? check)(path, text)
  }
  checkGrounds(edition, vocabulary.value, source, refs)
}

const checker =
  (vocabulary: Vocabulary, source: SourceFile, refs: References) =>
  (path: Path, text: string): void => {
    checkMoney(path, text, refs)
    const read = readCondition(vocabulary, text, placeOf(source, path))
    if (!read.ok) tellAll(read.refusals, path, refs)
  }

function checkGrounds(edition: EditionSource, vocabulary: Vocabulary, source: SourceFile, refs: References): void {
  for (const [kind, list] of Object.entries(edition.grounds)) {
    if (isSilent(list)) continue
    for (const [id, ground] of Object.entries(list.list)) {
      if (ground.holds === 'said-by-officer') continue
      const path = ['grounds', kind, 'list', id]
      checkMoney([...path, 'holds'], ground.holds, refs)
      for (const [name, { when }] of Object.entries(ground.unless ?? {}))
        checkMoney([...path, 'unless', name, 'when'], when, refs)
      const read = readRule(vocabulary, {
        holds: { text: ground.holds, place: placeOf(source, [...path, 'holds']) },
        unless: Object.entries(ground.unless ?? {}).map(([name, { when }]) => ({
          text: when,
          place: placeOf(source, [...path, 'unless', name, 'when']),
        })),
      })
      if (!read.ok) tellAll(read.refusals, path, refs)
    }
  }
}

/** Money of the law is a parameter with its act and its day; only nothing may be written down. */
function checkMoney(path: Path, text: string, refs: References): void {
  const figure = /\btenge\(\s*0*[1-9]\d*\s*\)/.exec(text)?.[0]
  if (figure !== undefined) refs.tell(path, 'figure-of-money', { given: figure }, 'condition')
}

/** All conditions but the grounds, which are read as rules with their exceptions. */
function* conditionsOf(edition: EditionSource): Generator<readonly [Path, string]> {
  if (!isSilent(edition.who)) {
    for (const part of ['classes', 'also'] as const) {
      for (const [id, { when }] of Object.entries(edition.who[part])) if (when) yield [['who', part, id, 'when'], when]
    }
    yield* whens(edition.who.representatives, ['who', 'representatives'])
  }
  for (const key of ['fee', 'variants', 'lists', 'competitions', 'awards'] as const) yield* whens(edition[key], [key])
  for (const [id, { when }] of Object.entries(edition.promises)) if (when) yield [['promises', id, 'when'], when]
  if (!isSilent(edition.evidence)) yield* whens(edition.evidence.needs, ['evidence', 'needs'])
  for (const [id, form] of Object.entries(edition.forms)) {
    for (const [name, { required }] of Object.entries(form.fields)) {
      if (typeof required === 'object') yield [['forms', id, 'fields', name, 'required', 'when'], required.when]
    }
    for (const [name, { holds }] of Object.entries(form.checks ?? {}))
      yield [['forms', id, 'checks', name, 'holds'], holds]
  }
  for (const [id, step] of Object.entries(edition.steps)) {
    for (const [name, outcome] of Object.entries(step.outcomes ?? {})) {
      if (typeof outcome === 'object' && outcome.when) yield [['steps', id, 'outcomes', name, 'when'], outcome.when]
    }
  }
}

function* whens(node: unknown, path: Path): Generator<readonly [Path, string]> {
  if (typeof node !== 'object' || node === null) return
  for (const [key, inner] of Object.entries(node)) {
    if (key === 'when' && typeof inner === 'string') {
      if (inner !== 'said-by-officer') yield [[...path, key], inner]
    } else yield* whens(inner, [...path, key])
  }
}

const derivedFrom = (steps: FormulaSource, path: Path, source: SourceFile): DerivedText[] =>
  Object.entries(steps).map(([name, { is, type }]) => ({
    name,
    text: is,
    type: typeOf(type),
    place: placeOf(source, [...path, name, 'is']),
  }))

/** The last step is the value, so it bears the name and the type of what is reckoned. */
function checkLast(
  steps: FormulaSource,
  id: string,
  type: 'money' | 'number' | undefined,
  path: Path,
  refs: References,
): void {
  const last = Object.keys(steps).at(-1)
  const given = steps[id]?.type
  if (last !== id) refs.tell(path, 'last-step-name', { given: last ?? '', expected: id })
  else if (given !== undefined && type !== undefined && given !== type)
    refs.tell([...path, id, 'type'], 'other-type', { given, expected: type })
}

/** The ways of counting that an adoption supplies, against the editions that lack them. */
export function checkSupplied(
  file: LoadedOf<'adoption'>,
  editions: ReadonlyMap<string, EditionSource>,
  refs: References,
): void {
  const derived = new Map<string, DerivedText[]>()
  file.data.reckonings.forEach((given, index) => {
    const path = ['reckonings', index, 'steps']
    const asked = editions.get(given.edition)?.reckonings[given.reckoning]
    checkLast(given.steps, given.reckoning, asked?.type, path, refs)
    derived.set(given.edition, [...(derived.get(given.edition) ?? []), ...derivedFrom(given.steps, path, file.source)])
  })
  for (const [id, texts] of derived) {
    const edition = editions.get(id)
    if (!edition) continue
    const vocabulary = makeVocabulary(vocabularyOf(speaksOf(edition), texts))
    if (!vocabulary.ok) tellAll(vocabulary.refusals, ['reckonings'], refs)
  }
}

/** Where a condition begins is asked only when something is wrong with it. */
const placeOf = (source: SourceFile, path: Path): Place => ({
  source: source.text,
  get from() {
    return source.offsetOf(path)
  },
})

/** A refusal of a condition carries the place inside the file; the sentence of its code tells what is wrong. */
function tellAll(refusals: readonly Refusal[], path: Path, refs: References): void {
  for (const { code, facts = {} } of refusals) {
    const { line, column, ...rest } = facts
    const told = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, String(value)]))
    const at = typeof line === 'number' && typeof column === 'number' ? { line, column } : undefined
    refs.tell(path, 'bad-condition', { ...told, because: code }, 'condition', at)
  }
}
