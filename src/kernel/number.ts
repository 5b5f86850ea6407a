import { checkDigit, hasRightCheckDigit } from './check-digit.ts'
import { accepted, refusal, refused, type Result } from './result.ts'

/** How a number is written: the sizes of its groups, the last digit of all being the check digit. */
export interface NumberShape {
  readonly groups: readonly number[]
  readonly separator: '-' | ' '
}

export const caseNumberShape: NumberShape = { groups: [2, 4, 6, 1], separator: '-' }
export const paperCodeShape: NumberShape = { groups: [4, 4, 4], separator: '-' }
export const secretShape: NumberShape = { groups: [3, 3], separator: ' ' }

/** Digits in groups: `260107000214` + its check digit → `26-0107-000214-5`. */
export function writeNumber(digitsWithoutCheck: string, shape: NumberShape): string {
  return groupDigits(digitsWithoutCheck + checkDigit(digitsWithoutCheck), shape)
}

/** So many digits, each as likely as any other: a byte from 250 up would favour the low ones, and another is drawn. */
export function drawDigits(count: number, random: (bytes: number) => Uint8Array): string {
  let digits = ''
  while (digits.length < count) {
    for (const byte of random(count)) if (byte < 250 && digits.length < count) digits += String(byte % 10)
  }
  return digits
}

export function groupDigits(digits: string, shape: NumberShape): string {
  const parts: string[] = []
  let start = 0
  for (const size of shape.groups) {
    parts.push(digits.slice(start, start + size))
    start += size
  }
  return parts.join(shape.separator)
}

/** A number of a case: year of two digits, office, order in the year, check digit. */
export const caseNumber = (year: number, office: number, order: number): string =>
  writeNumber(
    `${String(year % 100).padStart(2, '0')}${String(office).padStart(4, '0')}${String(order).padStart(6, '0')}`,
    caseNumberShape,
  )

/**
 * What a person typed, blanks, dashes and all, back to the written form. A wrong length and a wrong check
 * digit are told apart, because the second is a slip of the finger and the person can look again.
 */
export function readNumber(typed: string, shape: NumberShape): Result<string> {
  const digits = typed.replace(/[\s\-‐-―.]/g, '')
  const length = shape.groups.reduce((sum, size) => sum + size, 0)
  if (!/^\d+$/.test(digits)) return refused(refusal('number.not-digits'))
  if (digits.length !== length) return refused(refusal('number.wrong-length', { length, typed: digits.length }))
  if (!hasRightCheckDigit(digits)) return refused(refusal('number.wrong-check-digit'))
  return accepted(groupDigits(digits, shape))
}
