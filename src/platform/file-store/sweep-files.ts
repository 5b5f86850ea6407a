import type { Database } from '../database/index.ts'
import type { FileStore } from './file-store.ts'
import { listKnownFiles } from './files.repo.ts'

/** Longer than any transaction lives that has put a content and not yet committed its row. */
const grace = { hours: 24 } as const
const batch = 500

/** Removes contents without a row: of uploads whose transaction was rolled back, and of files that were destroyed. */
export async function sweepFiles(database: Database, store: FileStore, now: Temporal.Instant): Promise<number> {
  let removed = 0
  let hashes: string[] = []
  const look = async (): Promise<void> => {
    const known = await database.transaction({ kind: 'system' }, (tx) => listKnownFiles(tx, hashes))
    for (const hash of hashes) {
      if (known.has(hash)) continue
      await store.remove(hash)
      removed += 1
    }
    hashes = []
  }
  for await (const hash of store.listOlderThan(now.subtract(grace))) {
    hashes.push(hash)
    if (hashes.length === batch) await look()
  }
  if (hashes.length > 0) await look()
  return removed
}
