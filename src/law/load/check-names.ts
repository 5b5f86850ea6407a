import type { LawError } from '../law-error.ts'
import { lawError } from './check-shape.ts'
import { fileKinds, type Placed } from './file-kinds.ts'
import type { SourceFile } from './source-file.ts'

/** A file must be called after what it holds: otherwise a reference leads to a file that nobody finds. */
export function checkName(source: SourceFile, { kind, id }: Placed, data: unknown): LawError[] {
  const { key } = fileKinds[kind]
  const written = (data as Readonly<Record<string, unknown>>)[key]
  if (written === id) return []
  return [lawError(source, [key], 'wrong-name', { given: String(written), expected: id })]
}
