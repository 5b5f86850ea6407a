import type { SourceTree } from './source-tree.ts'

/** One thing that is wrong: where, what, and what to do about it. */
export interface Finding {
  /** `path`, `path:line` or `path:line:column`, as an editor can jump to it. */
  readonly at: string
  readonly what: string
  readonly remedy: string
}

/** A wall of the house. It is a pure function of the files, so that a test can hand it a deliberate fault. */
export interface Gate {
  readonly name: string
  /** The rule, in one sentence. */
  readonly rule: string
  readonly check: (tree: SourceTree) => readonly Finding[]
}

export const describeFinding = ({ at, what, remedy }: Finding): string => `${at}: ${what}. ${remedy}`
