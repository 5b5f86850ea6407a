import type { Tx } from '../../platform/index.ts'
import type { PaperHead } from './paper.ts'

export interface NewRendering {
  readonly head: PaperHead
  readonly hash: string
  readonly marks: string
  readonly signedBy: number
  readonly madeWith: string
  readonly at: Temporal.Instant
  /** Left out where only the hash may stay. */
  readonly pdf: Uint8Array | null
}

/** Keeps what left the system; the same bytes a second time change nothing. */
export async function insertRendering(
  tx: Tx,
  { head, hash, marks, signedBy, madeWith, at, pdf }: NewRendering,
): Promise<void> {
  await tx.query(
    `with rendering as (
       insert into paper_renderings (paper_id, hash, case_id, office, code, marks, signed_by, made_with, rendered_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning paper_id, hash, case_id, office
     )
     insert into paper_files (paper_id, hash, case_id, office, pdf)
     select paper_id, hash, case_id, office, $10::bytea from rendering where $10::bytea is not null`,
    [
      head.id,
      hash,
      head.case,
      head.office,
      head.code,
      marks,
      signedBy,
      madeWith,
      at,
      pdf === null ? null : Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength),
    ],
  )
}

/** The bytes kept of a paper with exactly these marks. */
export async function selectFile(tx: Tx, paper: string, marks: string): Promise<Uint8Array | null> {
  const [row] = await tx.query<{ pdf: Uint8Array }>(
    `select f.pdf from paper_renderings r join paper_files f on f.paper_id = r.paper_id and f.hash = r.hash
     where r.paper_id = $1 and r.marks = $2 order by r.rendered_at limit 1`,
    [paper, marks],
  )
  return row ? row.pdf : null
}

/** How many files of a paper left the system, and whether one of them had this hash. */
export async function countRenderings(tx: Tx, code: string, hash: string): Promise<{ all: number; same: number }> {
  const [row] = await tx.query<{ all: number; same: number }>(
    `select count(*)::integer as "all", count(*) filter (where hash = $2)::integer as same from paper_renderings where code = $1`,
    [code, hash],
  )
  return row!
}
