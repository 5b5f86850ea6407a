import { civilMoment, isUuid } from '../../kernel/index.ts'
import { findPaper, renderPaper, takePaperToSet, type Mark, type PaperHouse } from '../../papers/index.ts'
import { signaturesOf } from '../../signing/index.ts'
import type { Database, Tx } from '../../platform/index.ts'
import type { PaperScope } from './web-parts.ts'

/** Where civil times on papers are told; papers of offices in other zones come with their offices. */
const civilTime = (instant: Temporal.Instant, zone: string): string =>
  civilMoment(instant, zone).toString({ smallestUnit: 'minute' })

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
    const found = await markedPaper(tx, id, zone)
    if (!found) return null
    const { marks, isSigned } = found
    const rendered = await renderPaper(tx, house, {
      paper: id,
      marks,
      as: isSigned ? 'keep' : 'preview',
      ...(secret === undefined ? {} : { secret }),
    })
    return rendered.ok ? rendered.value : null
  })
}

/**
 * Sets the file of every paper that was issued and signed and has none yet. One that cannot be set now is told and
 * waits for the next time; the others do not wait for it.
 */
export async function setFiles(
  database: Database,
  house: PaperHouse,
  zone: string,
  skipped: (paper: string, error: unknown) => void,
): Promise<number> {
  let [count, after] = [0, firstOfAll]
  for (;;) {
    let taken: string | null = null
    try {
      await database.transaction({ kind: 'system' }, async (tx) => {
        taken = await takePaperToSet(tx, after)
        const found = taken === null ? null : await markedPaper(tx, taken, zone)
        if (taken === null || !found?.isSigned) return
        const rendered = await renderPaper(tx, house, { paper: taken, marks: found.marks, as: 'keep' })
        if (!rendered.ok) throw new Error(rendered.refusals[0]?.code ?? '')
        count += 1
      })
    } catch (error) {
      if (taken === null) throw error
      skipped(taken, error)
    }
    if (taken === null) return count
    after = taken
  }
}

const firstOfAll = '00000000-0000-0000-0000-000000000000'

async function markedPaper(
  tx: Tx,
  id: string,
  zone: string,
): Promise<{ readonly marks: readonly Mark[]; readonly isSigned: boolean } | null> {
  const head = await findPaper(tx, id)
  if (!head) return null
  const marks = await marksOf(tx, id, head.kind, head.issuedAt, zone)
  return { marks, isSigned: marks.length >= head.signersNeeded }
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
