import type { Tx } from '../platform/index.ts'
import type { Evidence, MeansOfSigning, Signature } from './signature.ts'

/** How many of these papers this person has signed before. */
export async function signedAlready(tx: Tx, staff: string, papers: readonly string[]): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    'select count(*) as count from signatures where signer = $1 and paper = any($2)',
    [staff, papers],
  )
  return row!.count
}

/** All rows in one statement: a head signs dozens at once. */
export async function insertSignatures(tx: Tx, signatures: readonly Signature[]): Promise<void> {
  const [first] = signatures
  if (!first) return
  await tx.query(
    `insert into signatures (id, paper, content_hash, signer, post, place, unit, name, ground, signed_at, means, evidence)
     select made.id, made.paper, made.hash, $4, $5, $6, $7, $8, $9, $10, $11, $12
     from unnest($1::uuid[], $2::uuid[], $3::text[]) as made (id, paper, hash)`,
    [
      signatures.map((signature) => signature.id),
      signatures.map((signature) => signature.paper),
      signatures.map((signature) => signature.hash),
      first.staff,
      first.post,
      first.place,
      first.unit,
      first.name,
      first.ground,
      first.signedAt,
      first.means,
      JSON.stringify(first.evidence),
    ],
  )
}

interface SignatureRow {
  readonly id: string
  readonly paper: string
  readonly content_hash: string
  readonly signer: string
  readonly post: string
  readonly place: number
  readonly unit: string
  readonly name: string
  readonly ground: string
  readonly signed_at: Temporal.Instant
  readonly means: MeansOfSigning
  readonly evidence: Evidence
}

/** The signatures under a paper, in the order they were given; whoever may see the paper sees them. */
export async function signaturesOf(tx: Tx, paper: string): Promise<readonly Signature[]> {
  const rows = await tx.query<SignatureRow>(
    `select id, paper, content_hash, signer, post, place, unit, name, ground, signed_at, means, evidence
     from signatures where paper = $1 order by signed_at, id`,
    [paper],
  )
  return rows.map((row) => ({
    id: row.id,
    paper: row.paper,
    hash: row.content_hash,
    staff: row.signer,
    post: row.post,
    place: row.place,
    unit: row.unit,
    name: row.name,
    ground: row.ground,
    signedAt: row.signed_at,
    means: row.means,
    evidence: row.evidence,
  }))
}
