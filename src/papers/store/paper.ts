import type { Language } from '../../platform/index.ts'

/** The head of a paper: what stays for ever, also when its content has been destroyed. */
export interface PaperHead {
  readonly id: string
  readonly case: string | null
  readonly kind: string
  readonly office: number
  readonly number: string
  readonly code: string
  readonly language: Language
  readonly hash: string
  readonly template: string
  readonly issuedAt: Temporal.Instant
  /** The event of the case that made it. */
  readonly seq: number | null
  readonly replaces: string | null
  readonly signersNeeded: number
}

/** A name as a stranger may see it: `Шевченко Анна Игоревна` → `Ш••••••• А. И.`, always as long, so that it tells no length. */
export function maskName(name: string): string {
  const [surname = '', ...others] = name.trim().split(/\s+/)
  if (surname === '') return ''
  return [`${firstLetter(surname)}•••••••`, ...others.map((other) => `${firstLetter(other)}.`)].join(' ')
}

const letters = new Intl.Segmenter('kk', { granularity: 'grapheme' })

const firstLetter = (word: string): string => letters.segment(word).containing(0)!.segment
