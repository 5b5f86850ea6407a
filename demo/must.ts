import type { Result } from '../src/kernel/index.ts'

/** A demonstration's own data cannot be refused: if they are, they are wrong, and the start says how. */
export function must<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(
      `the demonstration was refused: ${result.refusals.map((each) => `${each.code} ${each.at ?? ''} ${JSON.stringify(each.facts ?? {})}`).join('; ')}`,
    )
  return result.value
}
