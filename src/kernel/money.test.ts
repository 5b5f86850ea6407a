import { describe, expect, it } from 'vitest'
import { readTenge, tenge, tiyn } from './money.ts'

describe('money in whole tiyn', () => {
  it.each([
    ['28460', 2_846_000],
    ['28 460', 2_846_000],
    ['28 460,5', 2_846_050],
    ['28460.50', 2_846_050],
    ['28\u00a0460\u202f₸', 2_846_000],
    ['0', 0],
    ['0,05', 5],
    ['9999999999999,99', 999_999_999_999_999],
  ])('“%s” is read', (typed, amount) => {
    expect(readTenge(typed)).toBe(amount)
  })

  it.each(['', '-5', '1,234', '1.2.3', '12,', ',5', 'жүз', '1e3', '12345678901234'])('“%s” is no amount', (typed) => {
    expect(readTenge(typed)).toBeNull()
  })

  it('has no fractions and no more than can be counted exactly', () => {
    expect(tenge(12)).toBe(1200)
    expect(() => tiyn(0.5)).toThrow('whole number')
    expect(() => tiyn(Number.MAX_SAFE_INTEGER + 1)).toThrow('whole number')
  })
})
