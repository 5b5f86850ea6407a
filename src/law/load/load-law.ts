import type { Law, LawLoad } from '../law.ts'
import type { LawError, LawErrorCode } from '../law-error.ts'
import { assemble } from './assemble.ts'
import { blame } from './blame.ts'
import type { LoadedFile } from './loaded-file.ts'
import { folderCache } from './parse-cache.ts'
import { readLawFile } from './read-file.ts'
import { readFolders } from './read-folder.ts'

export interface LoadOptions {
  /** A folder for parsed files by the hash of their content: reading the text is the costly part of a first start. */
  readonly cache?: string
}

/** Files behind a loaded law: what did not change is not read again, what became wrong keeps its last good content. */
const filesOf = new WeakMap<Law, ReadonlyMap<string, LoadedFile>>()

/**
 * Loads the law below one or several folders; of a file in two of them the later one counts.
 * It never refuses: what is wrong comes back as errors, and in its place stands what `previous` had there, or nothing.
 */
export async function loadLaw(
  folders: string | readonly string[],
  previous?: Law,
  options: LoadOptions = {},
): Promise<LawLoad> {
  const cache = options.cache === undefined ? undefined : folderCache(options.cache)
  const before = (previous && filesOf.get(previous)) ?? new Map<string, LoadedFile>()
  const errors: LawError[] = []
  const kept = new Set<string>()
  const files = new Map<string, LoadedFile>()
  for (const bytes of await readFolders(typeof folders === 'string' ? [folders] : folders)) {
    const old = before.get(bytes.file)
    const read = old?.hash === bytes.hash ? old : readLawFile(bytes, cache)
    if ('kind' in read) files.set(bytes.file, read)
    else {
      errors.push(...read)
      fallBack(bytes.file, files, before, kept)
    }
  }
  return settle(files, before, errors, kept)
}

/**
 * Files whose references are wrong fall back, too. That may break others that referred to them, so it is repeated;
 * each round loses at least one file, and only the first one tells the author about his own mistakes.
 */
function settle(
  files: Map<string, LoadedFile>,
  before: ReadonlyMap<string, LoadedFile>,
  errors: LawError[],
  kept: Set<string>,
): LawLoad {
  let told = false
  const missing = [...new Set(errors.map(({ file }) => file))].filter((file) => !files.has(file))
  for (;;) {
    const assembled = assemble([...files.values()])
    if (!told) errors.push(...blame(assembled.errors, missing))
    told = true
    const wrong = new Set(assembled.errors.filter(({ code }) => !harmless.has(code)).map((error) => error.file))
    if (wrong.size === 0) {
      filesOf.set(assembled.law, files)
      return { law: assembled.law, errors: inOrder(errors), kept: [...kept].sort() }
    }
    for (const file of wrong) fallBack(file, files, before, kept)
  }
}

function fallBack(
  file: string,
  files: Map<string, LoadedFile>,
  before: ReadonlyMap<string, LoadedFile>,
  kept: Set<string>,
): void {
  const old = before.get(file)
  if (old && files.get(file) !== old && !kept.has(file)) {
    files.set(file, old)
    kept.add(file)
    return
  }
  files.delete(file)
  kept.delete(file)
}

/** A missing name is told, but a service that shows an id is better than a service that is gone. */
const harmless: ReadonlySet<LawErrorCode> = new Set(['missing-text', 'unused-text'])

const inOrder = (errors: readonly LawError[]): LawError[] =>
  [...errors].sort((a, b) => (a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1))
