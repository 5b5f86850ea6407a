import type { Tx } from '../platform/index.ts'
import type { CaseState } from './case-state.ts'
import { foldEvents } from './evolve.ts'
import { lastHash, loadEvents } from './history.repo.ts'

/** As many cases as some hundred officers have before them; at its end a state is 60 KB of memory, so 24 MB at most. */
const most = 400

/**
 * The states folded last, by the hash of their last event. That hash stands for the whole chain before it, so a state found
 * by it is never old nor another case's, and one of a transaction that was rolled back is never asked for. Whoever asks
 * has read the hash from the history, in her own scope and, to change the case, under its lock.
 */
export class KeptStates {
  readonly #byHash = new Map<string, CaseState>()

  keep(state: CaseState): void {
    this.#byHash.delete(state.hash)
    this.#byHash.set(state.hash, state)
    if (this.#byHash.size > most) this.#byHash.delete(this.#byHash.keys().next().value!)
  }

  /** The state of a case; null where the scope sees no such case or its content was destroyed. */
  async read(tx: Tx, caseId: string): Promise<CaseState | null> {
    const hash = await lastHash(tx, caseId)
    if (hash === null) return null
    const state = this.#byHash.get(hash) ?? foldEvents(await loadEvents(tx, caseId))
    if (state) this.keep(state)
    return state
  }
}
