import { accepted, refusal, refused, type Result } from '../../kernel/index.ts'
import type { Tx } from '../../platform/index.ts'
import { insertRevocation } from './papers.repo.ts'

/** Takes a paper back with a reason; refuses with papers.ended-already when it has ended, or cannot be seen from here. */
export async function revokePaper(
  tx: Tx,
  order: { readonly paper: string; readonly reason: string; readonly at: Temporal.Instant; readonly by: string },
): Promise<Result<null>> {
  const { paper, reason, at, by } = order
  if (reason.trim() === '') throw new Error('a revocation says why')
  const ended = await insertRevocation(tx, { paper, replacedBy: null, reason: reason.trim(), at, by })
  return ended ? accepted(null) : refused(refusal('papers.ended-already'))
}
