/** How it was signed. A certificate will be another word here; nothing else may be said of this one. */
export type MeansOfSigning = 'second-factor'

/** Who signs, as her session knows her. */
export interface Signer {
  readonly staff: string
  readonly post: string
  readonly place: number
  readonly unit: string
  readonly name: string
}

/** What is signed: a paper is its content, so its hash is what counts. */
export interface SignedContent {
  readonly paper: string
  readonly hash: string
}

/** What shows afterwards that it was so. */
export interface Evidence {
  /** All that was confirmed by the one code: how many, and the digest of their list. */
  readonly together: number
  readonly list: string
  /** Digest of the staff and the step of time whose code was given; the code itself is kept nowhere. */
  readonly code: string
  readonly session: string
}

export interface Signature extends SignedContent, Signer {
  readonly id: string
  /** The paragraph, or the act, by which this unit signs. */
  readonly ground: string
  readonly signedAt: Temporal.Instant
  readonly means: MeansOfSigning
  readonly evidence: Evidence
}
