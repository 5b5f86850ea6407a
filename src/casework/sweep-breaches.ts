import type { Json } from '../kernel/index.ts'
import { DatabaseFault, type Database, type Tx } from '../platform/index.ts'
import { appendEvent } from './append-event.repo.ts'
import { goOn } from './course.ts'
import { sealEvent } from './event.ts'
import { holdCases } from './history.repo.ts'
import type { CaseworkParts } from './parts.ts'
import { currentVersion } from './upcast.ts'

/** The system's own actor; it has no staff record and signs nothing. */
const watch = 'system/watch'

const system = { kind: 'system' } as const

export interface Sweep {
  /** How many cases one sweep may touch; the next one goes on. */
  readonly limit: number
  /**
   * A case that cannot be read or written is told by its id and left out: it must not keep the others waiting. That the
   * database is away is no case's fault, and is thrown.
   */
  readonly skipped: (caseId: string, error: unknown) => void
}

/**
 * Opens the breach of every obligation whose due moment has passed unmet: one event a case, in its chain, each in a
 * transaction of its own. Two sweeps at once are safe: an obligation is breached once. Returns how many cases were touched.
 */
export async function sweepBreaches(
  database: Database,
  parts: CaseworkParts,
  { limit, skipped }: Sweep,
): Promise<number> {
  const now = parts.now()
  const overdue = await database.transaction(system, (tx) =>
    tx.query<{ case: string }>(
      `select distinct o.case_id as "case" from obligations o join cases c on c.id = o.case_id
       where o.due_at < $1 and o.met_at is null and o.breached_at is null and c.state = 'open' order by 1`,
      [now.toString()],
    ),
  )
  let touched = 0
  for (const { case: caseId } of overdue) {
    if (touched === limit) break
    try {
      if (await database.transaction(system, (tx) => openBreach(tx, parts, caseId, now))) touched += 1
    } catch (error) {
      // Then no other case can be read either: the next sweep begins anew.
      if (isAway(error)) throw error
      skipped(caseId, error)
    }
  }
  return touched
}

const isAway = (error: unknown): boolean =>
  error instanceof DatabaseFault && (error.kind === 'unavailable' || error.kind === 'connection-lost')

/** False where meanwhile everything was met, or another sweep was first. */
async function openBreach(tx: Tx, parts: CaseworkParts, caseId: string, now: Temporal.Instant): Promise<boolean> {
  await holdCases(tx, [caseId])
  const state = await parts.states.read(tx, caseId)
  if (!state || state.ended) return false
  const obligations = state.obligations
    .filter((duty) => duty.metAt === null && duty.breachedAt === null)
    .filter((duty) => Temporal.Instant.compare(duty.due, now) < 0)
    .map((duty) => duty.id)
  if (obligations.length === 0) return false
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
  if (!written) throw new Error('the case was changed while it was held')
  await tx.query(`update obligations set breached_at = $2 where id = any($1::uuid[])`, [obligations, now.toString()])
  return true
}
