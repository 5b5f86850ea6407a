import { LineCounter, parseDocument, isScalar } from 'yaml'
import { describe, expect, it } from 'vitest'
import { makeVocabulary, readAmount, readCondition, readRule } from './index.ts'

// Invented law: a tennis club gives its members a discount.
const club = makeVocabulary({
  names: {
    member: {
      record: { born: 'day', level: { codes: ['junior', 'senior'] }, cards: { list: { codes: ['gold', 'silver'] } } },
    },
    guests: { list: { record: { paid: 'money', local: 'bool', level: { codes: ['junior', 'senior'] } } } },
    courts: 'int',
    season: { codes: ['summer', 'winter'] },
    asked: 'day',
    remark: 'string',
  },
  parameters: { fee: 'money' },
  derived: [{ name: 'per-court', text: "divide(sum(guests.map(g, g.paid)), courts, 'down')" }],
})
if (!club.ok) throw new Error(JSON.stringify(club.refusals))
const vocabulary = club.value

function flaw(text: string): string {
  const read = readCondition(vocabulary, text)
  if (read.ok) return 'accepted'
  return read.refusals.map(({ code, at }) => `${code} ${at}`).join('; ')
}

describe('a condition is accepted or refused when the law is loaded', () => {
  it.each([
    "season == 'summer'",
    "season in ['summer', 'winter'] && courts > 2",
    "'gold' in member.cards",
    "years(member.born, asked) >= 18 || member.level == 'junior'",
    "guests.exists(g, g.paid > parameter('fee') && g.level == member.level)",
    'guests.filter(g, g.local).all(g, g.paid >= tenge(10))',
    "per_court <= parameter('fee')",
    "divide(parameter('fee') * 60, 100, 'half-up') < per_court",
    "divide(per_court, parameter('fee'), 'up') > 2",
    "asked < day('2026-02-01') ? courts in [1, 2] : !(remark == 'қысқы')",
    "max(tenge(0), parameter('fee') - per_court) != tenge(0)",
    'size(guests) + 1 < -courts * 2',
  ])('accepts %s', (text) => expect(flaw(text)).toBe('accepted'))

  it.each([
    ['an unknown name', "seasn == 'summer'", 'condition.unknown-name 1:1'],
    ['an unknown field', 'member.borne < asked', 'condition.unknown-field 1:8'],
    ['an unknown field inside a list', 'guests.all(g, g.payed > tenge(1))', 'condition.unknown-field 1:17'],
    ['an unknown function', 'age(member.born) > 3', 'condition.unknown-function 1:1'],
    ['an unknown parameter', "per_court < parameter('fees')", 'condition.unknown-parameter 1:23'],
    ['a parameter whose name is computed', 'per_court < parameter(remark)', 'condition.unknown-parameter 1:23'],
    ['a code outside its list', "season == 'autumn'", 'condition.unknown-code 1:11'],
    ['a code outside its list, on the left', "'autumn' != season", 'condition.unknown-code 1:1'],
    ['a code outside its list, among others', "season in ['summer', 'autumn']", 'condition.unknown-code 1:22'],
    ['a code that the list cannot hold', "'bronze' in member.cards", 'condition.unknown-code 1:1'],
    ['a code compared with a free text', 'season == remark', 'condition.wrong-types 1:11'],
    ['codes of two lists', 'season == member.level', 'condition.wrong-types 1:11'],
    ['a number compared with a text', "courts < '3'", 'condition.wrong-types 1:1'],
    ['money compared with a bare number', 'per_court < 100', 'condition.wrong-types 1:1'],
    ['money times money', 'per_court * per_court > per_court', 'condition.wrong-types 1:1'],
    ['texts in an order', "remark < 'b'", 'condition.wrong-types 1:1'],
    ['texts added', "remark + 'a' == 'ba'", 'condition.wrong-types 1:1'],
    ['whole lists compared', 'guests == guests', 'condition.wrong-types 1:1'],
    ['a number where a yes or no stands', 'courts && true', 'condition.not-yes-or-no 1:1'],
    ['a whole condition that is a number', 'courts', 'condition.not-yes-or-no 1:1'],
    ['a list question that is a number', 'guests.exists(g, g.paid)', 'condition.not-yes-or-no 1:20'],
    ['too few arguments', 'years(asked) > 3', 'condition.wrong-arguments 1:1'],
    ['the size of a text', 'size(remark) > 3', 'condition.wrong-arguments 1:1'],
    ['a division that hides its rounding', 'courts / 2 > 1', 'condition.division-without-rounding 1:1'],
    ['an unknown rounding', "divide(courts, 2, 'away') > 1", 'condition.unknown-rounding 1:19'],
    ['a day that no calendar has', "asked < day('2026-02-30')", 'condition.not-a-day 1:13'],
    ['a fraction', 'courts < 1.5', 'condition.not-allowed 1:10'],
    ['a place in a list', 'guests[0].local', 'condition.not-allowed 1:1'],
    ['a macro that is not offered', 'guests.exists_one(g, g.local)', 'condition.not-allowed 1:1'],
    ['a text function', "remark.matches('a')", 'condition.not-allowed 1:1'],
    ['a variable that hides a name', 'guests.all(courts, courts.local)', 'condition.name-taken 1:12'],
    ['a number no money could reach', 'courts < 9007199254740993', 'condition.number-too-large 1:10'],
    ['half a condition', 'courts >', 'condition.syntax 1:9'],
    ['nothing', '', 'condition.syntax 1:1'],
  ])('refuses %s', (_, text, expected) => expect(flaw(text)).toBe(expected))

  it('says which name was probably meant', () => {
    const read = readCondition(vocabulary, 'per_cort > tenge(1)')
    expect(!read.ok && read.refusals[0]?.facts?.['nearest']).toBe('per_court')
  })

  it('refuses an amount that is a question', () => {
    const read = readAmount(vocabulary, 'courts > 2')
    expect(!read.ok && read.refusals[0]?.code).toBe('condition.not-an-amount')
  })

  it('returns the flaws of a rule and of its exceptions together', () => {
    const read = readRule(vocabulary, {
      holds: { text: 'cuorts > 1' },
      unless: [{ text: 'true' }, { text: "season == 'x'" }],
    })
    expect(!read.ok && read.refusals.map(({ code }) => code)).toEqual([
      'condition.unknown-name',
      'condition.unknown-code',
    ])
  })

  it('refuses a name that CEL reserves, and one that is not kebab-case', () => {
    const made = makeVocabulary({
      names: { while: 'int', 'Big-One': 'int', int: 'bool', ok: { record: { a_b: 'int' } } },
    })
    expect(!made.ok && made.refusals.map(({ at }) => at)).toEqual(['Big-One', 'ok.a_b', 'while', 'int'])
  })

  it('refuses a derived name that uses one standing after it', () => {
    const made = makeVocabulary({
      names: {},
      derived: [
        { name: 'one', text: 'two + 1' },
        { name: 'two', text: '1' },
      ],
    })
    expect(!made.ok && made.refusals.map(({ code }) => code)).toEqual(['condition.unknown-name'])
  })
})

describe('a flaw is shown at its line and column in the YAML file', () => {
  it.each([
    ['plain', 'rule:\n  holds: courts > 2 && seasn == 1\n', 2, 24],
    ['in double quotes', 'rule:\n  holds: "courts > 2 && seasn == 1"\n', 2, 25],
    ['in single quotes with doubled quotes', "rule:\n  holds: 'season == ''summer'' && seasn'\n", 2, 35],
    ['folded', 'rule:\n  holds: >-\n    courts > 2 &&\n    seasn == 1\n', 4, 5],
    ['kept in lines', 'rule:\n  holds: |\n    courts > 2\n      && seasn == 1\n', 4, 10],
    ['plain over two lines', 'rule:\n  holds: courts > 2 &&\n    seasn == 1\n', 3, 5],
  ])('%s', (_, source, line, column) => {
    const node = parseDocument(source, { lineCounter: new LineCounter() }).getIn(['rule', 'holds'], true)
    if (!isScalar<string>(node) || !node.range) throw new Error('no scalar')
    const read = readCondition(vocabulary, node.value, { source, from: node.range[0] })
    expect(!read.ok && read.refusals[0]?.facts).toMatchObject({ line, column })
  })
})
