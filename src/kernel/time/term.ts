import { accepted, refusal, refused, type Result } from '../result.ts'

/** `day` is a day of unstated kind: both readings are computed, the stricter is taken, and a doubt says so. */
export const units = [
  'minute',
  'working-hour',
  'hour',
  'calendar-day',
  'working-day',
  'week',
  'month',
  'quarter',
  'year',
  'day',
] as const

export type Unit = (typeof units)[number]

/** A length of time as the law writes it. */
export interface Term {
  readonly count: number
  readonly unit: Unit
}

/** No term of the law is longer than a human life; a slip of the keyboard is. */
export const longestCount: Readonly<Record<Unit, number>> = {
  minute: 1_000_000,
  'working-hour': 20_000,
  hour: 20_000,
  'calendar-day': 36_500,
  'working-day': 25_000,
  week: 5_200,
  month: 1_200,
  quarter: 400,
  year: 100,
  day: 25_000,
}

const shape = /^(\d{1,9})\s+([a-z]+(?:-[a-z]+)?)$/

/**
 * `7 working-days`, `30 minutes`, `1 month`; singular and plural are both understood.
 * Refuses with `time.term-not-read`, `time.unit-not-known`, `time.term-empty`, `time.term-too-long`.
 */
export function parseTerm(text: string): Result<Term> {
  const match = shape.exec(text.trim())
  if (!match) return refused(refusal('time.term-not-read', { typed: text }))
  const named = match[2]!
  const unit = units.find((known) => named === known || named === `${known}s`)
  if (!unit) return refused(refusal('time.unit-not-known', { typed: text, unit: named }))
  const count = Number(match[1])
  if (count === 0) return refused(refusal('time.term-empty', { typed: text }))
  const longest = longestCount[unit]
  if (count > longest) return refused(refusal('time.term-too-long', { typed: text, longest }))
  return accepted({ count, unit })
}

export const writeTerm = ({ count, unit }: Term): string => `${count} ${unit}${count === 1 ? '' : 's'}`

/** Terms that run in minutes; all others run in whole days. */
export const runsInMinutes = (unit: Unit): boolean => unit === 'minute' || unit === 'hour' || unit === 'working-hour'

export const minutesOf = (term: Term): number => (term.unit === 'minute' ? term.count : term.count * 60)
