import { z } from 'zod'
import { accepted, refusal, refused } from '../../kernel/index.ts'
import { wayOfReturning } from '../../law/index.ts'
import { leave } from '../course.ts'
import { verbRule } from './verb.ts'

/** The head gives the draft back, and says why; the promise to the person goes on. */
export const returnDraft = verbRule({
  verb: 'sign',
  input: z.strictObject({ reason: z.string() }),
  decide(state, standing, { reason }, world) {
    const back = wayOfReturning(standing.step)
    if (state.pending[standing.step.id] || !back) return refused(refusal('outcome.cannot-return'))
    const why = reason.trim()
    if (why === '') return refused(refusal('reason.required', {}, 'reason'))
    return accepted({
      type: 'returned',
      content: { reason: why, moves: leave(world, state, standing, back.id, why) },
      papers: [],
    })
  },
})
