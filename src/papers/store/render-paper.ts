import { accepted, canonical, digest, type Result } from '../../kernel/index.ts'
import type { Texts, Tx } from '../../platform/index.ts'
import { renderContent, type Mark } from '../render/render-content.ts'
import { typesetter, type Renderer } from '../render/renderer.ts'
import { getPaper } from './find-paper.ts'
import { insertRendering, selectFile } from './renderings.repo.ts'

export interface PaperHouse {
  readonly renderer: Renderer
  readonly texts: Texts
  readonly publicUrl: string
  readonly now: () => Temporal.Instant
}

export interface RenderOrder {
  readonly paper: string
  /** Who has signed so far, in their order. */
  readonly marks: readonly Mark[]
  /**
   * `preview`: nothing is kept, and the page says that it is one. `keep`: it leaves the system (signature, hand-over,
   * download): the bytes are kept the first time and given again ever after.
   */
  readonly as: 'preview' | 'keep'
  /** On a coupon, when it is first handed over: this printing leaves its hash, never its bytes. */
  readonly secret?: string
}

/**
 * The PDF of a paper. Refuses with papers.not-found, papers.destroyed, papers.busy or papers.took-too-long.
 * Idempotent: once kept, the same paper with the same marks is the same bytes.
 */
export async function renderPaper(tx: Tx, house: PaperHouse, order: RenderOrder): Promise<Result<Uint8Array>> {
  const { paper, marks, as, secret } = order
  const marksText = canonical(marks)
  if (as === 'keep' && secret === undefined) {
    const kept = await selectFile(tx, paper, marksText)
    if (kept) return accepted(kept)
  }
  const found = await getPaper(tx, paper)
  if (!found.ok) return found
  const { head, content, source } = found.value
  const rendered = await renderContent(house, {
    content,
    hash: head.hash,
    template: { hash: head.template, source },
    number: head.number,
    code: head.code,
    marks,
    preview: as === 'preview',
    ...(secret === undefined ? {} : { secret }),
  })
  if (!rendered.ok || as === 'preview') return rendered
  await insertRendering(tx, {
    head,
    hash: digest(rendered.value),
    marks: marksText,
    signedBy: marks.length,
    madeWith: typesetter,
    at: house.now(),
    pdf: secret === undefined ? rendered.value : null,
  })
  return rendered
}
