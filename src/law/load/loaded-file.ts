import type { DataOf, FileKind } from './file-kinds.ts'
import type { SourceFile } from './source-file.ts'

/** A file that was read and has the right shape; what it refers to is not checked yet. */
export type LoadedFile = {
  readonly [K in FileKind]: {
    readonly kind: K
    readonly id: string
    readonly hash: string
    readonly source: SourceFile
    readonly data: DataOf<K>
  }
}[FileKind]

export type LoadedOf<K extends FileKind> = Extract<LoadedFile, { readonly kind: K }>

export const ofKind = <K extends FileKind>(files: readonly LoadedFile[], kind: K): LoadedOf<K>[] =>
  files.filter((file): file is LoadedOf<K> => file.kind === kind)
