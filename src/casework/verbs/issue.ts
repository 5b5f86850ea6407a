import { z } from 'zod'
import { accepted, refusal, refused } from '../../kernel/index.ts'
import { leave, onlyOutcome } from '../course.ts'
import { paperKinds } from './paper-kinds.ts'
import { verbRule } from './verb.ts'

/** The result is handed over against a receipt, which names who took it. */
export const issue = verbRule({
  verb: 'issue',
  input: z.strictObject({ receivedBy: z.string() }),
  decide(state, standing, { receivedBy }, world) {
    const name = receivedBy.trim()
    if (name === '') return refused(refusal('issue.who-received', {}, 'receivedBy'))
    const outcome = standing.step.outcomes.has('taken') ? 'taken' : onlyOutcome(standing.step)
    return accepted({
      type: 'issued',
      content: { receivedBy: name, moves: leave(world, state, standing, outcome) },
      papers: paperKinds(standing.step, outcome).map((kind) => ({ kind, signers: [] })),
    })
  },
})
