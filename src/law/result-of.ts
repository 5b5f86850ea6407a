import type { Edition } from './edition.ts'
import type { Award } from './edition-grounds.ts'
import type { Result } from './edition-paper.ts'

type Parts = Pick<Edition, 'steps' | 'results' | 'awards'>

/** The result that a decision chooses by the way out of its step; null where that way chooses none. */
export function resultOf(
  { steps, results }: Parts,
  { step, outcome }: { readonly step: string; readonly outcome: string },
): Result | null {
  const chosen = steps.find(({ id }) => id === step)?.outcomes.find(({ id }) => id === outcome)?.result
  return results.find(({ id }) => id === chosen) ?? null
}

/** The award that a result opens, there and then or by a later way out that is for it; null where it opens none. */
export function awardOpenedBy({ steps, awards }: Parts, result: string): Award | null {
  const opened = steps
    .flatMap(({ outcomes }) => outcomes)
    .flatMap(({ effects, result: own }) => effects.map((effect) => ({ ...effect, for: effect.for ?? own })))
    .find((effect) => effect.does === 'opens' && effect.for === result)
  return awards.find(({ id }) => id === opened?.award) ?? null
}
