import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { digest } from '../../kernel/index.ts'

/** Parsed files by what they hold. A file that is wrong is never kept. */
export interface ParseCache {
  get(bytes: Uint8Array): unknown
  put(bytes: Uint8Array, data: unknown): void
}

/** Raised when the reader of the text changes what it makes of it. */
const version = 1

/** A cache in a folder; where it cannot be read or written the files are simply parsed again. */
export function folderCache(folder: string): ParseCache {
  const pathOf = (bytes: Uint8Array): string => join(folder, `${version}-${digest(bytes)}.json`)
  return {
    get(bytes) {
      try {
        return JSON.parse(readFileSync(pathOf(bytes), 'utf8')) as unknown
      } catch {
        return undefined
      }
    },
    put(bytes, data) {
      const path = pathOf(bytes)
      try {
        mkdirSync(folder, { recursive: true })
        // Written beside and renamed: another process never reads half a file.
        writeFileSync(`${path}.${process.pid}`, JSON.stringify(data))
        renameSync(`${path}.${process.pid}`, path)
      } catch {
        // Without a cache the next start is slower, nothing more.
      }
    },
  }
}
