import { uuidv7 } from '../kernel/index.ts'
import type { SecretBox } from '../platform/index.ts'

/** What no use case reads for itself: the clock, randomness and the keys of secrets are handed in. */
export interface Means {
  readonly now: () => Temporal.Instant
  readonly random: (bytes: number) => Uint8Array
  readonly secrets: SecretBox
}

export const newId = (means: Pick<Means, 'now' | 'random'>): string =>
  uuidv7(means.now().epochMilliseconds, means.random(10))
