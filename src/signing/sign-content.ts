import { accepted, canonical, digest, refusal, refused, type Result } from '../kernel/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Evidence, Signature, SignedContent, Signer } from './signature.ts'
import { insertSignatures, signedAlready } from './signatures.repo.ts'

/** What signing needs from outside: the check that uses a code up belongs to whoever knows people's secrets. */
export interface SigningParts {
  readonly newId: () => string
  readonly confirm: (
    tx: Tx,
    input: { readonly staff: string; readonly code: string; readonly now: Temporal.Instant },
  ) => Promise<Result<{ readonly step: number }>>
}

export interface SignContentInput {
  readonly signer: Signer
  readonly session: string
  /** The unit that the law asks to sign. */
  readonly unit: string
  readonly ground: string
  readonly code: string
  readonly contents: readonly SignedContent[]
  readonly now: Temporal.Instant
}

/**
 * Signs one or several papers with one code, a signature for each, in the signer's own scope: all or none.
 * Refuses with `signing.twice`, `signing.wrong-unit`, `signing.signed-already` (before the code is touched), and with
 * whatever the check of the code refuses with. Not idempotent by itself: a second call is refused as signed already.
 */
export async function signContent(
  tx: Tx,
  parts: SigningParts,
  input: SignContentInput,
): Promise<Result<readonly Signature[]>> {
  const { signer, contents, now } = input
  const papers = contents.map((content) => content.paper)
  if (papers.length === 0) throw new Error('nothing to sign: whoever asks must see to that first')
  if (new Set(papers).size < papers.length) return refused(refusal('signing.twice'))
  if (signer.unit !== input.unit) return refused(refusal('signing.wrong-unit', { unit: input.unit }))
  const already = await signedAlready(tx, signer.staff, papers)
  if (already > 0) return refused(refusal('signing.signed-already', { count: already }))
  const confirmed = await parts.confirm(tx, { staff: signer.staff, code: input.code, now })
  if (!confirmed.ok) return confirmed

  const evidence: Evidence = {
    together: contents.length,
    list: digest(canonical(contents.map(({ paper, hash }) => ({ paper, hash })))),
    code: digest(`${signer.staff} ${confirmed.value.step}`),
    session: input.session,
  }
  const signatures = contents.map(({ paper, hash }): Signature => ({
    ...signer,
    id: parts.newId(),
    paper,
    hash,
    ground: input.ground,
    signedAt: now,
    means: 'second-factor',
    evidence,
  }))
  await insertSignatures(tx, signatures)
  return accepted(signatures)
}
