import { readEdition, writeEdition, type Edition } from '../law/index.ts'
import type { Tx } from '../platform/index.ts'

/** The editions that cases run under: read once at the start, added to when a case is opened under a new one. */
export class KeptEditions {
  readonly #byHash = new Map<string, Edition>()
  readonly #written = new Set<string>()
  readonly #writing = new WeakSet<Tx>()

  /** Reads what earlier starts kept; a text that is not what its hash says is a fault and stops the start. */
  async load(tx: Tx): Promise<void> {
    const rows = await tx.query<{ hash: string; edition: string }>('select hash, edition from case_editions')
    for (const { hash, edition } of rows) {
      const read = readEdition(edition)
      if (!read || read.hash !== hash) throw new Error(`the kept edition ${hash} is not what its hash says`)
      this.#byHash.set(hash, read)
      this.#written.add(hash)
    }
  }

  readonly find = (hash: string): Edition => {
    const edition = this.#byHash.get(hash)
    if (!edition) throw new Error(`no edition ${hash} is kept`)
    return edition
  }

  readonly keep = async (tx: Tx, edition: Edition): Promise<void> => {
    const { hash } = edition
    this.#byHash.set(hash, edition)
    if (this.#written.has(hash)) return
    // A row that this very transaction has written may still be rolled back: only another one's is there for good.
    if (!this.#writing.has(tx)) {
      const rows = await tx.query('select from case_editions where hash = $1', [hash])
      if (rows.length > 0) {
        this.#written.add(hash)
        return
      }
      this.#writing.add(tx)
    }
    await tx.query('insert into case_editions (hash, edition, kept_at) values ($1, $2, now()) on conflict do nothing', [
      hash,
      writeEdition(edition),
    ])
  }

  /** Another process may have opened cases under editions that this one has not read. */
  readonly refresh = (tx: Tx): Promise<void> => this.load(tx)
}
