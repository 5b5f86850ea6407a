import { isUuid } from '../../kernel/index.ts'
import { findPaper, renderPaper, type Mark, type PaperHouse } from '../../papers/index.ts'
import { signaturesOf } from '../../signing/index.ts'
import type { Database, Tx } from '../../platform/index.ts'
import type { PaperScope } from './web-parts.ts'

/** Where civil times on papers are told; papers of offices in other zones come with their offices. */
const civilTime = (instant: Temporal.Instant, zone: string): string =>
  instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })

/**
 * The PDF of a paper for whoever may see it, with the marks of those who have signed so far. Until all have, it is a
 * preview and says so; then its bytes are kept. Null where the scope sees no such paper or its content was destroyed.
 */
export async function paperFile(
  database: Database,
  house: PaperHouse,
  zone: string,
  { id, scope, secret }: { readonly id: string; readonly scope: PaperScope; readonly secret?: string | undefined },
): Promise<Uint8Array | null> {
  if (!isUuid(id)) return null
  return database.transaction(scope, async (tx) => {
    const head = await findPaper(tx, id)
    if (!head) return null
    const marks = await marksOf(tx, id, head.kind, head.issuedAt, zone)
    const rendered = await renderPaper(tx, house, {
      paper: id,
      marks,
      as: marks.length >= head.signersNeeded ? 'keep' : 'preview',
      ...(secret === undefined ? {} : { secret }),
    })
    return rendered.ok ? rendered.value : null
  })
}

async function marksOf(tx: Tx, id: string, kind: string, issuedAt: Temporal.Instant, zone: string): Promise<Mark[]> {
  // Whoever takes a result signs the printed receipt in ink: the system knows no more than that it was given.
  if (kind === 'hand-over-receipt') {
    return [{ key: 'receiver', name: '', post: '', means: 'ink', at: civilTime(issuedAt, zone) }]
  }
  return (await signaturesOf(tx, id)).map((signature) => ({
    key: signature.staff,
    name: signature.name,
    post: '',
    means: 'second-factor',
    at: civilTime(signature.signedAt, zone),
  }))
}
