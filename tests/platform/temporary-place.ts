import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DatabaseFault } from '../../src/platform/database/index.ts'

/** A folder that the server's own user can pass through, as `DATA_DIR` would be; thrown away at the end. */
export function temporaryPlace(): { readonly path: string; readonly remove: () => void } {
  // The set-up of the next run stops and removes what a killed run has left, by this name.
  const path = mkdtempSync(join(tmpdir(), `qyzmet-test-${process.pid}-`))
  chmodSync(path, 0o755)
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) }
}

/** Tries again while the server is away: for whoever has done nothing yet, as a page that is asked for again. */
export async function untilItWorks<T>(work: () => Promise<T>): Promise<T> {
  const until = performance.now() + 10_000
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof DatabaseFault) || performance.now() > until) throw error
      await pause(20)
    }
  }
}

/** Waits until another server than the one that was killed has come up. */
export async function nextServer(data: string, before: number): Promise<number> {
  const until = performance.now() + 10_000
  for (;;) {
    // While a server starts, its file may be missing for a moment.
    const now = existsSync(join(data, 'postmaster.pid')) ? serverPid(data) : before
    if (now !== before) return now
    if (performance.now() > until) throw new Error('no new server')
    await pause(20)
  }
}

export const serverPid = (data: string): number =>
  Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n', 1)[0])
