import { z } from 'zod'
import { accepted, refusal, refused } from '../../kernel/index.ts'
import { wayOfIssuing } from '../../law/index.ts'
import { leave } from '../course.ts'
import { paperKinds } from './paper-kinds.ts'
import { verbRule } from './verb.ts'

/** The result is handed over against a receipt, which names who took it. */
export const issue = verbRule({
  verb: 'issue',
  input: z.strictObject({ receivedBy: z.string() }),
  decide(state, standing, { receivedBy }, world) {
    const name = receivedBy.trim()
    if (name === '') return refused(refusal('issue.who-received', {}, 'receivedBy'))
    const taken = wayOfIssuing(standing.step)
    if (!taken) throw new Error(`step ${standing.step.id} puts nothing into a hand`)
    return accepted({
      type: 'issued',
      content: { receivedBy: name, moves: leave(world, state, standing, taken.id) },
      papers: paperKinds(standing.step, taken.id).map((kind) => ({ kind, signers: [] })),
    })
  },
})
