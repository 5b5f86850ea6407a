import type { Counting, Edition, PromisedTerm, StepDefinition } from './edition.ts'
import type { GeneralAct } from './law.ts'
import { withHash } from './with-hash.ts'

/** What a general act in force that day says to a question; null where none is held or none answers. */
export function answerOf(
  generals: Iterable<GeneralAct>,
  question: string,
  day: string,
): { act: string; answer: string } | null {
  const [id, name] = question.split('/')
  for (const general of generals) {
    if (general.id !== id || !general.held || general.from === null || general.from > day) continue
    if (general.to !== null && general.to < day) continue
    const said = general.answers.find((one) => one.question === name)?.answer
    if (said) return { act: general.act, answer: said }
  }
  return null
}

/**
 * A silence of the instrument that a general act answers is no doubt any more. Today this is asked of the count of
 * days; an edition of which nothing changes is returned as it is, with its hash.
 */
export function settleByGeneralLaw(edition: Edition, generals: Iterable<GeneralAct>, day: string): Edition {
  const list = [...generals]
  const settle = (counting: Counting): Counting => {
    const question = edition.doubts.find((doubt) => doubt.id === counting.doubt)?.general
    const said = question ? answerOf(list, question, day) : null
    if (said?.answer !== 'counted' && said?.answer !== 'not-counted') return counting
    return { ...counting, excludeStart: said.answer === 'not-counted', saidBy: 'general-law', doubt: null }
  }
  const counting = settle(edition.counting)
  const own = edition.promises.map((promise) => settle(promise.counting))
  if (counting === edition.counting && own.every((one, index) => one === edition.promises[index]?.counting))
    return edition
  const { hash: _hash, ...rest } = edition
  return withHash({
    ...rest,
    counting,
    promises: edition.promises.map((promise, index): PromisedTerm => {
      const { excludeStart, excludeEnd } = own[index]!
      return { ...promise, counting: own[index]!, excludeStart, excludeEnd }
    }),
    steps: edition.steps.map((step): StepDefinition =>
      step.saysFirstDay ? step : { ...step, excludeStart: counting.excludeStart },
    ),
  })
}
