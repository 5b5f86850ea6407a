import { readEdition, writeEdition, type Edition } from '../law/index.ts'
import type { Tx } from '../platform/index.ts'

/** The editions that cases run under: read once at the start, added to when a case is opened under a new one. */
export class KeptEditions {
  readonly #byHash = new Map<string, Edition>()
  readonly #written = new Set<string>()

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
    this.#byHash.set(edition.hash, edition)
    if (this.#written.has(edition.hash)) return
    // Not remembered as written: this transaction may still be rolled back, and the next one then writes it.
    await tx.query('insert into case_editions (hash, edition, kept_at) values ($1, $2, now()) on conflict do nothing', [
      edition.hash,
      writeEdition(edition),
    ])
  }

  /** Another process may have opened cases under editions that this one has not read. */
  readonly refresh = (tx: Tx): Promise<void> => this.load(tx)
}
