import { wayOfNotAccepting, wayOfTaking } from '../law/index.ts'
import type { Accepted } from './case-events.ts'
import { enter, stepOf } from './course.ts'
import { dutiesPromised, dutyOfStep, startObligation } from './obligation.ts'
import type { Decided } from './verbs/verb.ts'
import { paperKinds } from './verbs/paper-kinds.ts'
import type { World } from './world.ts'

export interface HandOver extends Omit<Accepted, 'number' | 'secretDigest'> {
  /** When the clerk began to serve the person: the clock of serving runs from there. */
  readonly servedFrom: Temporal.Instant
}

/**
 * The hand-over at the window: accepted, and then the promise starts and the route goes on; or not accepted,
 * because something is missing, and then no term starts and nothing enters the journal.
 */
export function decideAcceptance(
  { servedFrom, ...handOver }: HandOver,
  world: World,
): Decided<'accepted'> | Decided<'not-accepted'> {
  const step = stepOf(world.route, world.route.starts)
  const own = world.actor.place
  // The term of serving the person on the spot: it started when the clerk began, and this very act meets it.
  const serving = dutyOfStep(step, own, servedFrom)
  const served = serving ? [startObligation(world, serving)] : []
  const base = { step: step.id, closes: [], met: served.map((each) => each.id), papers: [], pending: null }
  if (handOver.missing.length > 0) {
    const outcome = wayOfNotAccepting(step)
    return {
      type: 'not-accepted',
      content: {
        ...handOver,
        number: null,
        secretDigest: null,
        moves: {
          ...base,
          outcome: outcome?.id ?? 'not-accepted',
          opens: [],
          starts: served,
          gives: [own],
          end: 'not-accepted',
        },
      },
      papers: (outcome?.yields ?? []).map((kind) => ({ kind, signers: [] })),
    }
  }
  const outcome = wayOfTaking(step)
  if (!outcome?.to) throw new Error(`step ${step.id} does not lead on when accepted`)
  const promised = dutiesPromised(world.route, own, world.happened).map((duty) => startObligation(world, duty))
  const on = enter(world, handOver, outcome.to, null)
  return {
    type: 'accepted',
    content: {
      ...handOver,
      number: null,
      secretDigest: null,
      moves: {
        ...base,
        outcome: outcome.id,
        opens: on.opens ?? [],
        starts: [...served, ...promised, ...(on.starts ?? [])],
        gives: [own, ...(on.gives ?? [])],
        end: null,
      },
    },
    papers: paperKinds(step, outcome.id).map((kind) => ({ kind, signers: [] })),
  }
}
