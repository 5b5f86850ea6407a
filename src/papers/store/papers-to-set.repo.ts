import type { Tx } from '../../platform/index.ts'

/** Papers that have all their signatures now wait for their file; those that ask for none wait from their issue. */
export async function letPapersBeSet(tx: Tx, papers: readonly string[]): Promise<void> {
  if (papers.length === 0) return
  await tx.query('insert into papers_to_set (paper_id) select unnest($1::uuid[]) on conflict do nothing', [papers])
}

/**
 * Takes the oldest paper after this one off the list; null where none is left. Where the transaction that sets its file
 * comes to nothing, it waits again.
 */
export async function takePaperToSet(tx: Tx, after: string): Promise<string | null> {
  const [row] = await tx.query<{ paper_id: string }>(
    `delete from papers_to_set where paper_id = (select paper_id from papers_to_set where paper_id > $1 order by paper_id limit 1)
     returning paper_id`,
    [after],
  )
  return row?.paper_id ?? null
}
