import type { Tx } from '../database/index.ts'
import type { StoredFile } from './file-store.ts'

export interface FileRow extends StoredFile {
  readonly mediaType: string
  readonly createdAt: Temporal.Instant
}

/** Records a content that is already durable; of the same content again, the first row stays. */
export async function recordFile(
  tx: Tx,
  file: StoredFile & { readonly mediaType: string },
  now: Temporal.Instant,
): Promise<void> {
  await tx.query(
    'insert into files (hash, size, media_type, created_at) values ($1, $2, $3, $4) on conflict do nothing',
    [file.hash, file.size, file.mediaType, now],
  )
}

export async function findFile(tx: Tx, hash: string): Promise<FileRow | undefined> {
  const [row] = await tx.query<FileRow>(
    'select hash, size, media_type as "mediaType", created_at as "createdAt" from files where hash = $1',
    [hash],
  )
  return row
}

/** Which of these contents have a row. */
export async function listKnownFiles(tx: Tx, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ hash: string }>('select hash from files where hash = any($1)', [hashes])
  return new Set(rows.map((row) => row.hash))
}

/** Takes the row away; the bytes are removed after the commit (a job), since a rollback could not bring them back. */
export async function forgetFile(tx: Tx, hash: string): Promise<void> {
  await tx.query('delete from files where hash = $1', [hash])
}
