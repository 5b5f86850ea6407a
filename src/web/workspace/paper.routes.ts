import { Hono } from 'hono'
import { isUuid, refusal } from '../../kernel/index.ts'
import { isSecretOf, type Officer } from '../../casework/index.ts'
import { findPaper, type PaperHead } from '../../papers/index.ts'
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
    const head = mayOpen(officer, id) ? await parts.database.transaction(scope, (tx) => findPaper(tx, id)) : null
    const pdf = head && (await parts.paperFile(id, scope))
    if (!pdf) return refusalPage(c, parts, [refusal('paper.not-found')], '/work')
    recordPaper(parts, officer, head, 'look')
    return sendPdf(c, pdf)
  })
  // The coupon with its secret is printed while the clerk still has it before her; nothing keeps it.
  routes.post('/:id', async (c) => {
    const { officer } = c.var
    const id = c.req.param('id')
    const secret = (await formPosted(c)).get('secret') ?? ''
    const scope = scopeOf(officer)
    const head = await parts.database.transaction(scope, async (tx) => {
      const found = mayOpen(officer, id) ? await findPaper(tx, id) : null
      return found?.case != null && (await isSecretOf(tx, found.case, secret)) ? found : null
    })
    const pdf = head && (await parts.paperFile(id, scope, secret))
    if (!pdf) return refusalPage(c, parts, [refusal('paper.not-found')], '/work')
    recordPaper(parts, officer, head, 'print')
    return sendPdf(c, pdf)
  })
  return routes
}

const mayOpen = (officer: Officer, id: string): boolean => isUuid(id) && may(officer, 'paper.open', officer.place)

function recordPaper(parts: WebParts, officer: Officer, paper: PaperHead, why: 'look' | 'print'): void {
  parts.read({
    at: parts.now(),
    reader: { kind: 'staff', staff: officer.staff, office: officer.place },
    what: 'paper',
    subject: paper.id,
    ...(paper.case !== null && { case: paper.case }),
    why,
  })
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
