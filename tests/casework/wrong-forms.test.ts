import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lawAt, openCase, type OpenedLaw } from '../../src/casework/index.ts'
import { applicantOf, checkForms, fieldName, readForms, type Typed } from '../../src/intake/index.ts'
import type { Refusal, Result } from '../../src/kernel/index.ts'
import type { Field, FieldType, Form } from '../../src/law/index.ts'
import { loadTexts } from '../../src/platform/index.ts'
import { applicant, scopeOfOfficer } from '../support/applicant.ts'
import { testOffices } from '../support/casework.ts'
import { ownDatabase, type TestDatabase } from '../support/database.ts'
import { allRows } from './all-rows.ts'
import { codes, factsTold, makeWalker, must, walks, type Walker } from './walks.ts'

let db: TestDatabase
let walker: Walker
let law: OpenedLaw
let forms: readonly Form[]
let right: ReadonlyMap<string, string>
const today = '2026-03-10'

beforeAll(async () => {
  db = await ownDatabase()
  walker = makeWalker(db.database, await testOffices(db.database, '2026-03-10T04:35:00Z'))
  law = must(lawAt(walker.house.parts, 'targeted-social-aid', 101, walker.house.clock.now()))
  forms = law.edition.forms.filter((form) => form.filledBy === 'applicant')
  right = typedRight()
})
afterAll(() => db.close())

/** The forms of an invented applicant as they are typed, with nothing wrong in them. */
function typedRight(): Map<string, string> {
  const { application } = applicant(walker.house, { quarterIncome: 28_500_000 })
  const typed = new Map<string, string>()
  const put = (form: Form, record: Readonly<Record<string, unknown>>, row?: number): void => {
    for (const field of form.fields) {
      const value = record[field.fact]
      if (value === undefined) continue
      typed.set(fieldName(form.id, field.id, row), field.type === 'money' ? String(Number(value) / 100) : said(value))
    }
  }
  for (const form of forms) {
    const facts = application[form.fact] as
      | Readonly<Record<string, unknown>>
      | readonly Readonly<Record<string, unknown>>[]
    if (Array.isArray(facts))
      facts.forEach((record, row) => put(form, record as Readonly<Record<string, unknown>>, row))
    else put(form, facts as Readonly<Record<string, unknown>>)
  }
  return typed
}

const said = (value: unknown): string => (value === true ? 'yes' : value === false ? 'no' : String(value))

function look(typed: Typed): readonly Refusal[] {
  const { facts, refusals } = readForms(forms, typed, today)
  const who = applicantOf(forms, facts)
  const ask = walker.house.parts.ask(law.edition, law.office, facts)
  return [...refusals, ...checkForms(forms, typed, facts, ask), ...(who.ok ? [] : who.refusals)]
}

/** As the window does it: what was read is handed in, whatever it is; nothing may be thrown. */
function handIn(typed: Typed): Promise<Result<unknown>> {
  const { facts } = readForms(forms, typed, today)
  const who = applicantOf(forms, facts)
  if (!who.ok) return Promise.resolve(who)
  const { executor } = walker.house.officers
  const handed = {
    ...applicant(walker.house, { quarterIncome: 1 }),
    applicant: who.value,
    application: facts as never,
  }
  return db.database.attempt(scopeOfOfficer(executor), (tx) => openCase(tx, walker.house.parts, executor, handed))
}

const long = 'ж'.repeat(6000)
const everywhere = ['😀', long, '\u0000', '\uFFFF']
const wrongOf: Partial<Record<FieldType, readonly string[]>> = {
  money: ['көп', '-1', '1e5', '28 460,505', '99999999999999999999', '0x10', 'NaN'],
  date: ['31.02.2020', '2020-13-01', 'ертең', '0000-00-00', '1.1.20', '2999-01-01', '28.03.2026.'],
  iin: ['123', '841103300010', 'абвгдежзийкл', '8411033000170'],
  choice: ['x', '__proto__', 'toString', 'CITIZEN', 'kk,ru'],
  'yes-no': ['true', '1', 'мүмкін', 'YES'],
  'row-of': ['999', '-1', 'x', '7', '1.5', 'SELF'],
  phone: ['123', '+1 202 555 01 34', 'телефон', '87015550'],
  number: ['-1', '1.5', '1e3', '999999999999', '१२'],
}

interface Wrong {
  readonly at: string
  readonly value: string
}

/** Every field of every form, wrong in every way that its kind can be. */
function wrongForms(): Wrong[] {
  const all: Wrong[] = []
  for (const form of forms) {
    for (const field of form.fields) {
      const at = fieldName(form.id, field.id, form.rows ? 0 : undefined)
      for (const value of [
        ...everywhere,
        ...(wrongOf[field.type] ?? []),
        ...shapeOf(field),
        ...(field.required === 'yes' ? ['', '   '] : []),
      ]) {
        all.push({ at, value })
      }
    }
  }
  return all
}

const shapeOf = (field: Field): string[] => (field.mask === null ? [] : ['?', 'ж', '=1+1', '1'.repeat(25)])

const languages = ['kk', 'ru', 'en'] as const
const texts = loadTexts()

/** A sentence in each language, with everything in it said: no key, no brace, no wrong word for nothing. */
function expectSentences(refusals: readonly Refusal[]): void {
  for (const refusal of refusals) {
    const sentences = languages.map((language) => texts.in(language).sayRefusal(refusal))
    for (const sentence of sentences) {
      expect(sentence, refusal.code).toMatch(/\p{L}{3}.*[.!?:]/su)
      expect(sentence).not.toMatch(/[{}]|refusal\.|undefined|NaN|\[object/)
    }
    expect(new Set(sentences).size, refusal.code).toBe(3)
  }
}

describe('the forms of the service at the window', () => {
  it('are accepted as an applicant fills them in who makes no mistake', () => {
    expect(look(right)).toEqual([])
  })

  it('are refused in more than two hundred wrong ways, each at its field, in a sentence of three languages', () => {
    const wrong = wrongForms()
    expect(wrong.length).toBeGreaterThan(200)
    for (const { at, value } of wrong) {
      const typed = new Map([...right, [at, value]])
      const before = [...typed]
      const refusals = look(typed)
      expect(
        refusals.map((each) => each.at),
        `${at} = ${value.slice(0, 40)}`,
      ).toContain(at)
      expectSentences(refusals)
      // What was typed is still there, letter by letter, for the person to mend.
      expect([...typed]).toEqual(before)
    }
  })

  it('never end in a fault, also when what is wrong is handed in past the checks', async () => {
    const wrong = wrongForms()
    const answered: boolean[] = []
    for (const { at, value } of wrong.filter((_, index) => index % 3 === 0)) {
      const result = await handIn(new Map([...right, [at, value]]))
      answered.push(result.ok)
      if (!result.ok) expectSentences(result.refusals)
    }
    // Some are refused here as well; the others hold nothing that could break a case.
    expect(new Set(answered)).toEqual(new Set([true, false]))
  }, 60_000)

  it('never end in a fault when anything at all is posted', () => {
    const names = [
      ...right.keys(),
      'application.nothing',
      'family.999.iin',
      'family.-1.iin',
      'incomes.0',
      '__proto__',
      'key',
      '',
    ]
    const anything = fc.dictionary(
      fc.constantFrom(...names),
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom('yes', 'no', '0', 'self', today, '-', ' '),
      ),
    )
    fc.assert(
      fc.property(anything, fc.boolean(), (posted, onTop) => {
        const typed = new Map([...(onTop ? right : []), ...Object.entries(posted)])
        const before = [...typed]
        expectSentences(look(typed))
        expect([...typed]).toEqual(before)
      }),
      { numRuns: 300 },
    )
  })
})

describe('what officers type into a case', () => {
  it('that no paper can print is refused with the characters, and nothing is left of the step', async () => {
    const walk = walks['the department grants']
    const typedBy: readonly [acts: number, input: object][] = [
      [1, { act: { visited_on: '2026-03-12T10:00', met: 'Нұрлан 😀' } }],
      [5, { outcome: 'need', reasons: 'Табысы аз 😀' }],
      [walk.acts.length - 1, { receivedBy: 'Нұрлан 😀' }],
    ]
    for (const [acts, input] of typedBy) {
      const state = await walker.go(walk, acts)
      const act = walk.acts[acts]!
      const before = await allRows(db)
      const result = await walker.run(
        walker.house.officers[act.who],
        walker.order(state, { ...act, input: input as never }),
      )
      expect(codes(result), act.name).toEqual(['command.unprintable'])
      expect(factsTold(result)).toEqual({ characters: '😀' })
      expect(await allRows(db)).toEqual(before)
    }
  })
})
