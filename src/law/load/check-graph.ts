import type { StepDefinition } from '../edition.ts'
import { onRoute } from '../route.ts'
import type { EditionSource } from '../schema/edition.ts'
import { compileCounting, compileStep } from './compile-procedure.ts'
import type { Path, References } from './references.ts'

/**
 * Each route as a graph: every step has a doer and a way out there, every way out leads to a step of the same
 * route or ends, and every step is walked by some route.
 */
export function checkGraph(edition: EditionSource, refs: References): void {
  const routes = Object.keys(edition.routes)
  const counting = compileCounting(edition.counting)
  const steps = new Map(
    Object.entries(edition.steps).map(([id, step]) => [id, compileStep(id, step, routes, counting)]),
  )
  const walked = new Set<string>()
  for (const [route, { starts }] of Object.entries(edition.routes)) {
    const first = steps.get(starts)
    if (first && !first.routes.includes(route)) {
      refs.tell(['routes', route, 'starts'], 'not-on-route', { given: starts, route })
    }
    walk(starts, route, steps, walked, new Set())
    for (const step of steps.values()) if (step.routes.includes(route)) checkWays(step, route, steps, refs)
  }
  for (const id of steps.keys()) {
    if (!walked.has(id)) refs.tell(['steps', id], 'step-out-of-reach', { given: id })
  }
}

type Steps = ReadonlyMap<string, StepDefinition>

function walk(id: string, route: string, steps: Steps, walked: Set<string>, seen: Set<string>): void {
  const step = steps.get(id)
  if (!step || seen.has(id)) return
  seen.add(id)
  walked.add(id)
  for (const outcome of step.outcomes) {
    const to = outcome.routes.includes(route) ? onRoute(outcome.to, route) : null
    if (to) walk(to, route, steps, walked, seen)
  }
}

function checkWays(step: StepDefinition, route: string, steps: Steps, refs: References): void {
  const path: Path = ['steps', step.id]
  if (!onRoute(step.by, route)) refs.tell([...path, 'by'], 'no-doer', { given: step.id, route })
  if (!onRoute(step.does, route)?.length) refs.tell([...path, 'does'], 'no-verb', { given: step.id, route })
  const ways = step.outcomes.filter((outcome) => outcome.routes.includes(route))
  if (ways.length === 0) refs.tell(path, 'no-way-out', { given: step.id, route })
  for (const outcome of ways) {
    const at = [...path, 'outcomes', outcome.id]
    const to = onRoute(outcome.to, route)
    const end = onRoute(outcome.end, route)
    if (to && end) refs.tell(at, 'twice', { given: 'to, end' })
    if (!to && !end && !outcome.retry && outcome.store === null) {
      refs.tell(at, 'no-way-out', { given: outcome.id, route })
    }
    const target = to ? steps.get(to) : undefined
    if (target && !target.routes.includes(route)) refs.tell(at, 'not-on-route', { given: target.id, route })
  }
}
