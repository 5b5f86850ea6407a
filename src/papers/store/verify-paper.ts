import { digest } from '../../kernel/index.ts'
import type { Language, Tx } from '../../platform/index.ts'
import { selectForVerification } from './papers.repo.ts'
import { countRenderings } from './renderings.repo.ts'

/** What whoever holds the code may see. Title, office and holder are empty once the content was destroyed. */
export interface ShownPaper {
  readonly id: string
  readonly kind: string
  readonly title: string | null
  readonly language: Language
  readonly number: string
  readonly code: string
  readonly issuedAt: Temporal.Instant
  readonly office: number
  readonly officeName: string | null
  /** Initials only. */
  readonly holder: string | null
  readonly sample: boolean
  readonly hash: string
  readonly signersNeeded: number
}

export type Verification =
  | { readonly answer: 'genuine'; readonly paper: ShownPaper }
  | { readonly answer: 'replaced'; readonly paper: ShownPaper; readonly at: Temporal.Instant; readonly by: string }
  | { readonly answer: 'revoked'; readonly paper: ShownPaper; readonly at: Temporal.Instant }
  /** It exists, but not with all its signatures: what was seen is a preview, and says nothing. */
  | { readonly answer: 'not-verified'; readonly why: 'not-signed' }
  | { readonly answer: 'no-such-code' }

/**
 * What a code stands for. Works in the scope of that code (`{ kind: 'paper', code }`), where nothing else can be seen;
 * the code is read as a number of `paperCodeShape`. A paper is its content, so it holds from its issue, whether its file
 * is set yet or not. `signedBy` counts its signatures, which are not known here.
 */
export async function verifyPaper(
  tx: Tx,
  code: string,
  signedBy: (paper: string) => Promise<number>,
): Promise<Verification> {
  const row = await selectForVerification(tx, code)
  if (!row) return { answer: 'no-such-code' }
  const paper: ShownPaper = {
    id: row.id,
    kind: row.kind,
    title: row.title,
    language: row.language,
    number: row.number,
    code: row.code,
    issuedAt: row.issuedAt,
    office: row.office,
    officeName: row.officeName,
    holder: row.holder === '' ? null : row.holder,
    sample: row.sample ?? false,
    hash: row.hash,
    signersNeeded: row.signersNeeded,
  }
  if (row.endedAt && row.replacedBy) return { answer: 'replaced', paper, at: row.endedAt, by: row.replacedBy }
  if (row.endedAt) return { answer: 'revoked', paper, at: row.endedAt }
  if ((await signedBy(paper.id)) < paper.signersNeeded) return { answer: 'not-verified', why: 'not-signed' }
  return { answer: 'genuine', paper }
}

/** `same`: exactly a file that left the system under this code. `none-kept`: none is known any more to compare with. */
export type FileComparison = 'same' | 'other' | 'none-kept'

/** Compares a file in somebody's hand with those that left the system under a code; the file is not kept. */
export async function compareFile(tx: Tx, code: string, bytes: Uint8Array): Promise<FileComparison> {
  const { all, same } = await countRenderings(tx, code, digest(bytes))
  if (all === 0) return 'none-kept'
  return same > 0 ? 'same' : 'other'
}
