import type { Environment } from '@marcbachmann/cel-js'
import { accepted, type Refusal, refusal, type Result } from '../../kernel/index.ts'
import { makeEnvironment, registerName } from './cel-environment.ts'
import { compile } from './compile.ts'
import { asWritten, type FactType, type Fields, isList, isRecord, typeName } from './fact-types.ts'
import { Flaw } from './flaw.ts'
import type { DerivedName, Parameters, Part } from './part.ts'
import type { Place } from './place.ts'
import type { Amount } from './read-condition.ts'
import { readText } from './read-part.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A name that is reckoned from others; those that stand before it in the list may be used. */
export interface DerivedText {
  readonly name: string
  readonly text: string
  /** What its value is declared to be; without it the expression says. */
  readonly type?: Amount['unit']
  readonly place?: Place | undefined
}

export interface VocabularySpec {
  readonly names: Fields
  readonly parameters?: Parameters
  readonly derived?: readonly DerivedText[]
}

const id = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/**
 * Makes a vocabulary. Refuses with `condition.name-not-possible` for a name that CEL cannot hold or that stands for
 * something already, and with every flaw of a derived name's expression.
 */
export function makeVocabulary(spec: VocabularySpec): Result<Vocabulary> {
  const parameters = spec.parameters ?? {}
  const refusals = [...impossible(spec.names, ''), ...impossible(parameters, '')]
  const environment = makeEnvironment(parameters)
  for (const [name, type] of Object.entries(spec.names)) {
    if (id.test(name) && !register(environment, name, type)) refusals.push(notPossible(name, name))
  }
  const derived = new Map<string, DerivedName>()
  const vocabulary = { names: spec.names, parameters, derived, environment }
  for (const { name, text, type: declared, place } of spec.derived ?? []) {
    const part = readText(vocabulary, text, place, (node, compiler) => asDeclared(compile(node, compiler), declared))
    if (!part.ok) refusals.push(...part.refusals)
    // What is declared stands even where the expression is wrong, so that one slip is not told again by its readers.
    const type = declared ?? (part.ok ? part.value.type : undefined)
    if (type === undefined) continue
    if (!id.test(name) || !register(environment, name, type)) refusals.push(notPossible(name, name))
    else derived.set(name, { type, run: part.ok ? part.value.run : () => null })
  }
  return refusals.length > 0 ? { ok: false, refusals } : accepted(vocabulary)
}

function asDeclared(part: Part, declared: FactType | undefined): Part {
  if (declared === undefined || part.type === declared) return part
  throw new Flaw('condition.not-as-declared', part, { type: typeName(part.type), declared: typeName(declared) })
}

/** cel-js refuses its reserved words, the names of its types, and a name that it has already. */
function register(environment: Environment, name: string, type: FactType): boolean {
  if (environment.hasVariable(asWritten(name))) return false
  try {
    registerName(environment, name, type)
    return true
  } catch {
    return false
  }
}

function impossible(fields: Fields, prefix: string): Refusal[] {
  return Object.entries(fields).flatMap(([name, type]) => {
    const inner = isList(type) ? type.list : type
    const deeper = isRecord(inner) ? impossible(inner.record, `${prefix}${name}.`) : []
    return id.test(name) ? deeper : [notPossible(name, prefix + name), ...deeper]
  })
}

const notPossible = (name: string, at: string): Refusal => refusal('condition.name-not-possible', { name }, at)
