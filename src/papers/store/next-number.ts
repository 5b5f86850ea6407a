import type { Tx } from '../../platform/index.ts'

export interface NumberPlace {
  /** What is counted: `case`, `result`, `notice`. */
  readonly series: string
  readonly office: number
  /** The time in which the count runs: `2026`, or an empty text where it never starts anew. */
  readonly period: string
}

/**
 * The next number of a register, from 1, without gaps: a transaction that is rolled back gives its number back.
 * Until the end of the transaction everybody else who counts there waits: nothing slow may come after it.
 */
export async function nextNumber(tx: Tx, { series, office, period }: NumberPlace): Promise<number> {
  const [row] = await tx.query<{ last: number }>(
    `insert into number_counters as c (series, office, period, last) values ($1, $2, $3, 1)
     on conflict (series, office, period) do update set last = c.last + 1 returning last`,
    [series, office, period],
  )
  return row!.last
}
