import type { Environment } from '@marcbachmann/cel-js'
import type { FactType, Fields } from './fact-types.ts'
import type { DerivedName, Parameters } from './part.ts'

/** The words that a condition may use, with their types. Made once for an edition by `makeVocabulary`. */
export interface Vocabulary {
  readonly names: Fields
  readonly parameters: Parameters
  readonly derived: ReadonlyMap<string, DerivedName>
  readonly environment: Environment
}

/** The type of a name, for editors and for whoever prints it. */
export function typeOfName(vocabulary: Vocabulary, name: string): FactType | undefined {
  return vocabulary.names[name] ?? vocabulary.derived.get(name)?.type
}
