import type { Result } from '../../src/kernel/index.ts'
import { loadTexts, type Language } from '../../src/platform/index.ts'

/** The sentence of the first reason of a refusal, as a page would say it; what has none stops the test. */
export function sayRefusal(language: Language, result: Result<unknown>): string {
  if (result.ok) throw new Error('not refused')
  return loadTexts().in(language).sayRefusal(result.refusals[0]!)
}
