import { z } from 'zod'
import { readDay } from '../../kernel/index.ts'

/** A paragraph as the law's data writes it (`9(1)`, `app3.t1.6`), or `ours` where the law says nothing. */
const at = z.string().default('ours')
const words = z.string().trim().min(1)
const day = z.string().refine((text) => readDay(text) !== null)

/** A fact that a decision rests on, where it came from, and its value as it is to be read. */
const fact = z.strictObject({
  what: words,
  from: z.string().default(''),
  value: words,
  at: z.string().default('ours'),
  /** The law leaves this figure to an act that is not held; this installation supplied it, and the paper says so. */
  supplied: z.boolean().default(false),
})

const table = z.strictObject({
  head: z.array(z.string()).min(1),
  rows: z.array(z.array(z.string())),
  foot: z.array(z.array(z.string())).optional(),
  /** Columns of figures, set at the right; counted from 0. Left out, those are taken that hold nothing but amounts. */
  figures: z.array(z.int().min(0)).optional(),
})

const facts = z.strictObject({
  facts: z.array(fact),
  sum: z.array(z.strictObject({ what: words, value: words })).default([]),
})

/** An entry of a list: its words, what stands below in small type, its paragraph. */
const entry = z.union([words, z.strictObject({ text: words, note: z.string().default(''), at })])

/** One field of a paper, in the order of the law. `words` says what stands there; null where there is nothing to say. */
const line = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  label: words,
  at,
  words: z.union([z.string(), z.array(entry), table, facts, z.null()]),
  /** Set in the larger type of its own section instead of a row of the list. */
  section: z.boolean().default(false),
  supplied: z.boolean().default(false),
  /** What the law does not say here, or what is not held, and what we take it as: stands in the dashed frame. */
  silence: z.strictObject({ text: words, at }).optional(),
  /** The same value for machines: money in tiyn, a count. */
  number: z.number().optional(),
})

const signer = z.strictObject({ key: words, name: words, post: words })

const sheet = {
  /** A sample under repealed law: the first line of the paper says so. */
  sample: z.boolean(),
  /** Replaces the title of the kind, where the law has its own name for the paper. */
  title: words.optional(),
  /** Where the law names the paper. */
  at,
  /** How much of the form the law gives: drawn or listed fields, only its name, or nothing. */
  origin: z.enum(['drawn', 'listed', 'named', 'ours']),
  /** The civil day of the paper, in the zone of its office. */
  day,
  office: z.strictObject({ name: words, contact: z.string().default('') }),
  service: words,
  /** Full name of whom the paper is about: kept for the initials of the verification page. */
  holder: z.string().default(''),
  /** The one sentence that says what the paper says. */
  lead: z.strictObject({ text: words, at }).optional(),
  lines: z.array(line),
  silences: z.array(z.strictObject({ text: words, at })).default([]),
  signers: z.array(signer).default([]),
}

const volume = z.strictObject({
  volume: z.int().min(1),
  page: z.int().min(1),
  opened: day,
  closed: day.optional(),
  first: z.string(),
  last: z.string(),
  columns: z.array(z.strictObject({ label: words, at, share: z.number().positive().default(1) })).min(1),
  rows: z.array(z.array(z.string())),
})

/** What each kind is made from. What they have in common makes most of a paper; what is asked in addition stands here. */
export const paperData = {
  coupon: z.strictObject({ ...sheet, follow: z.strictObject({ number: words, address: words }) }),
  'missing-documents': z.strictObject({
    ...sheet,
    /** The paragraph from which the term would run. */
    termAt: at,
  }),
  'inspection-act': z.strictObject({ ...sheet, signers: z.array(signer).min(1) }),
  conclusion: z.strictObject({ ...sheet, signers: z.array(signer).min(1) }),
  decision: z.strictObject(sheet),
  notice: z.strictObject(sheet),
  'reasoned-refusal': z.strictObject(sheet),
  'hand-over-receipt': z.strictObject({ ...sheet, signers: z.array(signer).min(1) }),
  'journal-page': z.strictObject({ ...sheet, journal: volume }),
} as const

export type PaperData<Kind extends keyof typeof paperData> = z.input<(typeof paperData)[Kind]>
export type ReadPaperData<Kind extends keyof typeof paperData> = z.output<(typeof paperData)[Kind]>
/** What every kind has, whatever it asks in addition. */
export type Sheet = ReadPaperData<'notice'>
export type Line = Sheet['lines'][number]
