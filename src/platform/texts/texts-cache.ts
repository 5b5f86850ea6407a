import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { digest } from '../../kernel/index.ts'
import type { Text } from './text-shape.ts'

/** Beside the packages, where tools keep what they can make again; a folder that cannot be written is done without. */
export const usualCache = fileURLToPath(new URL('../../../node_modules/.cache/qyzmet/', import.meta.url))

/** Grows when the shape of what is kept changes. */
const version = 1

export interface SourceFile {
  readonly file: string
  readonly content: string
}

/** The name under which the result of reading exactly these files is kept. */
export const cacheName = (files: readonly SourceFile[]): string =>
  `texts-${digest(JSON.stringify([version, ...files.map(({ file, content }) => [file, content])])).slice(0, 32)}.json`

/** Reading YAML takes a fifth of a second and 30 MB at every start; what was read without a mistake is kept by the hash of its files. */
export function readCache(folder: string, name: string): ReadonlyMap<string, Text> | undefined {
  try {
    const kept = JSON.parse(readFileSync(join(folder, name), 'utf8')) as readonly Text[]
    return new Map(kept.map((text) => [text.key, text]))
  } catch {
    return undefined
  }
}

export function writeCache(folder: string, name: string, texts: ReadonlyMap<string, Text>): void {
  try {
    mkdirSync(folder, { recursive: true })
    const before = readdirSync(folder).filter((other) => other.startsWith('texts-'))
    const temporary = join(folder, `${name}.${process.pid}`)
    writeFileSync(temporary, JSON.stringify([...texts.values()]))
    renameSync(temporary, join(folder, name))
    for (const other of before) if (other !== name) rmSync(join(folder, other), { force: true })
  } catch {
    // A cache that cannot be written costs time, nothing else.
  }
}
