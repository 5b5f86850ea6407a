/** Kinds of paper that have a template. A kind is a form of paper, not a paper of one service. */
export const paperKinds = [
  'coupon',
  'missing-documents',
  'inspection-act',
  'conclusion',
  'decision',
  'notice',
  'reasoned-refusal',
  'hand-over-receipt',
  'journal-page',
] as const

export type PaperKind = (typeof paperKinds)[number]

export const isPaperKind = (kind: string): kind is PaperKind => (paperKinds as readonly string[]).includes(kind)
