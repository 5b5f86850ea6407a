import { accepted, refusal, refused, uuidv7, type Result } from '../../kernel/index.ts'
import type { Tx } from '../../platform/index.ts'
import type { FixedContent } from '../content/content.ts'
import type { Templates } from '../render/templates.ts'
import { drawCode } from './draw-code.ts'
import { maskName, type PaperHead } from './paper.ts'
import { insertPaper, insertRevocation, insertTemplates } from './papers.repo.ts'

export interface IssueOrder {
  readonly fixed: FixedContent
  /** Null for a paper of no case. */
  readonly case: string | null
  readonly office: number
  /** Signatures in the system that it waits for; one in ink on the printed paper is none of them. */
  readonly signersNeeded: number
  /** In the office's register; see `nextNumber`. */
  readonly number: string
  readonly issuedAt: Temporal.Instant
  /** The event of the case that makes it. */
  readonly seq?: number
  /** The paper that this one takes the place of; it ends with this. */
  readonly replaces?: { readonly paper: string; readonly by: string }
}

/** Keeps the templates that this program sets papers with. Called once at start; without it no paper can be issued. */
export const keepTemplates = (tx: Tx, templates: Templates, at: Temporal.Instant): Promise<void> =>
  insertTemplates(tx, templates.all, at)

/**
 * Writes a paper: head, content, code, and what the verification page may show, in the transaction of the event that
 * makes it. Refuses with papers.ended-already when the paper it replaces has ended. Not idempotent: the command is.
 */
export async function issuePaper(
  tx: Tx,
  house: { readonly random: (bytes: number) => Uint8Array },
  order: IssueOrder,
): Promise<Result<PaperHead>> {
  const { content, text, hash } = order.fixed
  const { strings } = content
  const id = uuidv7(order.issuedAt.epochMilliseconds, house.random(10))
  for (let tries = 0; tries < 20; tries++) {
    const head: PaperHead = {
      id,
      case: order.case,
      kind: content.kind,
      office: order.office,
      number: order.number,
      code: drawCode(house.random),
      language: content.language,
      hash,
      template: content.template,
      issuedAt: order.issuedAt,
      seq: order.seq ?? null,
      replaces: order.replaces?.paper ?? null,
      signersNeeded: order.signersNeeded,
    }
    const written = await insertPaper(tx, {
      ...head,
      content: text,
      title: strings['title'] ?? '',
      officeName: strings['office.name'] ?? '',
      holder: maskName(strings['holder'] ?? ''),
      sample: 'warning.sample' in strings,
    })
    // A code that exists already: once in ten million papers the next draw decides.
    if (!written) continue
    if (order.replaces) {
      const { paper, by } = order.replaces
      const ended = await insertRevocation(tx, { paper, replacedBy: id, reason: '', at: order.issuedAt, by })
      if (!ended) return refused(refusal('papers.ended-already'))
    }
    return accepted(head)
  }
  throw new Error('twenty codes in a row were taken: the randomness handed in is none')
}
