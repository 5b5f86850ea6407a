/** What can be wrong with a file of law/. The sentence of each stands in texts/law.yaml under `law-error.<code>`. */
export const lawErrorCodes = [
  'not-utf-8',
  'not-yaml',
  'tab',
  'duplicate-key',
  'unknown-key',
  'missing-key',
  'wrong-type',
  'not-one-of',
  'wrong-form',
  'unknown-reference',
  'not-a-table',
  'choices-without-choice',
  'meaning-missing',
  'meaning-of-another-type',
  'meaning-in-a-table',
  'meaning-not-required',
  'not-one-form',
  'asked-of-nobody',
  'choices-not-outcomes',
  'not-one-way',
  'not-on-route',
  'verb-of-another',
  'last-step-name',
  'other-type',
  'printed-otherwise',
  'bad-condition',
  'figure-of-money',
  'no-doubt',
  'wrong-place',
  'wrong-name',
  'twice',
  'no-doer',
  'no-verb',
  'no-way-out',
  'step-out-of-reach',
  'evidence-unused',
  'missing-text',
  'unused-text',
  'missing-file',
  'too-long',
] as const
export type LawErrorCode = (typeof lawErrorCodes)[number]

/** One mistake: where it stands, what is wrong, what would be right. */
export interface LawError {
  /** Path below the folder of the law, with `/`. */
  readonly file: string
  readonly line: number
  readonly column: number
  /** Path of keys inside the file: `steps.accept.within`. */
  readonly path: string
  readonly code: LawErrorCode
  /** What was written, and what the sentence needs besides (`nearest`, `known`, `expected`). */
  readonly facts: Readonly<Record<string, string>>
  /** Which kind of value belongs here: its sentence stands in texts/law.yaml under `law-right.<right>`. */
  readonly right: string | null
  readonly example: string | null
  /** File whose own mistake brought this one about. */
  readonly followsFrom?: string
}
