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
}

const columns = `id as "case", number, applicant_name as applicant, service, edition, channel, opened_at as "openedAt",
  due_at as "dueAt", state, ended_as as "endedAs"`

/** What was typed decides where to look: a case number, a person's number, or the beginning of a name. */
export async function searchRegister(tx: Tx, typed: string, limit: number): Promise<RegisterRow[]> {
  const digits = typed.replace(/[\s\-‐-―]/g, '')
  if (/^\d{13}$/.test(digits)) {
    const number = `${digits.slice(0, 2)}-${digits.slice(2, 6)}-${digits.slice(6, 12)}-${digits.slice(12)}`
    return tx.query(`select ${columns} from cases where number = $1`, [number])
  }
  if (/^\d{12}$/.test(digits)) {
    return tx.query(`select ${columns} from cases where applicant_iin = $1 order by opened_at desc limit $2`, [
      digits,
      limit,
    ])
  }
  const name = fold(typed)
  if (name.length < 2) return []
  return tx.query(`select ${columns} from cases where applicant_folded like $1 order by opened_at desc limit $2`, [
    `${name.replace(/[\\%_]/g, '\\$&')}%`,
    limit,
  ])
}

export const listRegister = (tx: Tx, office: number, limit: number): Promise<RegisterRow[]> =>
  tx.query(
    `select ${columns} from cases where office = $1 and number is not null order by opened_at desc, id limit $2`,
    [office, limit],
  )

/** Results that are ready and that nobody has come for: tasks of handing over, oldest first. */
export const listUncollected = (
  tx: Tx,
  place: number,
  before: Temporal.Instant,
  limit: number,
): Promise<(RegisterRow & { readyAt: Temporal.Instant })[]> =>
  tx.query(
    `select ${columns
      .split(', ')
      .map((column) => `c.${column.trim()}`)
      .join(', ')}, t.opened_at as "readyAt"
     from tasks t join cases c on c.id = t.case_id
     where t.place = $1 and t.state = 'open' and t.verb = 'issue' and t.opened_at < $2
     order by t.opened_at limit $3`,
    [place, before.toString(), limit],
  )
