import { accepted, refusal, refused, type Result } from '../kernel/index.ts'
import type { ByRoute, Edition, OutcomeDefinition, Outcome, Route, Step, StepDefinition } from './edition.ts'

/** The value for this route: its own, else the one for all others. */
export function onRoute<T>(value: ByRoute<T>, route: string): T | undefined {
  return value[route] ?? value['*']
}

/**
 * One route with everything that differs by route settled.
 * Refuses with `law.no-such-route` when the edition opens no route for the channel.
 */
export function routeOf(edition: Edition, channel: string): Result<Route> {
  const route = edition.routes.find((candidate) => candidate.channel === channel)
  if (!route) {
    const known = edition.routes.map((candidate) => candidate.channel).join(', ')
    return refused(refusal('law.no-such-route', { channel, edition: edition.id, known }))
  }
  const made = new Set(edition.promises.filter((promise) => promise.on.includes(channel)).map((promise) => promise.id))
  const steps = edition.steps.filter((step) => step.routes.includes(channel))
  return accepted({
    channel,
    starts: route.starts,
    accepts: route.accepts,
    at: route.at,
    steps: new Map(steps.map((step) => [step.id, settleStep(step, channel, made)])),
    promises: edition.promises.filter((promise) => promise.on.includes(channel)),
    units: new Map(edition.units.map((unit) => [unit.id, { ...unit, office: onRoute(unit.office, channel) ?? null }])),
  })
}

/** One step of one route. */
export function settleStep(step: StepDefinition, route: string, made: ReadonlySet<string>): Step {
  const { routes: _routes, outcomes, ...same } = step
  return {
    ...same,
    by: onRoute(step.by, route) ?? '',
    does: onRoute(step.does, route) ?? [],
    within: onRoute(step.within, route) ?? null,
    yields: onRoute(step.yields, route) ?? [],
    sends: onRoute(step.sends, route) ?? null,
    // A promise of another route caps nothing here.
    notAfter: step.notAfter !== null && made.has(step.notAfter) ? step.notAfter : null,
    outcomes: new Map(
      outcomes
        .filter((outcome) => outcome.routes.includes(route))
        .map((outcome) => [outcome.id, settleOutcome(outcome, route, made)]),
    ),
  }
}

function settleOutcome(outcome: OutcomeDefinition, route: string, made: ReadonlySet<string>): Outcome {
  const { routes: _routes, ...same } = outcome
  return {
    ...same,
    to: onRoute(outcome.to, route) ?? null,
    end: onRoute(outcome.end, route) ?? null,
    yields: onRoute(outcome.yields, route) ?? [],
    starts: outcome.starts.filter((promise) => made.has(promise)),
  }
}
