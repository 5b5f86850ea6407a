import { accepted, type Refusal, refusal, type Result } from '../../kernel/index.ts'
import { type FactType, type Fields, isCodes, isList, isRecord, typeName } from './fact-types.ts'
import { nearestOrDash } from './flaw.ts'
import type { Facts } from './moment.ts'
import { type Item, dayTyped, type Value } from './values.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A fact as it is given: JSON, or a civil date as `Temporal.PlainDate`. Absent, `undefined` and `null`: not known yet. */
export type Given =
  | number
  | string
  | boolean
  | null
  | undefined
  | Temporal.PlainDate
  | readonly Given[]
  | { readonly [field: string]: Given }

export interface GivenFacts {
  readonly facts: Readonly<Record<string, Given>>
  /** The figures of the law in force on the day and in the place of the case: whoever evaluates has looked them up. */
  readonly parameters?: Readonly<Record<string, number | null | undefined>>
}

/**
 * Checks facts against their vocabulary, once, before any number of evaluations. All mistakes are returned together:
 * `condition.fact-unknown` for a name the vocabulary lacks, `condition.fact-wrong` for a value of another type.
 */
export function readFacts(vocabulary: Vocabulary, given: GivenFacts): Result<Facts> {
  const refusals: Refusal[] = []
  const values = readFields(vocabulary.names, given.facts, '', refusals)
  const parameters = readFields(vocabulary.parameters, given.parameters ?? {}, '', refusals)
  if (refusals.length > 0) return { ok: false, refusals }
  return accepted({ values, parameters })
}

function readFields(
  fields: Fields,
  given: Readonly<Record<string, Given>>,
  prefix: string,
  refusals: Refusal[],
): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>()
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(fields, name)) continue
    refusals.push(
      refusal('condition.fact-unknown', { name, nearest: nearestOrDash(name, Object.keys(fields)) }, prefix + name),
    )
  }
  for (const [name, type] of Object.entries(fields)) {
    const value = readValue(type, given[name], prefix + name, refusals)
    if (value !== null) values.set(name, value)
  }
  return values
}

function readValue(type: FactType, given: Given, path: string, refusals: Refusal[]): Value {
  // A record nobody has given is one whose fields are all unknown: then the field that is wanted can be named.
  if (isRecord(type)) return readRecord(type.record, given ?? {}, path, refusals)
  if (given === null || given === undefined) return null
  if (isList(type)) {
    if (!Array.isArray(given)) return wrong(type, given, path, refusals)
    const members: readonly Given[] = given
    return members.map((each, index) => readValue(type.list, each, `${path}.${index}`, refusals))
  }
  const value = readScalar(type, given)
  return value ?? wrong(type, given, path, refusals)
}

function readRecord(fields: Fields, given: Given, path: string, refusals: Refusal[]): Item | null {
  if (typeof given !== 'object' || given === null || Array.isArray(given) || given instanceof Temporal.PlainDate) {
    return wrong({ record: fields }, given, path, refusals)
  }
  return { path, fields: readFields(fields, given as Readonly<Record<string, Given>>, `${path}.`, refusals) }
}

function readScalar(type: FactType, given: Given): Value {
  if (type === 'int' || type === 'money') return Number.isSafeInteger(given) ? (given as number) : null
  if (type === 'bool') return typeof given === 'boolean' ? given : null
  if (type === 'day') {
    if (given instanceof Temporal.PlainDate) return dayTyped(given.toString({ calendarName: 'never' }))
    return typeof given === 'string' ? dayTyped(given) : null
  }
  if (typeof given !== 'string') return null
  return isCodes(type) && !type.codes.includes(given) ? null : given
}

/** The value itself is not repeated: a refusal may be logged, and the fact may be a person's. */
function wrong(type: FactType, given: Given, path: string, refusals: Refusal[]): null {
  const facts = { type: typeName(type), given: Array.isArray(given) ? 'list' : typeof given }
  refusals.push(
    refusal('condition.fact-wrong', isCodes(type) ? { ...facts, codes: type.codes.join(', ') } : facts, path),
  )
  return null
}
