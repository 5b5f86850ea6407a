import { accepted, refusal, refused, type Result } from '../../kernel/index.ts'
import type { Moves } from '../case-events.ts'
import type { CaseState } from '../case-state.ts'
import { goOn, signatureTasks, type Standing } from '../course.ts'
import type { World } from '../world.ts'
import { paperKinds } from './paper-kinds.ts'
import type { PaperPlan } from './verb.ts'

/**
 * A step done in substance by an organ is left only when each member named in its act of creation has signed:
 * the outcome waits, and every member gets a task of her own under the same clock.
 */
export function awaitSignatures(
  _state: CaseState,
  standing: Standing,
  outcome: string,
  world: World,
): Result<{ moves: Moves; papers: PaperPlan[] }> {
  const members = world.membersOf(standing.task.place)
  const signers = members ?? [world.actor.staff]
  if (!signers.includes(world.actor.staff)) return refused(refusal('organ.not-a-member'))
  return accepted({
    moves: goOn(standing.step.id, {
      closes: [standing.task.id],
      opens: signatureTasks(world, standing, signers),
      pending: { outcome, remaining: signers },
    }),
    papers: paperKinds(standing.step, outcome).map((kind) => ({ kind, signers })),
  })
}
