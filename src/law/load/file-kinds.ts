import type { z } from 'zod'
import { act, service } from '../schema/act.ts'
import { adoption, general, parameterFile, texts, words } from '../schema/adoption.ts'
import { edition } from '../schema/edition.ts'
import { exampleFile } from '../schema/examples.ts'

/** What each file of the law is, by its place; `key` names the value that must agree with the file's name. */
export const fileKinds = {
  act: { place: /^acts\/([^/]+)\.yaml$/, schema: act, key: 'act' },
  service: { place: /^services\/([^/]+)\/service\.yaml$/, schema: service, key: 'service' },
  edition: {
    place: /^services\/([^/]+\/\d{4}-[^/]+)\.(?:regulation|standard)\.yaml$/,
    schema: edition,
    key: 'edition',
  },
  texts: { place: /^services\/([^/]+)\/texts\.yaml$/, schema: texts, key: 'texts' },
  examples: { place: /^services\/([^/]+)\/examples\.yaml$/, schema: exampleFile, key: 'examples' },
  words: { place: /^words\/([^/]+)\.yaml$/, schema: words, key: 'words' },
  parameter: { place: /^parameters\/([^/]+)\.yaml$/, schema: parameterFile, key: 'parameter' },
  general: { place: /^general\/([^/]+)\.yaml$/, schema: general, key: 'general' },
  adoption: { place: /^adoption\/([^/]+)\.yaml$/, schema: adoption, key: 'adoption' },
} as const

export type FileKind = keyof typeof fileKinds
export type DataOf<K extends FileKind> = z.infer<(typeof fileKinds)[K]['schema']>

export interface Placed {
  readonly kind: FileKind
  /** The id that the file's name promises. */
  readonly id: string
}

export function placeOf(file: string): Placed | null {
  for (const [kind, { place }] of Object.entries(fileKinds)) {
    const match = place.exec(file)
    if (match) return { kind: kind as FileKind, id: match[1] ?? '' }
  }
  return null
}
