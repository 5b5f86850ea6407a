import type { LawError } from '../law-error.ts'
import { placeOf } from './file-kinds.ts'

/**
 * A file that could not be read leaves holes in others: what points at it, stands beside it, or uses a word of it. Such
 * a mistake is not its author's, and is told as following from that file.
 */
export function blame(errors: readonly LawError[], missing: readonly string[]): LawError[] {
  const holes = missing.flatMap((file) => {
    const placed = placeOf(file)
    return placed ? [{ file, ...placed }] : []
  })
  return errors.map((error) => {
    const hole = holes.find((one) => bringsAbout(one, error))
    return hole ? { ...error, followsFrom: hole.file } : error
  })
}

interface Hole {
  readonly file: string
  readonly kind: string
  readonly id: string
}

function bringsAbout({ file, kind, id }: Hole, error: LawError): boolean {
  if (error.file === file) return false
  const { given, known } = error.facts
  if (given === id) return true
  if (kind === 'words') return error.code === 'unknown-reference' && known === ''
  // Texts and examples speak of what their edition says; an adoption supplies it.
  const beside = folderOf(error.file) === folderOf(file)
  return kind === 'edition' && (beside || (error.file.startsWith('adoption/') && error.path.startsWith('reckonings')))
}

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/'))
