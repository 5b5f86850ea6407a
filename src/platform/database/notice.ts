import type { RefusalCode } from '../../kernel/index.ts'

/** Something the operator should read, said by its code: the sentence stands in texts/database.yaml. */
export interface Notice {
  readonly code: RefusalCode
  readonly facts?: Readonly<Record<string, string | number>>
}

export type Notify = (notice: Notice) => void
