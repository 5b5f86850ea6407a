import { routeOf, type Edition, type Route, type Step } from '../law/index.ts'
import type { Tx } from '../platform/index.ts'
import type { CaseEvent } from './case-events.ts'
import type { CaseState, OpenedTask } from './case-state.ts'
import { foldEvents } from './evolve.ts'
import { loadEvents } from './history.repo.ts'
import type { CaseworkParts } from './parts.ts'
import type { Officer } from './world.ts'

/** A case opened for reading: its state, how it came to be so, and the law that it runs under. */
export interface CaseFile {
  readonly state: CaseState
  readonly events: readonly CaseEvent[]
  readonly edition: Edition
  readonly route: Route
}

/** The file of a case; null where the scope sees none or its content was destroyed. */
export async function readCaseFile(
  tx: Tx,
  parts: Pick<CaseworkParts, 'editionOf' | 'states'>,
  id: string,
): Promise<CaseFile | null> {
  const events = await loadEvents(tx, id)
  const state = foldEvents(events)
  if (!state) return null
  // Whoever looks at a case is likely to take its next step.
  parts.states.keep(state)
  const edition = await parts.editionOf(tx, state.editionHash)
  const route = routeOf(edition, state.channel)
  if (!route.ok) throw new Error(`edition ${edition.id} lost its route ${state.channel}`)
  return { state, events, edition, route: route.value }
}

/** The open task on which this officer may act now; undefined where she has to wait for somebody else. */
export const taskOf = (state: CaseState, officer: Officer): OpenedTask | undefined =>
  state.tasks.find(
    (task) =>
      task.place === officer.place &&
      task.unit === officer.unit &&
      (task.holder === null || task.holder === officer.staff),
  )

/**
 * The steps of a case in their order: those that were left, then those that lead from here to the end by the first
 * outcome of each. A step that was gone through twice stands once, where it was last.
 */
export function stepsAlong({ state, route }: Pick<CaseFile, 'state' | 'route'>): Step[] {
  const passed = [...new Set(state.passed.map((each) => each.step))]
  const now = state.tasks[0]?.step
  const steps = passed.filter((id) => id !== now)
  if (now !== undefined) {
    for (let at: string | null | undefined = now; at && !steps.includes(at); at = firstWay(route, at)) steps.push(at)
  }
  return steps.flatMap((id) => route.steps.get(id) ?? [])
}

const firstWay = (route: Route, id: string): string | null =>
  [...(route.steps.get(id)?.outcomes.values() ?? [])].find((outcome) => outcome.to !== null)?.to ?? null
