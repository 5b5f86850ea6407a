import {
  accepted,
  caseNumberShape,
  installationZone,
  readNumber,
  refusal,
  refused,
  type Result,
} from '../kernel/index.ts'
import { retentionOf } from '../law/index.ts'
import type { Tx } from '../platform/index.ts'
import type { CaseworkParts } from './parts.ts'

/**
 * Says with the event that ends a case how long its content is kept and what happens then. Where nothing says so for
 * this edition and end, no row is written, and the case is kept.
 */
export async function writeRetention(
  tx: Tx,
  parts: CaseworkParts,
  ended: {
    readonly case: string
    readonly edition: string
    readonly end: string | null
    readonly at: Temporal.Instant
  },
): Promise<void> {
  if (ended.end === null) return
  const day = ended.at.toZonedDateTimeISO(installationZone).toPlainDate()
  const retention = retentionOf(parts.law(), ended.edition, ended.end, day.toString())
  if (!retention) return
  const { count, unit } = retention.keep
  await tx.query('insert into retentions (case_id, class, ends_on, then_do) values ($1, $2, $3, $4)', [
    ended.case,
    retention.class,
    day.add({ [`${unit}s`]: count }).toString(),
    retention.afterwards,
  ])
}

/** An ended case whose content may go, or is kept though its period has ended. */
export interface DueCase {
  readonly case: string
  /** Empty for a hand-over that was not accepted. */
  readonly number: string | null
  readonly endsOn: string
  readonly afterwards: 'archive' | 'destroy'
  /** The ground of a legal hold that stands. */
  readonly hold: string | null
}

/** Cases whose period has ended by this day and whose content is still there, the earliest first; at some places or all. */
export const listDue = (tx: Tx, day: Temporal.PlainDate, places: readonly number[] | null = null): Promise<DueCase[]> =>
  tx.query<DueCase>(
    `select c.id as "case", c.number, to_char(r.ends_on, 'YYYY-MM-DD') as "endsOn", r.then_do as afterwards,
       (select min(h.ground) from legal_holds h where h.case_id = c.id and h.lifted_at is null) as hold
     from retentions r join cases c on c.id = r.case_id
     where r.ends_on <= $1 and not exists (select from destroyed_cases d where d.case_id = c.id)
       and ($2::integer[] is null
         or exists (select from case_access a where a.case_id = c.id and a.office = any($2::integer[])))
     order by r.ends_on, c.number, c.id`,
    [day.toString(), places],
  )

/** Ended cases for which nothing said how long they are kept. */
export async function countWithoutRetention(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::integer as count from cases c
     where c.state = 'ended' and not exists (select from retentions r where r.case_id = c.id)`,
  )
  return row!.count
}

export interface KnownCase {
  readonly id: string
  readonly number: string | null
}

/**
 * Cases by what a person typed: the number, or the key of one that has none; at some places or all. Refuses with
 * `destruction.case-unknown` for each that is not found.
 */
export async function findCases(
  tx: Tx,
  typed: readonly string[],
  places: readonly number[] | null = null,
): Promise<Result<KnownCase[]>> {
  const found = await tx.query<KnownCase & { readonly typed: string }>(
    `select wanted.typed, c.id, c.number from unnest($1::text[], $2::text[]) as wanted (typed, number)
       join cases c on c.number = wanted.number or c.id::text = wanted.typed
     where $3::integer[] is null
       or exists (select from case_access a where a.case_id = c.id and a.office = any($3::integer[]))`,
    [typed, typed.map(writtenNumber), places],
  )
  const known = new Set(found.map((row) => row.typed))
  const [first, ...others] = typed
    .filter((one) => !known.has(one))
    .map((one) => refusal('destruction.case-unknown', { typed: one }))
  return first ? refused(first, ...others) : accepted(found.map(({ id, number }) => ({ id, number })))
}

function writtenNumber(typed: string): string | null {
  const number = readNumber(typed, caseNumberShape)
  return number.ok ? number.value : null
}
