import { describe, expect, it } from 'vitest'
import { compute, type GivenFacts, makeVocabulary, readAmount, readFacts, type Reckoned } from './index.ts'
import { divideWhole } from './values.ts'

const club = makeVocabulary({
  names: { incomes: { list: { record: { amount: 'money', months: 'int' } } }, heads: 'int' },
  parameters: { line: 'money' },
  derived: [
    { name: 'total', text: 'sum(incomes.map(i, i.amount * i.months))' },
    { name: 'per-head', text: "divide(total, heads * 3, 'down')" },
  ],
})
if (!club.ok) throw new Error(JSON.stringify(club.refusals))
const vocabulary = club.value

function reckon(text: string, given: GivenFacts): Reckoned {
  const amount = readAmount(vocabulary, text)
  const facts = readFacts(vocabulary, given)
  if (!amount.ok || !facts.ok) throw new Error(JSON.stringify([amount, facts]))
  return compute(amount.value, facts.value)
}

const benefit = "max(tenge(0), parameter('line') - per_head) * heads"
const given = {
  facts: {
    incomes: [
      { amount: 20_000_00, months: 3 },
      { amount: 10_000_01, months: 1 },
    ],
    heads: 2,
  },
}

describe('an amount is reckoned with its trace', () => {
  const reckoned = reckon(benefit, { ...given, parameters: { line: 15_000_00 } })

  it('in whole tiyn', () => {
    // 70 000,01 / 6 = 11 666,66; 15 000 − 11 666,66 = 3 333,34; × 2.
    expect([reckoned.value, reckoned.unit]).toEqual([6_666_68, 'money'])
  })

  it('each operation is a line, in the order in which a clerk writes it down', () => {
    expect(reckoned.steps.map(({ does, item, value, remainder }) => [does, item, value, remainder])).toEqual([
      ['parameter', undefined, 15_000_00, undefined],
      ['multiply', 'incomes.0', 60_000_00, undefined],
      ['multiply', 'incomes.1', 10_000_01, undefined],
      ['sum', undefined, 70_000_01, undefined],
      ['name', undefined, 70_000_01, undefined],
      ['multiply', undefined, 6, undefined],
      ['divide', undefined, 11_666_66, 5],
      ['name', undefined, 11_666_66, undefined],
      ['subtract', undefined, 3_333_34, undefined],
      ['max', undefined, 3_333_34, undefined],
      ['multiply', undefined, 6_666_68, undefined],
    ])
  })

  it('the trace names the facts it rests on', () => {
    expect(reckoned.facts.map(({ name }) => name)).toContain('incomes.1.months')
  })

  it('is plain JSON', () => expect(JSON.parse(JSON.stringify(reckoned))).toEqual(reckoned))

  it('without its parameter it has no value and says which is missing', () => {
    const open = reckon(benefit, given)
    expect([open.value, open.missing]).toEqual([null, [{ name: 'line', from: 'parameter' }]])
  })

  it('a sum with one unknown member is not known', () => {
    const open = reckon('total', { facts: { incomes: [{ amount: 5, months: 1 }, { amount: 5 }] } })
    expect([open.value, open.missing]).toEqual([null, [{ name: 'incomes.1.months', from: 'fact' }]])
  })
})

describe('a division names its rounding', () => {
  it.each([
    [7, 2, 'down', 3],
    [7, 2, 'up', 4],
    [7, 2, 'half-up', 4],
    [7, 3, 'half-up', 2],
    [8, 3, 'half-up', 3],
    [6, 3, 'up', 2],
    [-7, 2, 'down', -3],
    [-7, 2, 'up', -4],
    [-7, 2, 'half-up', -4],
    [0, 5, 'up', 0],
    [9007199254740991, 2, 'down', 4503599627370495],
    [9007199254740991, 9007199254740990, 'half-up', 1],
  ] as const)('%i by %i, %s, is %i', (a, b, rounding, value) => {
    expect(divideWhole(a, b, rounding).value).toBe(value)
  })
})
