import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDigit, hasRightCheckDigit } from './check-digit.ts'

const digits = fc.stringMatching(/^\d{1,14}$/)

describe('the check digit (Damm)', () => {
  it('of 572 is 4, as its author shows', () => {
    expect(checkDigit('572')).toBe('4')
    expect(hasRightCheckDigit('5724')).toBe(true)
    expect(hasRightCheckDigit('5727')).toBe(false)
  })

  it('finds every single wrong digit', () => {
    fc.assert(
      fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
        const whole = number + checkDigit(number)
        const at = place % whole.length
        const wrong = whole.slice(0, at) + String((Number(whole[at]) + shift) % 10) + whole.slice(at + 1)
        expect([hasRightCheckDigit(whole), hasRightCheckDigit(wrong)]).toEqual([true, false])
      }),
    )
  })

  it('finds every swap of two neighbours', () => {
    fc.assert(
      fc.property(digits, fc.nat(), (number, place) => {
        const whole = number + checkDigit(number)
        const at = place % (whole.length - 1)
        fc.pre(whole[at] !== whole[at + 1])
        expect(hasRightCheckDigit(whole.slice(0, at) + whole[at + 1]! + whole[at]! + whole.slice(at + 2))).toBe(false)
      }),
    )
  })

  it('takes nothing but digits for a number', () => {
    for (const typed of ['', '0', '12a4', '57 24', '-5724']) expect(hasRightCheckDigit(typed)).toBe(false)
  })
})
