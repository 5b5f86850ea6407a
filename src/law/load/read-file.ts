import { nearest } from '../../kernel/index.ts'
import type { z } from 'zod'
import type { LawError } from '../law-error.ts'
import { checkName } from './check-names.ts'
import { checkShape } from './check-shape.ts'
import { fileKinds, placeOf } from './file-kinds.ts'
import type { LoadedFile } from './loaded-file.ts'
import type { ParseCache } from './parse-cache.ts'
import type { FileBytes } from './read-folder.ts'
import { readSource } from './source-file.ts'

const places = ['acts/', 'services/', 'words/', 'parameters/', 'general/', 'adoption/']

/** One file, read, placed and shaped; or what is wrong with it. */
export function readLawFile({ file, bytes, hash }: FileBytes, cache?: ParseCache): LoadedFile | readonly LawError[] {
  const placed = placeOf(file)
  if (!placed) {
    const folder = nearest(
      file.split('/')[0] ?? '',
      places.map((place) => place.slice(0, -1)),
    )
    const facts = { given: file, known: places.join(', '), ...(folder === undefined ? {} : { nearest: folder }) }
    return [
      {
        file,
        line: 1,
        column: 1,
        path: '',
        code: 'wrong-place',
        facts,
        right: null,
        example: 'acts/akmola-2011-a-11-491.yaml',
      },
    ]
  }
  const source = readSource(file, bytes, cache)
  if (!('data' in source)) return source
  const schema: z.ZodType<LoadedFile['data']> = fileKinds[placed.kind].schema
  const checked = checkShape(source, schema)
  if (!checked.ok) return checked.errors
  const misnamed = checkName(source, placed, checked.data)
  if (misnamed.length > 0) return misnamed
  return { kind: placed.kind, id: placed.id, hash, source, data: checked.data } as LoadedFile
}
