import type { CaseworkParts } from '../../casework/index.ts'
import type { Database, Reading, SecretBox, Texts } from '../../platform/index.ts'

/** What the pages need from outside, handed in once at the start. */
export interface WebParts {
  readonly database: Database
  readonly casework: CaseworkParts
  readonly texts: Texts
  readonly now: () => Temporal.Instant
  readonly random: (bytes: number) => Uint8Array
  readonly secrets: SecretBox
  readonly demonstration: boolean
  /** HTTPS: cookies are marked so. */
  readonly secure: boolean
  readonly publicUrl: string
  readonly read: (reading: Reading) => void
  /** The PDF of a paper, kept once; the secret stands on a coupon only. */
  readonly paperFile: (id: string, scope: PaperScope, secret?: string) => Promise<Uint8Array | null>
  /** Invented people of a demonstration, with the code of this moment; empty in production. */
  readonly invented: () => Promise<readonly InventedPlace[]>
}

export type PaperScope =
  | { readonly kind: 'office'; readonly office: number; readonly staff: string }
  | { readonly kind: 'case'; readonly case: string }
  | { readonly kind: 'system' }

export interface InventedPlace {
  readonly name: string
  readonly people: readonly {
    readonly name: string
    readonly post: string
    readonly login: string
    readonly password: string
    readonly code: string
  }[]
}
