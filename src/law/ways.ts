import type { Outcome, Step } from './edition.ts'

// Ways out of a step that a verb must tell apart. They are known by what they do, never by what an edition calls them;
// the loader sees to it that there is exactly one of each that must be, and at most one of the others.

const way = (step: Step, is: (outcome: Outcome) => boolean): Outcome | undefined => [...step.outcomes.values()].find(is)

/** The application is taken: the way on. */
export const wayOfTaking = (step: Step): Outcome | undefined => way(step, ({ to }) => to !== null)

/** The application is not accepted. */
export const wayOfNotAccepting = (step: Step): Outcome | undefined => way(step, ({ end }) => end === 'not-accepted')

export const returns = ({ needs }: Pick<Outcome, 'needs'>): boolean => needs.includes('reason')

/** What was prepared goes back with a reason. */
export const wayOfReturning = (step: Step): Outcome | undefined => way(step, returns)

/** It is signed: neither given back nor to be tried again. */
export const wayOfSigning = (step: Step): Outcome | undefined =>
  way(step, (outcome) => !returns(outcome) && !outcome.retry)

/** The result is in the person's hand. */
export const wayOfIssuing = (step: Step): Outcome | undefined =>
  step.outcomes.size === 1 ? way(step, () => true) : way(step, ({ end }) => end === 'issued')
