import { canonical, digest } from '../../kernel/index.ts'
import type { Language } from '../../platform/index.ts'
import type { PaperKind } from './kinds.ts'

/** Raised when the meaning of the fields below changes; an old paper keeps the number it was made under. */
export const contentSchema = 1

export interface ContentTable {
  readonly head?: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly foot?: readonly (readonly string[])[]
}

/**
 * A paper is this: every word and figure that stands on it, and the template that sets it. The PDF is only a view.
 * Words of the texts and of the law are inside, so a change of either later changes no paper that exists.
 * Number, code and signatures are not: they come after the content is fixed and stand beside it.
 */
export interface PaperContent {
  readonly kind: PaperKind
  readonly schema: number
  /** Digest of the template with its parts. */
  readonly template: string
  readonly language: Language
  /** When the content was fixed, an instant in ISO form. */
  readonly at: string
  readonly strings: Readonly<Record<string, string>>
  /** Figures for machines: whole tiyn, counts; the same figures stand in words in strings and tables. */
  readonly numbers: Readonly<Record<string, number>>
  readonly tables: Readonly<Record<string, ContentTable>>
}

/** A content with the text that is stored and the hash of that text, which is the paper's hash. */
export interface FixedContent {
  readonly content: PaperContent
  readonly text: string
  readonly hash: string
}

export function fixContent(content: PaperContent): FixedContent {
  // A ContentTable without a head has the member undefined, which canonical text leaves out.
  const text = canonical(content as unknown as Parameters<typeof canonical>[0])
  return { content, text, hash: digest(text) }
}

/** The stored text back; it was written by fixContent and its hash is checked by the database. */
export const readContent = (text: string): PaperContent => JSON.parse(text) as PaperContent
