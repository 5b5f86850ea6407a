import type { Step } from '../../law/index.ts'

/** The papers that a step yields when left by an outcome; journals are written, not issued, so they are left out. */
export const paperKinds = (step: Step, outcome: string): string[] =>
  [...step.yields, ...(step.outcomes.get(outcome)?.yields ?? [])].filter((kind) => !kind.startsWith('journal/'))
