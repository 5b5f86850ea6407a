import { describe, expect, it } from 'vitest'
import { joinTexts, makeTexts } from './load-texts.ts'
import { readTextFile } from './read-text-file.ts'
import { describeProblem } from './text-shape.ts'

const problemsOf = (content: string): string[] => readTextFile('texts/x.yaml', content).problems.map(describeProblem)
const good = `
sign-in:
  title: { kk: Кіру, ru: Вход, en: Sign in }
  tries:
    kk: "{count} әрекет қалды"
    ru: { one: "осталась {count} попытка", few: "осталось {count} попытки", many: "осталось {count} попыток", other: "осталось {count} попытки" }
    en: { one: one attempt left, other: "{count} attempts left" }
  due: { kk: "{day:dative} дейін", ru: "до {day}", en: "by {day}" }
`

describe('A file of texts', () => {
  it('gives each key with its three languages and its parameters', () => {
    const { texts, problems } = readTextFile('texts/x.yaml', good)
    expect(problems).toEqual([])
    expect([...texts.keys()]).toEqual(['sign-in.title', 'sign-in.tries', 'sign-in.due'])
    expect(texts.get('sign-in.tries')?.parameters).toEqual(['count'])
    expect(texts.get('sign-in.due')?.parameters).toEqual(['day'])
  })

  it.each([
    ['a language that is missing', 'a: { kk: б, ru: в }', 'texts/x.yaml:1:1: a: says nothing in en'],
    ['a language that is empty', 'a: { kk: б, ru: "", en: c }', 'texts/x.yaml:1:17: a: is empty in ru'],
    [
      'a language that is not ours',
      'a: { kk: б, ru: в, en: c, de: d }',
      "texts/x.yaml:1:27: a: 'de' is not a language: kk, ru, en",
    ],
    ['a number without quotes', 'a: { kk: 5, ru: "5", en: "5" }', 'texts/x.yaml:1:10: a: put 5 in quotes in kk'],
    [
      'a parameter that one language forgets',
      'a: { kk: "{day}", ru: "{day}", en: soon }',
      'texts/x.yaml:1:1: a: {day} is missing in en',
    ],
    [
      'a parameter that one language spells otherwise',
      'a: { kk: "{day}", ru: "{dya}", en: "{day}" }',
      'texts/x.yaml:1:1: a: {day} is missing in ru\ntexts/x.yaml:1:1: a: {dya} is missing in kk, en',
    ],
    [
      'a plural form that the language does not have',
      'a: { kk: "{count} іс", ru: { one: "{count} дело", few: "{count} дела", many: "{count} дел", other: "{count} дела" }, en: { one: a case, few: x, other: "{count} cases" } }',
      "texts/x.yaml:1:137: a: en has no plural form 'few': one, other",
    ],
    [
      'a plural form that is missing',
      'a: { kk: "{count} іс", ru: { one: "{count} дело", other: "{count} дела" }, en: { one: a case, other: "{count} cases" } }',
      'texts/x.yaml:1:28: a: lacks the plural form few, many in ru',
    ],
    [
      'a plural form that forgets a parameter',
      'a: { kk: "{count} іс, {day}", ru: { one: "{count} дело", few: "{count} дела {day}", many: "{count} дел {day}", other: "{count} дела {day}" }, en: { one: "a case {day}", other: "{count} cases {day}" } }',
      "texts/x.yaml:1:1: a: {day} is missing in ru, form 'one'",
    ],
    ['a brace left open', 'a: { kk: "{day", ru: "{day}", en: "{day}" }', "texts/x.yaml:1:10: a: '{' without '}' in kk"],
    ['a brace never opened', 'a: { kk: "day}", ru: "x", en: "x" }', "texts/x.yaml:1:10: a: '}' without '{' in kk"],
    [
      'a suffix outside Kazakh',
      'a: { kk: "{day:dative}", ru: "{day:dative}", en: "{day}" }',
      'texts/x.yaml:1:30: a: {day:dative} in ru: only kk puts a suffix on a parameter',
    ],
    [
      'a suffix that no case has',
      'a: { kk: "{day:datve}", ru: "{day}", en: "{day}" }',
      "texts/x.yaml:1:10: a: unknown suffix 'datve' of {day}: one of genitive, dative, accusative, locative, ablative",
    ],
    [
      'a key in other letters',
      'Sign_in: { kk: а, ru: б, en: c }',
      'texts/x.yaml:1:1: Sign_in: a key is written in small Latin letters, digits and hyphens',
    ],
    ['a key without languages', 'a: Кіру', 'texts/x.yaml:1:1: a: needs its languages: { kk: …, ru: …, en: … }'],
  ])('refuses %s, with its place', (_what, content, says) => {
    expect(problemsOf(content).join('\n')).toBe(says)
  })

  it('refuses the same key twice in one file, and in two', () => {
    expect(problemsOf('a: { kk: б, ru: в, en: c }\na: { kk: б, ru: в, en: c }').join()).toMatch(
      /^texts\/x\.yaml:2:1: .*unique/,
    )
    const content = 'a: { kk: б, ru: в, en: c }'
    const { problems } = joinTexts([
      { file: 'texts/x.yaml', content },
      { file: 'texts/y.yaml', content: `\n${content}` },
    ])
    expect(problems.map(describeProblem)).toEqual(['texts/y.yaml:2:1: a: stands already at texts/x.yaml:1'])
  })

  it('tells what YAML itself cannot read, with its place', () => {
    expect(problemsOf('a: { kk: "б')[0]).toMatch(/^texts\/x\.yaml:1:\d+: /)
    expect(problemsOf('- a')).toEqual(['texts/x.yaml:1:1: a file of texts is a map of keys'])
    expect(problemsOf('')).toEqual([])
  })
})

describe('Saying a text', () => {
  const texts = makeTexts(readTextFile('texts/x.yaml', good).texts)
  // The keys of this file are not those of the program.
  const say = (language: 'kk' | 'ru' | 'en', key: string, params = {}): string =>
    texts.say(language, key as never, params)

  it('chooses the plural form of the language', () => {
    expect([1, 2, 5, 21].map((count) => say('ru', 'sign-in.tries', { count }))).toEqual([
      'осталась 1 попытка',
      'осталось 2 попытки',
      'осталось 5 попыток',
      'осталась 21 попытка',
    ])
    expect(say('en', 'sign-in.tries', { count: 1 })).toBe('one attempt left')
    expect(say('kk', 'sign-in.tries', { count: 1 })).toBe('1 әрекет қалды')
  })

  it('puts the Kazakh suffix on what was handed in', () => {
    expect(say('kk', 'sign-in.due', { day: '27 наурыз' })).toBe('27 наурызға дейін')
    expect(say('kk', 'sign-in.due', { day: '18:00' })).toBe('18:00-ге дейін')
    expect(say('ru', 'sign-in.due', { day: '27 марта' })).toBe('до 27 марта')
  })

  it('is a fault in tests where a text, a parameter or the count is missing', () => {
    expect(() => say('kk', 'sign-in.none')).toThrow('sign-in.none: no such text')
    expect(() => say('kk', 'sign-in.due')).toThrow('sign-in.due: needs {day}')
    expect(() => say('ru', 'sign-in.tries', { count: '3' })).toThrow('needs the number {count}')
  })

  it('shows the key in the running program, and tells the log', () => {
    const told: string[] = []
    const running = makeTexts(readTextFile('texts/x.yaml', good).texts, (fault) => told.push(fault.message))
    expect(running.say('kk', 'sign-in.none' as never)).toBe('sign-in.none')
    expect(running.say('kk', 'sign-in.due' as never)).toBe('{day} дейін')
    expect(told).toEqual(['sign-in.none: no such text', 'sign-in.due: needs {day}'])
  })
})
