import { readDay } from '../../kernel/index.ts'

/** `null` is "not known yet": CEL's own null is not part of the vocabulary, so the two cannot meet. */
export type Value = number | string | boolean | Item | readonly Value[] | null

/** One record, with the path that it was given under (`family.2`), so that a reason can name the person it speaks of. */
export interface Item {
  readonly path: string
  readonly fields: ReadonlyMap<string, Value>
}

export type Rounding = 'up' | 'down' | 'half-up'
export const roundings: readonly Rounding[] = ['up', 'down', 'half-up']

/** What a figure can do wrong while it is reckoned; it makes the value unknown and says why. */
export type FaultCode = 'condition.divides-by-zero' | 'condition.number-too-large'

export const isItem = (value: Value): value is Item => typeof value === 'object' && value !== null && 'path' in value
export const isValues = (value: Value): value is readonly Value[] => Array.isArray(value)

/**
 * Whole-number division with the rounding that the law names. Up and down are away from and towards zero,
 * as a clerk means them; `a - a % b` is exact for safe integers where `a / b` alone is not.
 */
export function divideWhole(
  a: number,
  b: number,
  rounding: Rounding,
): { readonly value: number; readonly remainder: number } {
  const remainder = a % b
  const whole = (a - remainder) / b
  const away = Math.sign(a) * Math.sign(b)
  // Compared by subtraction: twice the remainder could leave the safe integers.
  const half = Math.abs(remainder) >= Math.abs(b) - Math.abs(remainder)
  const up = remainder !== 0 && (rounding === 'up' || (rounding === 'half-up' && half))
  return { value: (up ? whole + away : whole) + 0, remainder: remainder + 0 }
}

/** Full units between two days; a person born on 29 February is a year older on 1 March of a common year. */
export function fullYears(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'years' }).years + 0
}
export function fullMonths(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'months' }).months + 0
}
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days + 0
}

/** Days are kept as ISO text of four-digit years: it compares as the days do, and needs no object. */
export const dayTyped = (text: string): string | null => (readDay(text) === null ? null : text)
