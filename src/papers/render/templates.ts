import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { digest } from '../../kernel/index.ts'
import { paperKinds, type PaperKind } from '../content/kinds.ts'

/** A template with all its parts in one text; its hash names it for ever. */
export interface Template {
  readonly hash: string
  readonly kind: PaperKind
  readonly source: string
}

export interface Templates {
  of(kind: PaperKind): Template
  readonly all: readonly Template[]
}

export const papersFolder = fileURLToPath(new URL('../../../papers/', import.meta.url))

/** Reads the templates of all kinds; a missing file or part stops the start. */
export function loadTemplates(folder: string = papersFolder): Templates {
  const all = paperKinds.map((kind) => {
    const source = joinParts(join(folder, 'templates', `${kind}.typ`))
    return { hash: digest(source), kind, source }
  })
  const byKind = new Map(all.map((template) => [template.kind, template]))
  return { of: (kind) => byKind.get(kind)!, all }
}

/**
 * Puts every imported part in the place of its import, once: the stored template needs no other file, and the
 * files on disk stay ordinary Typst that any editor can open. Only whole imports (`: *`) are used.
 */
export function joinParts(file: string, seen: Set<string> = new Set()): string {
  if (seen.has(file)) return ''
  seen.add(file)
  return readFileSync(file, 'utf8').replace(/^#import "([^"]+)": \*\n/gm, (_whole, part: string) =>
    joinParts(join(dirname(file), part), seen),
  )
}
