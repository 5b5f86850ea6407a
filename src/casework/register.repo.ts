import { fold } from '../kernel/index.ts'
import type { Tx } from '../platform/index.ts'
import { mostCounted, type ListPage } from './list-page.ts'

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

/** Which cases: those of a register, or what somebody typed to find. */
export type RegisterQuestion = { readonly office: number } | { readonly sought: string }

/** What was typed decides where to look: a case number, the number of a person or an organisation, or the beginning of a name. */
function conditionOf(question: RegisterQuestion): readonly [condition: string, value: string | number] | null {
  if ('office' in question)
    return [
      'c.number is not null and (c.office = $1 or exists (select from case_access a where a.case_id = c.id and a.office = $1))',
      question.office,
    ]
  const digits = question.sought.replace(/[\s\-‐-―]/g, '')
  if (/^\d{13}$/.test(digits))
    return ['c.number = $1', `${digits.slice(0, 2)}-${digits.slice(2, 6)}-${digits.slice(6, 12)}-${digits.slice(12)}`]
  if (/^\d{12}$/.test(digits)) return ['c.applicant_number = $1', digits]
  const name = fold(question.sought)
  return name.length < 2 ? null : ['c.applicant_folded like $1', `${name.replace(/[\\%_]/g, '\\$&')}%`]
}

/** A stretch of the register or of what was found, the newest first. */
export async function listRegister(tx: Tx, question: RegisterQuestion, page: ListPage): Promise<RegisterRow[]> {
  const sought = conditionOf(question)
  if (!sought) return []
  const [condition, value] = sought
  return tx.query(
    `select ${columns} from ${from} where ${condition}
       and ($2::timestamptz is null or c.opened_at <= $2 and (c.opened_at < $2 or c.id > $3::uuid))
     order by c.opened_at desc, c.id limit $4`,
    [value, page.after?.at ?? null, page.after?.id ?? null, page.limit],
  )
}

/** How many there are in all, counted no further than `mostCounted` and one. */
export async function countRegister(tx: Tx, question: RegisterQuestion): Promise<number> {
  const sought = conditionOf(question)
  if (!sought) return 0
  const [condition, value] = sought
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::integer as count from (select from cases c where ${condition} limit $2) few`,
    [value, mostCounted + 1],
  )
  return row!.count
}

export interface ReadyRow extends RegisterRow {
  readonly task: string
  readonly readyAt: Temporal.Instant
  readonly startsAt: Temporal.Instant | null
  readonly term: string | null
  readonly proof: string | null
  readonly phone: string | null
}

const waiting = `w.place = $1 and w.state = 'open' and w.verb = 'issue' and ($2::timestamptz is null or w.due < $2)`

/** Results that wait to be handed over here, oldest first; with `late`, only those whose term is over: nobody came. */
export const listUncollected = (
  tx: Tx,
  place: number,
  late: Temporal.Instant | null,
  { after, limit }: ListPage,
): Promise<ReadyRow[]> =>
  tx.query(
    `select w.id as task, c.id as "case", c.number, c.applicant_name as applicant, c.service, c.edition, c.channel, c.opened_at as "openedAt",
       c.due_at as "dueAt", c.state, c.ended_as as "endedAs", c.refused, w.step, w.unit, nullif(w.due, 'infinity') as "stepDue",
       w.opened_at as "readyAt", o.starts_at as "startsAt", o.term, o.proof, c.phone
     from tasks w join cases c on c.id = w.case_id left join obligations o on o.id = w.obligation
     where ${waiting} and ($3::timestamptz is null or (w.opened_at, w.id) > ($3, $4::uuid))
     order by w.opened_at, w.id limit $5`,
    [place, late?.toString() ?? null, after?.at ?? null, after?.id ?? null, limit],
  )

/** How many of them there are, counted no further than `mostCounted` and one. */
export async function countUncollected(tx: Tx, place: number, late: Temporal.Instant | null): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::integer as count from (select from tasks w where ${waiting} limit $3) few`,
    [place, late?.toString() ?? null, mostCounted + 1],
  )
  return row!.count
}
