import { uuidv7 } from '../kernel/index.ts'

/** What no use case reads for itself: the clock and randomness are handed in. */
export interface Means {
  readonly now: () => Temporal.Instant
  readonly random: (bytes: number) => Uint8Array
}

export const newId = (means: Means): string => uuidv7(means.now().epochMilliseconds, means.random(10))
