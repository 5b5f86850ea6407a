import { readEdition, writeEdition, type Edition } from '../law/index.ts'
import type { Tx } from '../platform/index.ts'

/** The editions that cases run under, kept for ever: each read once by a process, whichever process opened the case. */
export class KeptEditions {
  readonly #byHash = new Map<string, Edition>()
  readonly #written = new Set<string>()
  readonly #writing = new WeakSet<Tx>()

  /** Reads all that earlier starts kept; a text that is not what its hash says is a fault and stops the start. */
  async load(tx: Tx): Promise<void> {
    const rows = await tx.query<KeptRow>('select hash, edition from case_editions')
    for (const row of rows) this.#take(row)
  }

  readonly find = async (tx: Tx, hash: string): Promise<Edition> => {
    const known = this.#byHash.get(hash)
    if (known) return known
    const [row] = await tx.query<KeptRow>('select hash, edition from case_editions where hash = $1', [hash])
    if (!row) throw new Error(`no edition ${hash} is kept`)
    return this.#take(row)
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

  #take({ hash, edition }: KeptRow): Edition {
    const read = readEdition(edition)
    if (!read || read.hash !== hash) throw new Error(`the kept edition ${hash} is not what its hash says`)
    this.#byHash.set(hash, read)
    this.#written.add(hash)
    return read
  }
}

interface KeptRow {
  readonly hash: string
  readonly edition: string
}
