import type { Json } from '../kernel/index.ts'
import type { Tx } from '../platform/index.ts'
import { appendEvent } from './append-event.repo.ts'
import { goOn } from './course.ts'
import { sealEvent } from './event.ts'
import { foldEvents } from './evolve.ts'
import { loadEvents } from './history.repo.ts'
import type { CaseworkParts } from './parts.ts'
import { currentVersion } from './upcast.ts'

/** The system's own actor; it has no staff record and signs nothing. */
const watch = 'system/watch'

/**
 * Opens the breach of every obligation whose due moment has passed unmet: one event a case, in its chain.
 * Idempotent: an obligation is breached once. Returns how many cases were touched.
 */
export async function sweepBreaches(tx: Tx, parts: CaseworkParts, limit: number): Promise<number> {
  const now = parts.now()
  const overdue = await tx.query<{ case: string; obligations: string[] }>(
    `select case_id as "case", array_agg(id) as obligations from obligations
     where due_at < $1 and met_at is null and breached_at is null group by case_id limit $2`,
    [now.toString(), limit],
  )
  let touched = 0
  for (const { case: caseId, obligations } of overdue) {
    const state = foldEvents(await loadEvents(tx, caseId))
    if (!state || state.ended) continue
    const content = { by: watch, obligations, moves: goOn(state.tasks[0]?.step ?? '', {}) }
    const event = sealEvent(
      {
        case: caseId,
        seq: state.seq + 1,
        type: 'breached',
        version: currentVersion.breached,
        actor: watch,
        unit: 'system',
        place: 0,
        happened: now.toString(),
        recorded: now.toString(),
        previous: state.hash,
        content: content as unknown as Json,
      },
      parts.random(16),
    )
    const written = await appendEvent(tx, {
      event,
      moves: content.moves,
      closedBy: '',
      happened: now.toString(),
      due: null,
      refused: null,
      opens: null,
      command: null,
    })
    if (!written) continue
    await tx.query(`update obligations set breached_at = $2 where id = any($1::uuid[])`, [obligations, now.toString()])
    touched += 1
  }
  return touched
}
