import type { Tx } from '../platform/index.ts'
import type { CaseEvent } from './case-events.ts'
import { readHead, type HistoryRow } from './event.ts'
import { lift } from './upcast.ts'

interface Row {
  readonly seq: number
  readonly head: string
  readonly hash: Buffer
  readonly salt: Buffer | null
  readonly body: string | null
}

export async function readHistory(tx: Tx, caseId: string): Promise<HistoryRow[]> {
  const rows = await tx.query<Row>(
    `select h.seq, h.head, h.hash, b.salt, b.body
     from event_heads h left join event_bodies b using (case_id, seq)
     where h.case_id = $1 order by h.seq`,
    [caseId],
  )
  return rows.map((row) => ({ ...row, hash: row.hash.toString('hex') }))
}

/**
 * Lets nobody else change these cases until the end of the transaction. Always in one order and before any number is
 * drawn, so that two who sign many cases at once wait for each other and do not block each other. One statement a case:
 * for a list PostgreSQL would make a new plan every time.
 */
export const holdCases = async (tx: Tx, cases: readonly string[]): Promise<void> => {
  await Promise.all(cases.toSorted().map((id) => tx.query('select from cases where id = $1 for no key update', [id])))
}

/** Rows of history as events of today's versions; none where the content was destroyed. */
export function eventsOf(caseId: string, rows: readonly HistoryRow[]): CaseEvent[] {
  const events: CaseEvent[] = []
  for (const row of rows) {
    if (row.body === null) return []
    const { type, version, happened } = readHead(row.head)
    const { by, ...content } = JSON.parse(row.body) as { readonly by: string }
    events.push(lift({ case: caseId, type, version, seq: row.seq, hash: row.hash, by, happened, content }))
  }
  return events
}

/** The hash of the last event; null where the scope sees no such case or its content was destroyed. */
export async function lastHash(tx: Tx, caseId: string): Promise<string | null> {
  const [row] = await tx.query<{ hash: Buffer }>(
    `select h.hash from event_heads h join event_bodies b using (case_id, seq)
     where h.case_id = $1 order by h.seq desc limit 1`,
    [caseId],
  )
  return row?.hash.toString('hex') ?? null
}

/** Events of a case, lifted to today's versions; empty where the scope sees no such case or its content was destroyed. */
export const loadEvents = async (tx: Tx, caseId: string): Promise<CaseEvent[]> =>
  eventsOf(caseId, await readHistory(tx, caseId))
