import { z } from 'zod'
import { accepted, refusal, refused, type Refusal } from '../../kernel/index.ts'
import type { Outcome } from '../../law/index.ts'
import { finish } from '../course.ts'
import type { Reckoned } from '../world.ts'
import { verbRule } from './verb.ts'

/**
 * The executor prepares the decision. The list of grounds is closed: a refusal needs one that holds on the facts,
 * and nothing but a ground that holds, or a fact not known, stands in the way of a grant.
 */
export const draft = verbRule({
  verb: 'draft',
  input: z.strictObject({ outcome: z.string(), ground: z.string().nullable(), note: z.string() }),
  decide(state, standing, { outcome: outcomeId, ground, note }, world) {
    const outcome = standing.step.outcomes.get(outcomeId)
    if (!outcome) return refused(refusal('outcome.choose-one', {}, 'outcome'))
    const reckoned = world.reckon(state)
    if (!reckoned.ok) return reckoned
    const [first, ...rest] = whatStandsInTheWay(outcome, ground, reckoned.value)
    if (first) return refused(first, ...rest)
    const decision = {
      step: standing.step.id,
      by: world.actor.name,
      outcome: outcomeId,
      ground: needsGround(outcome) ? ground : null,
      reckoning: reckoned.value.record,
      note: note.trim(),
    }
    return accepted({
      type: 'drafted',
      content: { decision, moves: finish(world, state, standing, outcomeId) },
      papers: [],
    })
  },
})

const needsGround = (outcome: Outcome): boolean => outcome.needs.includes('ground')

function whatStandsInTheWay(outcome: Outcome, ground: string | null, { holding, unknown }: Reckoned): Refusal[] {
  if (needsGround(outcome)) {
    if (ground === null || ground === '') return [refusal('ground.choose-one', {}, 'ground')]
    return holding.includes(ground) ? [] : [refusal('ground.does-not-hold', { ground }, 'ground')]
  }
  return [
    ...holding.map((held) => refusal('ground.holds', { ground: held }, 'outcome')),
    ...unknown.map(({ ground: open, missing }) =>
      refusal('ground.not-known', { ground: open, missing: missing.join(', ') }, 'outcome'),
    ),
  ]
}
