import type { Tx } from '../database/index.ts'
import { chainStart, type ChainEnd, type ReadingRow } from './reading.ts'

/** Whoever writes to the chain waits here: it has one end. The letters "read" as a number. */
const chainLock = 0x72656164

/** Takes the end of the chain for this transaction. */
export async function takeChainEnd(tx: Tx): Promise<ChainEnd> {
  await tx.query('select pg_advisory_xact_lock($1)', [chainLock])
  return (await findChainEnd(tx)) ?? chainStart
}

/** The last row of all, or of the days before one. */
export async function findChainEnd(tx: Tx, before?: Temporal.PlainDate): Promise<ChainEnd | undefined> {
  const [end] = await tx.query<ChainEnd>(
    `select day, position, hash from readings where day < coalesce($1::date, 'infinity') order by day desc, position desc limit 1`,
    [before ?? null],
  )
  return end
}

/** Whether this very row stands in the chain. */
export async function isRecorded(tx: Tx, row: ReadingRow): Promise<boolean> {
  const found = await tx.query('select 1 from readings where previous = $1 and hash = $2', [row.previous, row.hash])
  return found.length > 0
}

export async function insertReadings(tx: Tx, rows: readonly ReadingRow[]): Promise<void> {
  await tx.query(
    `insert into readings (day, position, at, reader_kind, reader, office, what, subject, case_id, why, body, salt, body_digest, previous, hash)
     select * from unnest($1::date[], $2::int[], $3::timestamptz[], $4::text[], $5::uuid[], $6::int[], $7::text[], $8::uuid[],
       $9::uuid[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[])`,
    [
      rows.map((row) => row.day),
      rows.map((row) => row.position),
      rows.map((row) => row.at),
      rows.map((row) => row.readerKind),
      rows.map((row) => row.reader),
      rows.map((row) => row.office),
      rows.map((row) => row.what),
      rows.map((row) => row.subject),
      rows.map((row) => row.caseId),
      rows.map((row) => row.why),
      rows.map((row) => row.body),
      rows.map((row) => row.salt),
      rows.map((row) => row.bodyDigest),
      rows.map((row) => row.previous),
      rows.map((row) => row.hash),
    ],
  )
}

const columns = `day, position, at, reader_kind as "readerKind", reader, office, what, subject, case_id as "caseId", why,
  body, salt, body_digest as "bodyDigest", previous, hash`

/** The rows of one day in their order, a stretch at a time. */
export const listReadingsOfDay = (tx: Tx, day: Temporal.PlainDate, after = 0, limit = 1000): Promise<ReadingRow[]> =>
  tx.query<ReadingRow>(`select ${columns} from readings where day = $1 and position > $2 order by position limit $3`, [
    day,
    after,
    limit,
  ])

/** Who looked at a case, the latest first; under the scope of its holder only those of that case. */
export const listReadingsOfCase = (tx: Tx, caseId: string, limit = 100): Promise<ReadingRow[]> =>
  tx.query<ReadingRow>(`select ${columns} from readings where case_id = $1 order by at desc, position desc limit $2`, [
    caseId,
    limit,
  ])
