import type { Outcome, Step, Verb } from '../edition.ts'
import { settleStep } from '../route.ts'
import type { EditionSource } from '../schema/edition.ts'
import { returns } from '../ways.ts'
import { compileCounting, compileStep } from './compile-procedure.ts'
import type { References } from './references.ts'

interface Rule {
  readonly must: (outcome: Outcome, step: Step) => boolean
  readonly may: (outcome: Outcome) => boolean
}

/** By what each verb knows its ways out: exactly one by which it is done, at most one by which it is not. */
const rules: Partial<Readonly<Record<Verb, Rule>>> = {
  accept: { must: ({ to }) => to !== null, may: ({ end }) => end === 'not-accepted' },
  sign: { must: (outcome) => !returns(outcome) && !outcome.retry, may: returns },
  issue: { must: ({ end }, { outcomes }) => end === 'issued' || outcomes.size === 1, may: () => false },
}

/** Asked of a sound graph only: a way out may differ by route, so each step is looked at as its route settles it. */
export function checkWays(edition: EditionSource, refs: References): void {
  const routes = Object.keys(edition.routes)
  const counting = compileCounting(edition.counting)
  for (const [id, source] of Object.entries(edition.steps)) {
    const compiled = compileStep(id, source, routes, counting)
    for (const route of compiled.routes) {
      const step = settleStep(compiled, route, new Set())
      for (const verb of step.does) {
        const rule = rules[verb]
        if (!rule) continue
        const outcomes = [...step.outcomes.values()]
        const done = outcomes.filter((outcome) => rule.must(outcome, step))
        const undone = outcomes.filter((outcome) => rule.may(outcome))
        if (done.length !== 1 || undone.length > 1) refs.tell(['steps', id], 'not-one-way', { given: id, route, verb })
      }
    }
  }
}
