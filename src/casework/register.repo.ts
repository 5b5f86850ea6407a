import { fold } from '../kernel/index.ts'
import type { Tx } from '../platform/index.ts'

export interface RegisterRow {
  readonly case: string
  readonly number: string | null
  readonly applicant: string
  readonly service: string
  readonly edition: string
  readonly channel: string
  readonly openedAt: Temporal.Instant
  readonly dueAt: Temporal.Instant | null
  readonly state: 'open' | 'ended'
  readonly endedAs: string | null
  /** Whether the result was a refusal. */
  readonly refused: boolean
  /** Whose turn it is; null where the case has ended. */
  readonly step: string | null
  readonly unit: string | null
  readonly stepDue: Temporal.Instant | null
}

const columns = `c.id as "case", c.number, c.applicant_name as applicant, c.service, c.edition, c.channel, c.opened_at as "openedAt",
  c.due_at as "dueAt", c.state, c.ended_as as "endedAs", c.refused, t.step, t.unit, nullif(t.due, 'infinity') as "stepDue"`
const from = `cases c left join lateral
  (select step, unit, due from tasks where case_id = c.id and state = 'open' order by due, id limit 1) t on true`

/** What was typed decides where to look: a case number, a person's number, or the beginning of a name. */
export async function searchRegister(tx: Tx, typed: string, limit: number): Promise<RegisterRow[]> {
  const digits = typed.replace(/[\s\-‐-―]/g, '')
  if (/^\d{13}$/.test(digits)) {
    const number = `${digits.slice(0, 2)}-${digits.slice(2, 6)}-${digits.slice(6, 12)}-${digits.slice(12)}`
    return tx.query(`select ${columns} from ${from} where c.number = $1`, [number])
  }
  if (/^\d{12}$/.test(digits)) {
    return tx.query(`select ${columns} from ${from} where c.applicant_iin = $1 order by c.opened_at desc limit $2`, [
      digits,
      limit,
    ])
  }
  const name = fold(typed)
  if (name.length < 2) return []
  return tx.query(
    `select ${columns} from ${from} where c.applicant_folded like $1 order by c.opened_at desc limit $2`,
    [`${name.replace(/[\\%_]/g, '\\$&')}%`, limit],
  )
}

export const listRegister = (tx: Tx, office: number, limit: number): Promise<RegisterRow[]> =>
  tx.query(
    `select ${columns} from ${from}
     where c.number is not null and (c.office = $1 or exists (select from case_access a where a.case_id = c.id and a.office = $1))
     order by c.opened_at desc, c.id limit $2`,
    [office, limit],
  )

export interface ReadyRow extends RegisterRow {
  readonly readyAt: Temporal.Instant
  readonly startsAt: Temporal.Instant | null
  readonly term: string | null
  readonly proof: string | null
  readonly phone: string | null
}

/** Results that wait to be handed over here, oldest first; with `late`, only those whose term is over: nobody came. */
export const listUncollected = (
  tx: Tx,
  place: number,
  late: Temporal.Instant | null,
  limit: number,
): Promise<ReadyRow[]> =>
  tx.query(
    `select c.id as "case", c.number, c.applicant_name as applicant, c.service, c.edition, c.channel, c.opened_at as "openedAt",
       c.due_at as "dueAt", c.state, c.ended_as as "endedAs", c.refused, w.step, w.unit, nullif(w.due, 'infinity') as "stepDue",
       w.opened_at as "readyAt", o.starts_at as "startsAt", o.term, o.proof, c.phone
     from tasks w join cases c on c.id = w.case_id left join obligations o on o.id = w.obligation
     where w.place = $1 and w.state = 'open' and w.verb = 'issue' and ($2::timestamptz is null or w.due < $2)
     order by w.opened_at limit $3`,
    [place, late?.toString() ?? null, limit],
  )
