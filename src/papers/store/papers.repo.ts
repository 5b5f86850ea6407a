import type { Language, Tx } from '../../platform/index.ts'
import type { Template } from '../render/templates.ts'
import type { PaperHead } from './paper.ts'

interface HeadRow {
  readonly id: string
  readonly case_id: string | null
  readonly kind: string
  readonly office: number
  readonly number: string
  readonly code: string
  readonly language: Language
  readonly content_hash: string
  readonly template_hash: string
  readonly issued_at: Temporal.Instant
  readonly seq: number | null
  readonly replaces: string | null
  readonly signers_needed: number
}

const headColumns = `p.id, p.case_id, p.kind, p.office, p.number, p.code, p.language, p.content_hash, p.template_hash,
  p.issued_at, p.seq, p.replaces, p.signers_needed`

const toHead = (row: HeadRow): PaperHead => ({
  id: row.id,
  case: row.case_id,
  kind: row.kind,
  office: row.office,
  number: row.number,
  code: row.code,
  language: row.language,
  hash: row.content_hash,
  template: row.template_hash,
  issuedAt: row.issued_at,
  seq: row.seq,
  replaces: row.replaces,
  signersNeeded: row.signers_needed,
})

export async function insertTemplates(tx: Tx, templates: readonly Template[], at: Temporal.Instant): Promise<void> {
  await tx.query(
    `insert into paper_templates (hash, kind, source, kept_at)
     select hash, kind, source, $4 from unnest($1::text[], $2::text[], $3::text[]) as t (hash, kind, source)
     on conflict do nothing`,
    [templates.map(({ hash }) => hash), templates.map(({ kind }) => kind), templates.map(({ source }) => source), at],
  )
}

export interface NewPaper extends PaperHead {
  readonly content: string
  readonly title: string
  readonly officeName: string
  readonly holder: string
  readonly sample: boolean
}

/** Head, content, disclosure, and what waits for its file, in one statement; false when the code is taken already, and then nothing is written. */
export async function insertPaper(tx: Tx, paper: NewPaper): Promise<boolean> {
  const rows = await tx.query(
    `with head as (
       insert into papers (id, case_id, kind, office, number, code, language, content_hash, template_hash, issued_at, seq, replaces, signers_needed)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       on conflict (code) do nothing returning id, case_id, office, code, content_hash
     ), body as (
       insert into paper_contents (paper_id, case_id, office, content_hash, content)
       select id, case_id, office, content_hash, $14 from head returning paper_id
     ), waiting as (
       insert into papers_to_set (paper_id) select paper_id from body where $13 = 0
     )
     insert into paper_disclosures (paper_id, case_id, office, code, title, office_name, holder, sample)
     select h.id, h.case_id, h.office, h.code, $15, $16, $17, $18 from head h join body b on b.paper_id = h.id returning paper_id`,
    [
      paper.id,
      paper.case,
      paper.kind,
      paper.office,
      paper.number,
      paper.code,
      paper.language,
      paper.hash,
      paper.template,
      paper.issuedAt,
      paper.seq,
      paper.replaces,
      paper.signersNeeded,
      paper.content,
      paper.title,
      paper.officeName,
      paper.holder,
      paper.sample,
    ],
  )
  return rows.length === 1
}

export async function selectHead(tx: Tx, id: string): Promise<PaperHead | null> {
  const [row] = await tx.query<HeadRow>(`select ${headColumns} from papers p where p.id = $1`, [id])
  return row ? toHead(row) : null
}

export async function selectHeadsOfCase(tx: Tx, caseId: string): Promise<PaperHead[]> {
  const rows = await tx.query<HeadRow>(
    `select ${headColumns} from papers p where p.case_id = $1 order by p.issued_at, p.id`,
    [caseId],
  )
  return rows.map(toHead)
}

/** Content and template of a paper; null for the content when it was destroyed. */
export async function selectBody(
  tx: Tx,
  id: string,
): Promise<{ readonly head: PaperHead; readonly content: string | null; readonly source: string } | null> {
  const [row] = await tx.query<HeadRow & { content: string | null; source: string }>(
    `select ${headColumns}, c.content, t.source from papers p join paper_templates t on t.hash = p.template_hash
     left join paper_contents c on c.paper_id = p.id where p.id = $1`,
    [id],
  )
  return row ? { head: toHead(row), content: row.content, source: row.source } : null
}

export interface VerificationRow extends PaperHead {
  readonly title: string | null
  readonly officeName: string | null
  readonly holder: string | null
  readonly sample: boolean | null
  readonly endedAt: Temporal.Instant | null
  readonly replacedBy: string | null
}

export async function selectForVerification(tx: Tx, code: string): Promise<VerificationRow | null> {
  const [row] = await tx.query<
    HeadRow & {
      title: string | null
      office_name: string | null
      holder: string | null
      sample: boolean | null
      ended_at: Temporal.Instant | null
      replaced_by: string | null
    }
  >(
    `select ${headColumns}, d.title, d.office_name, d.holder, d.sample, r.replaced_by, r.revoked_at as ended_at
     from papers p left join paper_disclosures d on d.paper_id = p.id left join paper_revocations r on r.paper_id = p.id
     where p.code = $1`,
    [code],
  )
  if (!row) return null
  return {
    ...toHead(row),
    title: row.title,
    officeName: row.office_name,
    holder: row.holder,
    sample: row.sample,
    endedAt: row.ended_at,
    replacedBy: row.replaced_by,
  }
}

/** Ends a paper; false when it has ended already or cannot be seen from here. */
export async function insertRevocation(
  tx: Tx,
  end: { paper: string; replacedBy: string | null; reason: string; at: Temporal.Instant; by: string },
): Promise<boolean> {
  const rows = await tx.query(
    `insert into paper_revocations (paper_id, case_id, office, code, replaced_by, reason, revoked_at, revoked_by)
     select id, case_id, office, code, $2, $3, $4, $5 from papers where id = $1
     on conflict (paper_id) do nothing returning paper_id`,
    [end.paper, end.replacedBy, end.reason, end.at, end.by],
  )
  return rows.length === 1
}
