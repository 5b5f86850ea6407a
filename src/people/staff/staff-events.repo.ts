import type { Tx } from '../../platform/index.ts'
import type { StaffActor } from '../actor.ts'

export type StaffEvent =
  | 'staff-created'
  | 'staff-reset'
  | 'staff-left'
  | 'password-set'
  | 'post-given'
  | 'post-ended'
  | 'organ-created'
  | 'organ-ended'

/** Keeps who did what to whom; `by` is null where it was done at the machine, by the command. */
export async function recordStaffEvent(
  tx: Tx,
  event: {
    what: StaffEvent
    by: Pick<StaffActor, 'staff'> | null
    staff?: string
    organ?: number
    facts?: Readonly<Record<string, string | number>>
    now: Temporal.Instant
  },
): Promise<void> {
  await tx.query('insert into staff_events (at, by_staff, what, staff, organ, facts) values ($1, $2, $3, $4, $5, $6)', [
    event.now,
    event.by?.staff ?? null,
    event.what,
    event.staff ?? null,
    event.organ ?? null,
    JSON.stringify(event.facts ?? {}),
  ])
}
