import { Hono } from 'hono'
import { findSeal, proveInclusion, readHistory } from '../../casework/index.ts'
import { paperCodeShape, readDate, readNumber } from '../../kernel/index.ts'
import { findPaper, verifyPaper } from '../../papers/index.ts'
import { signaturesOf } from '../../signing/index.ts'
import { installationZone, type Tx } from '../../platform/index.ts'
import { chooseLanguage, pageContext, sendPage } from '../serve/page.ts'
import type { WebParts } from '../serve/web-parts.ts'
import { SealPage, type SealView } from './seal.page.tsx'

/** The published seal of a civil day; with the code of a paper, the way from its event to the seal's root. */
export function sealRoutes(parts: WebParts): Hono {
  const routes = new Hono()
  routes.use(async (c, next) => chooseLanguage(c, parts) ?? (await next()))
  routes.get('/:day', async (c) => {
    const day = readDate(c.req.param('day'))
    const code = readNumber(c.req.query('paper') ?? '', paperCodeShape)
    const found =
      day &&
      (await parts.database.transaction({ kind: 'system' }, (tx) => sealView(tx, day, code.ok ? code.value : null)))
    return found ? sendPage(c, <SealPage context={pageContext(c, parts)} view={found} />) : c.notFound()
  })
  return routes
}

async function sealView(tx: Tx, day: Temporal.PlainDate, code: string | null): Promise<SealView | null> {
  const seal = await findSeal(tx, day)
  return seal && { ...seal, day, inclusion: code === null ? null : await inclusionOf(tx, code) }
}

/** Hashes only: the event of a paper is named by its place in the tree, and nothing of its content is told. */
async function inclusionOf(tx: Tx, code: string): Promise<SealView['inclusion']> {
  const verified = await verifyPaper(tx, code, async (paper) => (await signaturesOf(tx, paper)).length)
  const head = 'paper' in verified ? await findPaper(tx, verified.paper.id) : null
  if (!head?.case || head.seq === null) return null
  const event = (await readHistory(tx, head.case)).find((row) => row.seq === head.seq)
  if (!event) return null
  const { recorded } = JSON.parse(event.head) as { readonly recorded: string }
  const found = await proveInclusion(tx, head.case, head.seq, Temporal.Instant.from(recorded), installationZone)
  return found && { code, leaf: event.hash, index: found.index, proof: found.proof }
}
