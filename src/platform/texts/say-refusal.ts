import type { Refusal } from '../../kernel/index.ts'
import type { Formats } from './formats.ts'
import type { Params, Say } from './say.ts'
import type { TextKey } from './text-keys.generated.ts'

const dayShape = /^\d{4}-\d{2}-\d{2}$/
const momentShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/

/** The key of a refusal's sentence. That each code has one is checked by a test, not by the type. */
export const refusalKey = (code: Refusal['code']): TextKey => `refusal.${code}` as TextKey

/**
 * A refusal as a sentence. Its facts know no language: a civil day or moment in ISO form is written as the
 * language writes it, a number likewise.
 */
export function sayRefusal(say: Say, format: Formats, refusal: Refusal): string {
  const params: Record<string, string | number> = {}
  for (const [name, fact] of Object.entries(refusal.facts ?? {})) params[name] = tell(format, fact)
  return say(refusalKey(refusal.code), params satisfies Params)
}

function tell(format: Formats, fact: string | number): string | number {
  if (typeof fact === 'number') return fact
  try {
    if (dayShape.test(fact)) return format.day(Temporal.PlainDate.from(fact, { overflow: 'reject' }))
    if (momentShape.test(fact)) return format.moment(Temporal.PlainDateTime.from(fact, { overflow: 'reject' }))
  } catch {
    // It looks like a day and is none, as `2012-13-28`: what was typed is shown as it was typed.
  }
  return fact
}
