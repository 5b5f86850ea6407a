import type { Environment } from '@marcbachmann/cel-js'
import type { Fields } from './fact-types.ts'
import type { DerivedName, Parameters } from './part.ts'

/** The words that a condition may use, with their types. Made once for an edition by `makeVocabulary`. */
export interface Vocabulary {
  readonly names: Fields
  readonly parameters: Parameters
  readonly derived: ReadonlyMap<string, DerivedName>
  readonly environment: Environment
}
