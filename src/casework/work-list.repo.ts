import type { Tx } from '../platform/index.ts'
import { mostCounted, type ListPage } from './list-page.ts'

export interface WorkRow {
  readonly task: string
  readonly case: string
  readonly step: string
  readonly verb: string
  readonly note: string | null
  /** Null where the law states no term for the step. */
  readonly due: Temporal.Instant | null
  readonly opened: Temporal.Instant
  /** The step's obligation, as far as a dial needs it. */
  readonly startsAt: Temporal.Instant | null
  readonly term: string | null
  readonly proof: string | null
  readonly number: string
  readonly service: string
  readonly edition: string
  readonly channel: string
  readonly applicant: string
  readonly answerDue: Temporal.Instant | null
}

export interface WorkQuestion {
  readonly place: number
  readonly unit: string
  readonly staff: string
  /** Only tasks at this verb; empty for all. */
  readonly verb: string
}

const columns = `t.id as task, o.starts_at as "startsAt", o.term, o.proof, t.case_id as "case", t.step, t.verb, t.note, nullif(t.due, 'infinity') as due, t.opened_at as opened,
  c.number, c.service, c.edition, c.channel, c.applicant_name as applicant, c.due_at as "answerDue"`

/** One officer's open tasks, what is due first; place and unit by equality, so that the index alone answers. */
export const listWork = (
  tx: Tx,
  { place, unit, staff, verb, after, limit }: WorkQuestion & ListPage,
): Promise<WorkRow[]> =>
  tx.query<WorkRow>(
    `select ${columns}
     from tasks t join cases c on c.id = t.case_id left join obligations o on o.id = t.obligation
     where t.place = $1 and t.unit = $2 and t.state = 'open' and (t.holder is null or t.holder = $3)
       and ($4 = '' or t.verb = $4)
       and (t.due, t.id) > (coalesce($5::timestamptz, '-infinity'), coalesce($6::uuid, '00000000-0000-0000-0000-000000000000'))
     order by t.due, t.id limit $7`,
    [place, unit, staff, verb, after?.at ?? null, after?.id ?? null, limit],
  )

/** How many there are, what is due first counted first, and no further than `mostCounted` and one. */
export async function countWork(
  tx: Tx,
  { place, unit, staff, verb }: WorkQuestion,
  now: Temporal.Instant,
): Promise<{ open: number; late: number }> {
  const [row] = await tx.query<{ open: number; late: number }>(
    `select count(*)::integer as open, count(*) filter (where due < $4)::integer as late
     from (select due from tasks where place = $1 and unit = $2 and state = 'open' and (holder is null or holder = $3)
       and ($5 = '' or verb = $5) order by due, id limit $6) t`,
    [place, unit, staff, now.toString(), verb, mostCounted + 1],
  )
  return row ?? { open: 0, late: 0 }
}
