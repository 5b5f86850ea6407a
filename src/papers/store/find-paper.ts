import { accepted, refusal, refused, type Result } from '../../kernel/index.ts'
import type { Tx } from '../../platform/index.ts'
import { readContent, type PaperContent } from '../content/content.ts'
import type { PaperHead } from './paper.ts'
import { selectBody, selectHead, selectHeadsOfCase } from './papers.repo.ts'

export const findPaper = (tx: Tx, id: string): Promise<PaperHead | null> => selectHead(tx, id)

/** Heads of the papers of a case, oldest first. */
export const listPapers = (tx: Tx, caseId: string): Promise<PaperHead[]> => selectHeadsOfCase(tx, caseId)

export interface WholePaper {
  readonly head: PaperHead
  readonly content: PaperContent
  /** Source of the template it was made with. */
  readonly source: string
}

/** A paper with its content; refuses with papers.not-found, or papers.destroyed when only the head is left. */
export async function getPaper(tx: Tx, id: string): Promise<Result<WholePaper>> {
  const body = await selectBody(tx, id)
  if (!body) return refused(refusal('papers.not-found'))
  if (body.content === null) return refused(refusal('papers.destroyed'))
  return accepted({ head: body.head, content: readContent(body.content), source: body.source })
}
