import { Hono } from 'hono'
import { refusal } from '../../kernel/index.ts'
import { isSecretOf } from '../../casework/index.ts'
import { findPaper } from '../../papers/index.ts'
import { may } from '../../people/index.ts'
import { formPosted } from '../serve/form-posted.ts'
import { scopeOf, type OfficerVariables } from '../serve/officer.ts'
import { refusalPage } from '../serve/refusal-page.tsx'
import type { WebParts } from '../serve/web-parts.ts'

/** A paper as PDF, for officers of the places that have its case. */
export function paperRoutes(parts: WebParts): Hono<{ Variables: OfficerVariables }> {
  const routes = new Hono<{ Variables: OfficerVariables }>()
  routes.get('/:id', async (c) => {
    const { officer } = c.var
    const id = c.req.param('id')
    const scope = scopeOf(officer)
    const head = may(officer, 'paper.open', officer.place)
      ? await parts.database.transaction(scope, (tx) => findPaper(tx, id))
      : null
    const pdf = head && (await parts.paperFile(id, scope))
    if (!pdf) return refusalPage(c, parts, [refusal('paper.not-found')], '/work')
    parts.read({
      at: parts.now(),
      reader: { kind: 'staff', staff: officer.staff, office: officer.place },
      what: 'paper',
      subject: id,
      ...(head.case !== null && { case: head.case }),
      why: 'look',
    })
    return sendPdf(c, pdf)
  })
  // The coupon with its secret is printed while the clerk still has it before her; nothing keeps it.
  routes.post('/:id', async (c) => {
    const { officer } = c.var
    const id = c.req.param('id')
    const secret = (await formPosted(c)).get('secret') ?? ''
    const scope = scopeOf(officer)
    const right = await parts.database.transaction(scope, async (tx) => {
      const head = may(officer, 'paper.open', officer.place) ? await findPaper(tx, id) : null
      return head?.case != null && (await isSecretOf(tx, head.case, secret))
    })
    const pdf = right ? await parts.paperFile(id, scope, secret) : null
    return pdf ? sendPdf(c, pdf) : refusalPage(c, parts, [refusal('paper.not-found')], '/work')
  })
  return routes
}

interface Answering {
  body(data: Uint8Array<ArrayBuffer>, status: 200, headers: Record<string, string>): Response
}

export const sendPdf = (c: Answering, pdf: Uint8Array): Response =>
  c.body(new Uint8Array(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': 'inline',
    'cache-control': 'private, no-store',
  })
