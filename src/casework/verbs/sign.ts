import { z } from 'zod'
import { accepted, refusal, refused } from '../../kernel/index.ts'
import { wayOfSigning } from '../../law/index.ts'
import { finish, goOn, leave, stepOf } from '../course.ts'
import { paperKinds } from './paper-kinds.ts'
import { verbRule } from './verb.ts'

/**
 * Two moments, one verb: a member puts her name under the organ's act, or the head under a drafted decision.
 * The head's papers come into being with her signature: a draft has no number, so a return burns none.
 */
export const sign = verbRule({
  verb: 'sign',
  input: z.strictObject({}),
  decide(state, standing, _input, world) {
    const { task, step } = standing
    const signer = world.actor.staff
    const pending = state.pending[step.id]
    if (pending) {
      if (!pending.remaining.includes(signer)) return refused(refusal('signature.not-asked'))
      const remaining = pending.remaining.filter((person) => person !== signer)
      const papers = state.papers.filter((paper) => paper.signers.includes(signer) && !paper.signedBy.includes(signer))
      const moves =
        remaining.length === 0
          ? leave(world, state, standing, pending.outcome)
          : goOn(step.id, { closes: [task.id], pending: { ...pending, remaining } })
      return accepted({
        type: 'signed',
        content: { papers: papers.map((paper) => paper.id), signer, moves },
        papers: [],
      })
    }
    const { decision } = state
    const signed = wayOfSigning(step)
    if (!signed) throw new Error(`step ${step.id} is not left by a signature`)
    if (!decision) throw new Error(`case ${state.id} stands at signing without a draft`)
    const kinds = paperKinds(stepOf(world.route, decision.step), decision.outcome)
    return accepted({
      type: 'signed',
      content: { papers: [], signer, moves: finish(world, state, standing, signed.id) },
      papers: kinds.map((kind) => ({ kind, signers: [signer] })),
    })
  },
})
