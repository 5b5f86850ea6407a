import type { Route, Step } from '../law/index.ts'
import type { Moves } from './case-events.ts'
import type { CaseState, OpenedTask, StartedObligation } from './case-state.ts'
import { dutyOfStep, startObligation } from './obligation.ts'
import type { World } from './world.ts'

/** A task as it is about to be closed, with the step of the law that it stands for. */
export interface Standing {
  readonly task: OpenedTask
  readonly step: Step
}

export function stepOf(route: Route, id: string): Step {
  const step = route.steps.get(id)
  if (!step) throw new Error(`route ${route.channel} has no step ${id}`)
  return step
}

const still: Omit<Moves, 'step'> = {
  outcome: null,
  closes: [],
  opens: [],
  starts: [],
  met: [],
  papers: [],
  gives: [],
  pending: null,
  end: null,
}

/** The step goes on: nothing is left, only tasks change hands. */
export const goOn = (step: string, changes: Partial<Moves>): Moves => ({ ...still, step, ...changes })

/** Enters a step: its obligation starts, its first verb becomes a task of the unit that owes it. */
export function enter(world: World, state: Pick<CaseState, 'places'>, id: string, note: string | null): Partial<Moves> {
  const step = stepOf(world.route, id)
  const place = state.places[step.by]
  if (place === undefined) throw new Error(`no place plays ${step.by} in this case`)
  const owed = dutyOfStep(step, place, world.happened)
  const duty = owed && startObligation(world, owed)
  return {
    starts: duty ? [duty] : [],
    opens: [taskOf(world, step, step.does[0]!, place, duty, note)],
    gives: [place],
  }
}

function taskOf(
  world: World,
  step: Step,
  verb: string,
  place: number,
  duty: Pick<StartedObligation, 'id' | 'due'> | null,
  note: string | null,
): OpenedTask {
  return {
    id: world.newId(),
    step: step.id,
    verb,
    unit: step.by,
    place,
    holder: null,
    obligation: duty?.id ?? null,
    due: duty?.due ?? null,
    note,
  }
}

/** The next verb inside the same step, under the same clock; null when the step has none left. */
export function nextVerb(world: World, { task, step }: Standing, done: string): OpenedTask | null {
  const verb = step.does[step.does.indexOf(done as Step['does'][number]) + 1]
  return verb ? { ...task, id: world.newId(), verb, holder: null, note: null } : null
}

/** A task for each person whose signature is still missing; the clock stays the step's. */
export const signatureTasks = (world: World, { task }: Standing, signers: readonly string[]): OpenedTask[] =>
  signers.map((holder) => ({ ...task, id: world.newId(), verb: 'sign', holder, note: null }))

/**
 * Leaves a step by an outcome: its obligation is met, the next step is entered or the case ends.
 * All other open tasks of the step close with it.
 */
export function leave(
  world: World,
  state: CaseState,
  standing: Standing,
  outcomeId: string,
  note: string | null = null,
): Moves {
  const { step, task } = standing
  const outcome = step.outcomes.get(outcomeId)
  if (!outcome) throw new Error(`step ${step.id} has no outcome ${outcomeId}`)
  const closes = state.tasks.filter((open) => open.step === step.id).map((open) => open.id)
  const met = task.obligation ? [task.obligation] : []
  if (outcome.to === null) {
    return {
      ...still,
      step: step.id,
      outcome: outcomeId,
      closes,
      met: [...met, ...keptPromises(state)],
      end: outcome.end ?? outcomeId,
    }
  }
  return { ...still, step: step.id, outcome: outcomeId, closes, met, ...enter(world, state, outcome.to, note) }
}

/** The verb is done: the next verb of the step follows, or the step is left by the outcome. */
export function finish(
  world: World,
  state: CaseState,
  standing: Standing,
  outcome: string,
  note: string | null = null,
): Moves {
  const next = nextVerb(world, standing, standing.task.verb)
  if (!next) return leave(world, state, standing, outcome, note)
  return goOn(standing.step.id, { closes: [standing.task.id], opens: [next] })
}

/** Outcomes of a step that has only one way out need no choice. */
export function onlyOutcome(step: Step): string {
  const [first, second] = step.outcomes.keys()
  if (first === undefined || second !== undefined) throw new Error(`step ${step.id} has not exactly one outcome`)
  return first
}

const keptPromises = (state: CaseState): string[] =>
  state.obligations.filter((duty) => duty.kind === 'promise' && duty.metAt === null).map((duty) => duty.id)
