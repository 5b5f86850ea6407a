import { accepted, refusal, refused, type Result } from '../kernel/index.ts'
import type { Tx } from '../platform/index.ts'
import { holdCases } from './history.repo.ts'

/** Who says something about a hold, on what ground. */
export interface HoldOrder {
  readonly case: string
  readonly ground: string
  readonly by: string
  readonly at: Temporal.Instant
}

/** Forbids the destruction of a case, open or ended. Refuses with `destruction.done-already`. */
export async function placeHold(
  tx: Tx,
  order: HoldOrder & { readonly id: string; readonly number: string },
): Promise<Result<null>> {
  // An act of destruction that is under way is waited for.
  await holdCases(tx, [order.case])
  const gone = await tx.query('select from destroyed_cases where case_id = $1', [order.case])
  if (gone.length > 0) return refused(refusal('destruction.done-already', { case: order.number }))
  await tx.query('insert into legal_holds (id, case_id, ground, placed_by, placed_at) values ($1, $2, $3, $4, $5)', [
    order.id,
    order.case,
    order.ground,
    order.by,
    order.at,
  ])
  return accepted(null)
}

/** Lifts every hold that stands on a case. Refuses with `destruction.no-hold`. */
export async function liftHolds(tx: Tx, order: HoldOrder & { readonly number: string }): Promise<Result<null>> {
  const lifted = await tx.query(
    `update legal_holds set lifted_by = $2, lifted_at = $3, lifted_why = $4 where case_id = $1 and lifted_at is null
     returning id`,
    [order.case, order.by, order.at, order.ground],
  )
  return lifted.length > 0 ? accepted(null) : refused(refusal('destruction.no-hold', { case: order.number }))
}
