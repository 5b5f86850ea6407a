import type { Tx } from '../database/index.ts'
import { chainStart, verifyReadings, type ChainBreak, type ChainEnd } from './reading.ts'
import { findChainEnd, listReadingsOfDay } from './readings.repo.ts'

export type DayProof =
  | { readonly whole: true; readonly count: number; readonly last: string }
  | { readonly whole: false; readonly position: number; readonly is: ChainBreak }

/** Checks the chain of one day from the end of the days before it. The day's last hash is what a seal would publish. */
export async function verifyReadingDay(tx: Tx, day: Temporal.PlainDate): Promise<DayProof> {
  let end: ChainEnd = (await findChainEnd(tx, day)) ?? chainStart
  let count = 0
  for (;;) {
    const rows = await listReadingsOfDay(tx, day, count)
    const broken = verifyReadings(rows, end)
    if (broken) return { whole: false, position: broken.row.position, is: broken.is }
    if (rows.length === 0) return { whole: true, count, last: end.hash }
    end = rows.at(-1)!
    count += rows.length
  }
}
