import { describe, expect, it } from 'vitest'
import { type Answer, evaluate, type GivenFacts, makeVocabulary, readCondition, readFacts, readRule } from './index.ts'

const club = makeVocabulary({
  names: {
    income: 'money',
    age: 'int',
    farm: 'bool',
    born: 'day',
    asked: 'day',
    cards: { list: { codes: ['gold', 'silver'] } },
    family: { list: { record: { age: 'int', disabled: 'bool' } } },
    person: { record: { age: 'int' } },
  },
  parameters: { line: 'money' },
  derived: [{ name: 'per-head', text: "divide(income, size(family), 'down')" }],
})
if (!club.ok) throw new Error(JSON.stringify(club.refusals))
const vocabulary = club.value

function ask(text: string, facts: GivenFacts['facts'], parameters: GivenFacts['parameters'] = {}): Answer {
  const condition = readCondition(vocabulary, text)
  const read = readFacts(vocabulary, { facts, parameters })
  if (!condition.ok || !read.ok) throw new Error(JSON.stringify([condition, read]))
  return evaluate(condition.value, read.value)
}
const missing = (answer: Answer): string[] => answer.missing.map(({ from, name }) => `${from} ${name}`)

describe('three values', () => {
  it.each([
    ['a no beside an unknown is a no', 'age > 18 && farm', { age: 3 }, false],
    ['an unknown beside a no is a no', 'farm && age > 18', { age: 3 }, false],
    ['a yes beside an unknown is not known yet', 'age > 18 && farm', { age: 20 }, null],
    ['a yes or an unknown is a yes', 'farm || age > 18', { age: 20 }, true],
    ['the opposite of an unknown is not known', '!farm', {}, null],
    ['an unknown choice between two equal answers is that answer', 'farm ? age > 1 : age > 2', { age: 3 }, true],
    ['one yes is enough for a list', 'family.exists(f, f.disabled)', { family: [{}, { disabled: true }] }, true],
    [
      'a list with an unknown and no yes is not known',
      'family.exists(f, f.disabled)',
      { family: [{}, { disabled: false }] },
      null,
    ],
    ['one no is enough against all', 'family.all(f, f.age > 5)', { family: [{}, { age: 5 }] }, false],
    ['nobody in a list: all hold', 'family.all(f, f.age > 5)', { family: [] }, true],
    ['nobody in a list: nobody exists', 'family.exists(f, true)', { family: [] }, false],
    ['a list that nobody has given is not known', 'size(family) > 0', {}, null],
    ['a filter over an unknown is not known', 'size(family.filter(f, f.disabled)) < 9', { family: [{}] }, null],
    ['the size does not need what stands in the list', 'size(family.map(f, f.age)) == 1', { family: [{}] }, true],
    ['membership of a list', "'gold' in cards", { cards: ['silver', 'gold'] }, true],
    ['a boundary day', "asked >= day('2026-01-01')", { asked: '2026-01-01' }, true],
    [
      'days are compared as days',
      'born < asked',
      { born: '2009-12-31', asked: Temporal.PlainDate.from('2010-01-01') },
      true,
    ],
    ['eighteen on the birthday', 'years(born, asked) >= 18', { born: '2008-05-05', asked: '2026-05-05' }, true],
    ['not eighteen the day before', 'years(born, asked) >= 18', { born: '2008-05-05', asked: '2026-05-04' }, false],
    [
      'born on 29 February: on 1 March of a common year',
      'years(born, asked) >= 18',
      { born: '2008-02-29', asked: '2026-02-28' },
      false,
    ],
  ])('%s', (_, text, facts, value) => expect(ask(text, facts).value).toBe(value))
})

describe('what is not known', () => {
  it('names facts and parameters, each once', () => {
    expect(missing(ask("per_head < parameter('line') || income < parameter('line')", { income: 5 }))).toEqual([
      'fact family',
      'parameter line',
    ])
  })

  it('names the field of the person it is about', () => {
    expect(missing(ask('family.all(f, f.disabled || f.age > 3)', { family: [{ age: 4 }, { age: 2 }, {}] }))).toEqual([
      'fact family.1.disabled',
      'fact family.2.disabled',
      'fact family.2.age',
    ])
  })

  it('names the field of a record that nobody has given', () => {
    expect(missing(ask('person.age > 3', {}))).toEqual(['fact person.age'])
  })

  it('does not ask for what cannot decide any more', () => {
    expect(missing(ask('(age > 18 && farm) || person.age > 3', { age: 3 }))).toEqual(['fact person.age'])
    expect(missing(ask('age > 18 && farm', { age: 3 }))).toEqual([])
  })
})

describe('what cannot be reckoned', () => {
  it('a division by zero leaves the answer open and says so', () => {
    const answer = ask('per_head < income', { income: 100, family: [] })
    expect([answer.value, answer.faults, answer.missing]).toEqual([null, ['condition.divides-by-zero'], []])
  })

  it('it does not matter when another part decides', () => {
    const answer = ask('size(family) > 0 && per_head < income', { income: 100, family: [] })
    expect([answer.value, answer.faults]).toEqual([false, []])
  })

  it('a number outside the safe integers is a fault, not a rounded figure', () => {
    const answer = ask('age * 9007199254740991 > 1', { age: 2 })
    expect([answer.value, answer.faults]).toEqual([null, ['condition.number-too-large']])
  })
})

describe('the reasons of an answer', () => {
  const facts = { income: 93_000_00, family: [{}, {}, {}], age: 16, farm: true }
  const answer = ask("per_head < parameter('line') && (age >= 18 || !farm)", facts, { line: 29_000_00 })

  it('each question keeps both sides, so that they can be printed', () => {
    expect(answer.leaves[0]).toMatchObject({
      text: "per_head < parameter('line')",
      value: false,
      sides: { op: '<', left: { kind: 'money', value: 31_000_00 }, right: { kind: 'money', value: 29_000_00 } },
    })
  })

  it('each question names the facts it used, down to those under a derived name', () => {
    expect(answer.leaves[0]?.facts.map(({ from, name, value }) => `${from} ${name} ${String(value)}`)).toEqual([
      'fact income 9300000',
      'fact family 3',
      'derived per-head 3100000',
      'parameter line 2900000',
    ])
  })

  it('income under the line must hold, and either the age or no farm', () => {
    expect(answer.whatWouldDiffer).toEqual([
      [
        { leaf: 0, to: true },
        { leaf: 1, to: true },
      ],
      [
        { leaf: 0, to: true },
        { leaf: 2, to: false },
      ],
    ])
  })

  it('the same words twice are one question', () => {
    expect(ask('farm || (farm && age > 3)', facts).leaves).toHaveLength(2)
  })

  it('an exception that applies is the one thing that would have to differ', () => {
    const rule = readRule(vocabulary, { holds: { text: 'age < 18' }, unless: [{ text: 'farm' }, { text: 'age < 3' }] })
    const read = readFacts(vocabulary, { facts })
    if (!rule.ok || !read.ok) throw new Error('not read')
    const ruled = evaluate(rule.value, read.value)
    expect(ruled.clauses.map(({ role, value }) => [role, value])).toEqual([
      ['holds', true],
      ['unless', true],
      ['unless', false],
    ])
    expect(ruled.whatWouldDiffer).toEqual([[{ leaf: 1, to: false }]])
  })

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
  })
})

describe('facts are checked against their vocabulary', () => {
  it.each([
    ['a misspelt name', { incme: 1 }, 'condition.fact-unknown incme'],
    ['a misspelt field of a member', { family: [{ aged: 3 }] }, 'condition.fact-unknown family.0.aged'],
    ['a fraction of a tiyn', { income: 1.5 }, 'condition.fact-wrong income'],
    ['a number as text', { age: '16' }, 'condition.fact-wrong age'],
    ['a code outside its list', { cards: ['bronze'] }, 'condition.fact-wrong cards.0'],
    ['a day that no calendar has', { born: '2026-02-30' }, 'condition.fact-wrong born'],
    ['a list that is not one', { family: { age: 3 } }, 'condition.fact-wrong family'],
    ['a record that is a list', { person: [] }, 'condition.fact-wrong person'],
  ])('%s', (_, facts, expected) => {
    const read = readFacts(vocabulary, { facts })
    expect(!read.ok && read.refusals.map(({ code, at }) => `${code} ${at}`).join()).toBe(expected)
  })
})
