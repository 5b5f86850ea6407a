import { wayOfTaking, type Route, type Step } from '../law/index.ts'
import type { StartedObligation } from './case-state.ts'
import type { ClockQuestion, World } from './world.ts'

/** Who owes what, and the clock that asks until when. */
export interface Duty extends ClockQuestion {
  readonly kind: 'promise' | 'step'
  readonly what: string
  readonly unit: string
}

/** The duty of doing a step in its term; null where the law gives it none. */
export const dutyOfStep = (step: Step, place: number, starts: Temporal.Instant): Duty | null =>
  step.within && {
    kind: 'step',
    what: step.id,
    unit: step.by,
    place,
    starts,
    term: step.within,
    clock: step.clock,
    excludeStart: step.excludeStart,
    excludeEnd: false,
    paragraph: step.at,
  }

/** What is promised to a person from the moment her documents are taken, on this route. */
export function dutiesPromised(route: Route, place: number, taken: Temporal.Instant): Duty[] {
  const step = route.steps.get(route.starts)
  const started = (step && wayOfTaking(step)?.starts) ?? []
  return route.promises.flatMap(({ id, is, within, clock, excludeStart, excludeEnd, at }): Duty[] =>
    is === 'within' && within && started.includes(id)
      ? [
          {
            kind: 'promise',
            what: id,
            unit: route.accepts,
            place,
            starts: taken,
            term: within,
            clock,
            excludeStart,
            excludeEnd,
            paragraph: at,
          },
        ]
      : [],
  )
}

/** The duty begins to run. */
export function startObligation(world: World, { kind, what, unit, ...clock }: Duty): StartedObligation {
  return {
    id: world.newId(),
    kind,
    what,
    debtorPlace: clock.place,
    debtorUnit: unit,
    creditor: 'applicant',
    starts: clock.starts.toString(),
    term: `${clock.term.count} ${clock.term.unit}`,
    paragraph: clock.paragraph,
    ...world.due(clock),
  }
}
