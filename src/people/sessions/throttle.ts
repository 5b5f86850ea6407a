import { refusal, type Refusal } from '../../kernel/index.ts'

/** Wrong tries in a row, and when the last one was. */
export interface WrongTries {
  readonly count: number
  readonly last: Temporal.Instant | null
}

const free = 3
const firstWait = 5
const longestWait = 900

/** How far back wrong tries count. */
export const triesCountFor = Temporal.Duration.from({ hours: 24 })

/**
 * Seconds still to wait before the next try: three are free, then 5, 10, 20 … up to fifteen minutes. Never for ever:
 * whoever knows a login could otherwise lock its owner out.
 */
export function waitSeconds(tries: WrongTries, now: Temporal.Instant): number {
  if (tries.count < free || tries.last === null) return 0
  const wait = Math.min(firstWait * 2 ** (tries.count - free), longestWait)
  const passed = (now.epochMilliseconds - tries.last.epochMilliseconds) / 1000
  return Math.max(0, Math.ceil(wait - passed))
}

/** A wait as it is told: seconds while one looks on, minutes beyond. */
export const waitRefusal = (seconds: number): Refusal =>
  seconds <= 90
    ? refusal('people.wait', { count: seconds })
    : refusal('people.wait-minutes', { count: Math.ceil(seconds / 60) })
