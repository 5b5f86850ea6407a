import { accepted, refusal, refused, type Result } from '../../kernel/index.ts'

// The individual identification number (ЖСН, ИИН): the one place that knows how Kazakhstan numbers persons.
// YYMMDD, a digit for century and sex, four digits of order, a control digit (Government decree 406 of 2007).

export type Sex = 'female' | 'male'

export interface Iin {
  readonly iin: string
  readonly birthDate: Temporal.PlainDate
  readonly sex: Sex
}

/** The seventh digit: odd is male; the pairs are the centuries from 1800 on. */
const centuries = [1800, 1900, 2000] as const

const firstWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
const secondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]

const remainder = (eleven: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * Number(eleven[index]), 0) % 11

/** The control digit of eleven digits; null where both rounds give ten: such a number is never given. */
export function iinControlDigit(eleven: string): number | null {
  for (const weights of [firstWeights, secondWeights]) {
    const rest = remainder(eleven, weights)
    if (rest < 10) return rest
  }
  return null
}

/**
 * What was typed as a number of a person, blanks and dashes allowed.
 * Refuses with `iin.wrong-length`, `iin.not-digits`, `iin.no-such-day`, `iin.wrong-century`, `iin.wrong-control-digit`.
 */
export function readIin(typed: string): Result<Iin> {
  const iin = typed.replace(/[\s\u00a0-]/g, '')
  if (!/^\d*$/.test(iin)) return refused(refusal('iin.not-digits'))
  if (iin.length !== 12) return refused(refusal('iin.wrong-length', { typed: iin.length }))
  const mark = Number(iin[6])
  const century = centuries[Math.floor((mark - 1) / 2)]
  if (century === undefined) return refused(refusal('iin.wrong-century', { digit: mark }))
  const birthDate = dayOf(century + Number(iin.slice(0, 2)), Number(iin.slice(2, 4)), Number(iin.slice(4, 6)))
  if (birthDate === null) return refused(refusal('iin.no-such-day', { day: `${iin.slice(4, 6)}.${iin.slice(2, 4)}` }))
  if (iinControlDigit(iin.slice(0, 11)) !== Number(iin[11])) return refused(refusal('iin.wrong-control-digit'))
  return accepted({ iin, birthDate, sex: mark % 2 === 1 ? 'male' : 'female' })
}

function dayOf(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return null
  }
}

const two = (part: number): string => String(part).padStart(2, '0')

/** The number a person born so would have with this order; null where its control digit does not exist. */
export function iinOf(birthDate: Temporal.PlainDate, sex: Sex, order: number): string | null {
  const century = centuries.findIndex((start) => birthDate.year >= start && birthDate.year < start + 100)
  if (century === -1 || !Number.isInteger(order) || order < 0 || order > 9999) return null
  const mark = century * 2 + (sex === 'male' ? 1 : 2)
  const eleven = `${two(birthDate.year % 100)}${two(birthDate.month)}${two(birthDate.day)}${mark}${String(order).padStart(4, '0')}`
  const control = iinControlDigit(eleven)
  return control === null ? null : `${eleven}${control}`
}

/** Masked for lists: who already knows the number recognises it, who does not learns the year of birth only. */
export const maskIin = (iin: string): string => `${iin.slice(0, 2)}••••••${iin.slice(8)}`
