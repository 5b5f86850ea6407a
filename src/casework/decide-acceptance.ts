import { wayOfNotAccepting, wayOfTaking } from '../law/index.ts'
import type { Accepted } from './case-events.ts'
import type { StartedObligation } from './case-state.ts'
import { enter, stepOf } from './course.ts'
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
  const served = servingClock(world, servedFrom)
  const base = { step: step.id, closes: [], met: served.map((each) => each.id), papers: [], pending: null }
  const own = world.actor.place
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
        starts: [...served, ...promises(world, outcome.starts), ...(on.starts ?? [])],
        gives: [own, ...(on.gives ?? [])],
        end: null,
      },
    },
    papers: paperKinds(step, outcome.id).map((kind) => ({ kind, signers: [] })),
  }
}

/** The term of serving the person on the spot: started when the clerk began, met by this very act. */
function servingClock(world: World, servedFrom: Temporal.Instant): StartedObligation[] {
  const step = stepOf(world.route, world.route.starts)
  if (!step.within) return []
  return [
    duty(world, {
      kind: 'step',
      what: step.id,
      unit: step.by,
      starts: servedFrom,
      term: step.within,
      clock: step.clock,
      excludeStart: false,
      excludeEnd: false,
      paragraph: step.at,
    }),
  ]
}

/** What is promised to the person from the moment her documents are taken, on this route. */
const promises = (world: World, started: readonly string[]): StartedObligation[] =>
  world.route.promises.flatMap((promise) =>
    promise.is === 'within' && promise.within && started.includes(promise.id)
      ? [
          duty(world, {
            kind: 'promise',
            what: promise.id,
            unit: world.route.accepts,
            starts: world.happened,
            term: promise.within,
            clock: promise.clock,
            excludeStart: promise.excludeStart,
            excludeEnd: promise.excludeEnd,
            paragraph: promise.at,
          }),
        ]
      : [],
  )

interface Duty {
  readonly kind: 'promise' | 'step'
  readonly what: string
  readonly unit: string
  readonly starts: Temporal.Instant
  readonly term: { readonly count: number; readonly unit: Parameters<World['due']>[0]['term']['unit'] }
  readonly clock: Parameters<World['due']>[0]['clock']
  readonly excludeStart: boolean
  readonly excludeEnd: boolean
  readonly paragraph: string
}

function duty(
  world: World,
  { kind, what, unit, starts, term, clock, excludeStart, excludeEnd, paragraph }: Duty,
): StartedObligation {
  const place = world.actor.place
  const answer = world.due({ starts, term, place, clock, excludeStart, excludeEnd, paragraph })
  return {
    id: world.newId(),
    kind,
    what,
    debtorPlace: place,
    debtorUnit: unit,
    creditor: 'applicant',
    starts: starts.toString(),
    term: `${term.count} ${term.unit}`,
    paragraph,
    ...answer,
  }
}
