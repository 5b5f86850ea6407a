import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { digest } from '../../kernel/index.ts'

export interface FileBytes {
  /** Path below the folder of the law, with `/`. */
  readonly file: string
  readonly bytes: Uint8Array
  readonly hash: string
}

/** Every YAML file below the folders, in the order of their names; a later folder stands over an earlier one. */
export async function readFolders(folders: readonly string[]): Promise<FileBytes[]> {
  const found = new Map<string, FileBytes>()
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const files = entries
      .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
    const read = await Promise.all(files.map(async (path) => ({ path, bytes: await readFile(path) })))
    for (const { path, bytes } of read) {
      const file = relative(folder, path).replaceAll('\\', '/')
      found.set(file, { file, bytes, hash: digest(bytes) })
    }
  }
  return [...found.values()].sort((a, b) => (a.file < b.file ? -1 : 1))
}
