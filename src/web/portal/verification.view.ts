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
  /** What it is called; null once its content was destroyed, and its office with it. */
  readonly kind: string | null
  readonly service: string | null
  readonly number: string
  readonly day: Temporal.PlainDate
  readonly office: string | null
  readonly signatures: readonly VerifiedSignature[]
  readonly holder: string | null
  /** First and last stretch of the content's hash. */
  readonly trace: string
  /** The day whose published seal the paper is part of; null until that day is sealed. */
  readonly sealed: { readonly day: Temporal.PlainDate; readonly href: string } | null
  readonly replacedBy: { readonly number: string; readonly day: Temporal.PlainDate } | null
  /** Why, an officer wrote for the case: it may name a person, so only the office tells it. */
  readonly revokedOn: Temporal.PlainDate | null
}

export interface VerificationView {
  readonly answer: VerificationAnswer
  readonly code: string
  readonly checkedAt: Temporal.PlainDateTime
  readonly paper: VerifiedPaper | null
  /** Whether the file in hand is the one that was issued, if any is kept; null where none was compared. */
  readonly compared: 'same' | 'other' | 'none-kept' | null
  /** The file was asked about and not chosen. */
  readonly wrongFile?: string
  readonly form: VerifyFormView
}
