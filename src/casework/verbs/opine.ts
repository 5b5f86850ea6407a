import { z } from 'zod'
import { accepted, refusal, refused } from '../../kernel/index.ts'
import { awaitSignatures } from './await-signatures.ts'
import { verbRule } from './verb.ts'

/** The organ gives its conclusion, with its reasons. */
export const opine = verbRule({
  verb: 'opine',
  input: z.strictObject({ outcome: z.string(), reasons: z.string() }),
  decide(state, standing, { outcome, reasons }, world) {
    if (!standing.step.outcomes.has(outcome)) return refused(refusal('outcome.choose-one', {}, 'outcome'))
    if (reasons.trim() === '') return refused(refusal('reason.required', {}, 'reasons'))
    const waiting = awaitSignatures(state, standing, outcome, world)
    if (!waiting.ok) return waiting
    const { moves, papers } = waiting.value
    return accepted({ type: 'opined', content: { conclusion: { outcome, reasons: reasons.trim() }, moves }, papers })
  },
})
