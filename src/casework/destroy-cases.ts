import { accepted, refusal, refused, type Json, type Result } from '../kernel/index.ts'
import type { Tx } from '../platform/index.ts'

export interface DestructionAct {
  readonly id: string
  readonly number: string
  readonly date: string
  readonly signedBy: string
  readonly signature: Json
}

/**
 * Destroys the content of ended cases by a signed act: bodies, papers and names go; heads, hashes and the act stay.
 * Refuses whole, naming the case, when one of them is held, still to be kept or never was to be destroyed.
 */
export async function destroyCases(
  tx: Tx,
  act: DestructionAct,
  cases: readonly string[],
  now: Temporal.Instant,
): Promise<Result<number>> {
  const blocked = await tx.query<{ case: string; hold: string | null }>(
    `select c.id as "case", r.hold from unnest($1::uuid[]) as c (id) left join retentions r on r.case_id = c.id
     where r.case_id is null or r.then_do <> 'destroy' or r.hold is not null or r.ends_on > $2::timestamptz::date`,
    [cases, now.toString()],
  )
  if (blocked[0])
    return refused(refusal('destruction.must-be-kept', { case: blocked[0].case, hold: blocked[0].hold ?? '' }))
  await tx.query(
    `insert into destructions (id, act_number, act_date, signed_by, signature, at) values ($1, $2, $3, $4, $5, $6)`,
    [act.id, act.number, act.date, act.signedBy, JSON.stringify(act.signature), now.toString()],
  )
  await tx.query(`select destroy_case(c, $2) from unnest($1::uuid[]) as c`, [cases, act.id])
  return accepted(cases.length)
}

/** What a restored older backup does before it serves: what was destroyed since stays destroyed. */
export async function reapplyDestructions(tx: Tx): Promise<void> {
  await tx.query(
    `select destroy_case(d.case_id, d.destruction) from destroyed_cases d
     where exists (select from event_bodies b where b.case_id = d.case_id)`,
  )
}
