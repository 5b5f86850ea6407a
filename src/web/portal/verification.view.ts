/** What a check of a paper can answer. */
export type VerificationAnswer = 'genuine' | 'replaced' | 'revoked' | 'not-verified' | 'no-such-code'

export interface VerifyFormView {
  readonly code: string
  readonly wrong?: string
}

export const emptyVerifyForm: VerifyFormView = { code: '' }

export interface VerifiedSignature {
  readonly who: string
  readonly at: Temporal.PlainDateTime
  /** What the signature is, said exactly: "жүйеде екінші фактормен расталған". */
  readonly means: string
}

/** What anyone who holds the paper may see: nothing of its content, the holder by initials. */
export interface VerifiedPaper {
  readonly kind: string
  readonly service: string
  readonly number: string
  readonly day: Temporal.PlainDate
  readonly office: string
  readonly signatures: readonly VerifiedSignature[]
  readonly holder: string | null
  /** First and last stretch of the content's hash. */
  readonly trace: string
  /** The day whose published seal the paper is part of; null until that day is sealed. */
  readonly sealed: { readonly day: Temporal.PlainDate; readonly href: string } | null
  readonly replacedBy: { readonly number: string; readonly day: Temporal.PlainDate } | null
  readonly revoked: { readonly day: Temporal.PlainDate; readonly reason: string } | null
}

export interface VerificationView {
  readonly answer: VerificationAnswer
  readonly code: string
  readonly checkedAt: Temporal.PlainDateTime
  readonly paper: VerifiedPaper | null
  /** Whether the file in hand is the one that was issued; null where none was compared. */
  readonly compared: 'same' | 'different' | null
  /** The file was asked about and not chosen. */
  readonly wrongFile?: string
  readonly form: VerifyFormView
}
