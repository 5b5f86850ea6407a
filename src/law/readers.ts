import type { Result } from '../kernel/index.ts'
import { makeVocabulary, type DerivedText, type Given, type Vocabulary } from './conditions/index.ts'
import type { Edition } from './edition.ts'
import type { FormulaStep } from './edition-grounds.ts'
import { holdsOn } from './holds-on.ts'
import type { Law, SuppliedReckoning } from './law.ts'
import { typeOf, vocabularyOf } from './vocabulary.ts'

/** What is asked of an edition: the facts of one case, in a territory, on a day. */
export interface Asked {
  readonly edition: Edition
  readonly territory: string
  readonly day: string
  /**
   * Forms by id or by the name conditions know them by, the `variant` where the edition has them, `evidence-missing`
   * where the papers were looked at; money in tiyn, days as ISO text. Absent is not known.
   */
  readonly facts: Readonly<Record<string, Given>>
  /** By which channel the application came in; grounds that are for another one do not count. */
  readonly channel?: string
}

export interface KnownReckoning {
  readonly id: string
  readonly steps: readonly FormulaStep[]
  readonly supplied: SuppliedReckoning | null
}

/** The ways of counting known on that day: the edition's own, and what adoptions in force supply for the rest. */
export function reckoningsOf(law: Law, { edition, day }: Asked): KnownReckoning[] {
  const supplied = law.adoptions
    .filter((adoption) => holdsOn(adoption, day))
    .flatMap((adoption) => adoption.reckonings.filter((given) => given.edition === edition.id))
  return edition.reckonings.flatMap(({ id, formula }): KnownReckoning[] => {
    if (formula) return [{ id, steps: formula.steps, supplied: null }]
    const given = supplied.find((one) => one.reckoning === id)
    return given ? [{ id, steps: given.formula.steps, supplied: given }] : []
  })
}

const variantsOf = ({ variants }: Edition): string[] =>
  variants.is === 'stated' ? variants.value.map(({ id }) => id) : []

const made = new WeakMap<Edition, Map<string, Result<Vocabulary>>>()

/** The vocabulary of an edition with these ways of counting; made once, for it costs more than a decision. */
export function vocabularyWith(edition: Edition, reckonings: readonly KnownReckoning[]): Result<Vocabulary> {
  const derived: DerivedText[] = reckonings.flatMap(({ steps }) =>
    steps.map(({ id, is, type }) => ({ name: id, text: is, type: typeOf(type) })),
  )
  const key = JSON.stringify(derived)
  const own = made.get(edition) ?? new Map<string, Result<Vocabulary>>()
  made.set(edition, own)
  const vocabulary =
    own.get(key) ?? makeVocabulary(vocabularyOf({ ...edition, variants: variantsOf(edition) }, derived))
  own.set(key, vocabulary)
  return vocabulary
}

/** Facts come with the names of conditions (`birth_date`) or of data (`birth-date`); the vocabulary knows the latter. */
export function kebabFacts(given: Given): Given {
  if (Array.isArray(given)) return given.map((one: Given) => kebabFacts(one))
  if (typeof given !== 'object' || given === null || given instanceof Temporal.PlainDate) return given
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key.replaceAll('_', '-'), kebabFacts(value)]))
}

export const factsFrom = (facts: Asked['facts']): Readonly<Record<string, Given>> =>
  kebabFacts(facts) as Readonly<Record<string, Given>>
