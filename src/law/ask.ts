import { accepted, type Result } from '../kernel/index.ts'
import { allOf, anyOf, evaluate, readCondition, type Answer } from './conditions/index.ts'
import { parametersOf, readyFacts } from './decide-grounds.ts'
import type { Law } from './law.ts'
import { reckoningsOf, type Asked } from './readers.ts'

/** A condition of the law asked over the facts of a case; null while a fact or a figure is not known. */
export type Ask = (condition: string) => boolean | null

/**
 * Makes the facts of a case ready to be asked: for the evidence checklist, required fields, checks of a form.
 * A figure that is missing makes an answer unknown; it does not refuse, for nothing is decided here.
 */
export function askOf(law: Law, asked: Asked): Result<Ask> {
  const explained = explainOf(law, asked)
  return explained.ok ? accepted((condition) => explained.value(condition).value) : explained
}

/** The same with reasons. */
export function explainOf(law: Law, asked: Asked): Result<(condition: string) => Answer> {
  const ready = readyFacts(asked, reckoningsOf(law, asked), parametersOf(law, asked))
  if (!ready.ok) return ready
  const { vocabulary, facts } = ready.value
  return accepted((text) => {
    const condition = readCondition(vocabulary, text)
    if (!condition.ok) throw new Error(`not a condition of ${asked.edition.id}: ${text}`)
    return evaluate(condition.value, facts)
  })
}

export interface WhoAnswer {
  /** Whether the person is of one of the classes and fulfils what is asked of all of them. */
  readonly may: boolean | null
  readonly classes: readonly { readonly id: string; readonly at: string; readonly holds: boolean | null }[]
  readonly also: readonly { readonly id: string; readonly at: string; readonly holds: boolean | null }[]
}

/** Who may ask, on these facts: any of the classes, and everything beside. */
export function whoMayAsk(law: Law, asked: Asked): Result<WhoAnswer> {
  const ask = askOf(law, asked)
  if (!ask.ok) return ask
  const { who } = asked.edition
  if (who.is !== 'stated') return accepted({ may: null, classes: [], also: [] })
  const answer = ({ id, at, when }: { id: string; at: string; when: string | null }) => ({
    id,
    at,
    holds: when === null ? true : ask.value(when),
  })
  const holds = (one: { readonly holds: boolean | null }): boolean | null => one.holds
  const classes = who.value.classes.map(answer)
  const also = who.value.also.map(answer)
  return accepted({
    may: allOf([anyOf(classes, holds), allOf(also, holds)], (part) => part),
    classes,
    also,
  })
}
