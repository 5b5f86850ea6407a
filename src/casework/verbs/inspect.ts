import { z } from 'zod'
import { accepted, refusal, refused } from '../../kernel/index.ts'
import type { FormValues } from '../case-state.ts'
import { onlyOutcome } from '../course.ts'
import { awaitSignatures } from './await-signatures.ts'
import { formValues } from './form-values.ts'
import { verbRule } from './verb.ts'

/** The visit: what was seen becomes the act, which the members named in the act of creation then sign. */
export const inspect = verbRule({
  verb: 'inspect',
  input: z.strictObject({ act: formValues }),
  decide(state, standing, { act }, world) {
    if (Object.keys(act).length === 0) return refused(refusal('inspection.empty-act'))
    const waiting = awaitSignatures(state, standing, onlyOutcome(standing.step), world)
    if (!waiting.ok) return waiting
    const { moves, papers } = waiting.value
    return accepted({ type: 'inspected', content: { act: act satisfies FormValues, moves }, papers })
  },
})
