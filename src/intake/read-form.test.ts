import { describe, expect, it } from 'vitest'
import type { Field, Form } from '../law/index.ts'
import { applicantOf } from './applicant-of.ts'
import { checkForms } from './check-forms.ts'
import { readAsked } from './questions.ts'
import { readForms, rowsTyped, type FormFacts, type Typed } from './read-form.ts'

const day = '2026-03-12'

const field = (id: string, type: Field['type'], more: Partial<Field> = {}): Field => ({
  at: 'ours', id, fact: id.replaceAll('-', '_'), type, is: null, required: 'no', choices: [], least: null, most: null, mask: null, table: null,
  show: null, ...more,
}) // prettier-ignore
const form = (id: string, fields: readonly Field[], more: Partial<Form> = {}): Form => ({
  at: 'ours', id, fact: id.replaceAll('-', '_'), origin: 'ours', filledBy: 'applicant', is: null, rows: null, fields, checks: [], ...more,
}) // prettier-ignore

const typed = (values: Readonly<Record<string, string>>): Typed => new Map(Object.entries(values))

const club = [
  form('player', [
    field('ata', 'name', { is: 'applicant.surname', required: 'yes' }),
    field('esim', 'name', { is: 'applicant.given-name', required: 'yes' }),
    field('number', 'iin', { is: 'applicant.iin', required: 'yes' }),
    field('coach', 'iin'),
  ]),
  form('partners', [field('full-name', 'name', { required: 'yes' }), field('born', 'date')], {
    is: 'household',
    rows: { least: 0, most: 3, of: 'partner' },
  }),
  form(
    'fees',
    [
      field('payer', 'row-of', { required: 'yes', table: 'partners', show: 'full-name' }),
      field('amount', 'money', { required: 'yes' }),
    ],
    {
      rows: { least: 1, most: 9, of: 'fee' },
    },
  ),
]
const right = {
  'player.ata': 'Ойыншы',
  'player.esim': 'Ораз',
  'player.number': '841103300017',
  'partners.0.full-name': 'Серік Самат',
  'partners.2.full-name': 'Құрбы Қарлығаш',
  'fees.0.payer': 'self',
  'fees.0.amount': '500',
}
const refusals = (changes: Readonly<Record<string, string>>) =>
  readForms(club, typed({ ...right, ...changes })).refusals.map((each) => [each.at, each.code])

describe('the forms of a service', () => {
  it('are read all at once: every field that is wrong is told at its place', () => {
    expect(refusals({ 'player.ata': '', 'fees.0.amount': 'көп', 'partners.0.born': '99.99.2020' })).toEqual([
      ['player.ata', 'field.required'],
      ['partners.0.born', 'field.no-such-day'],
      ['fees.0.amount', 'field.not-money'],
    ])
  })

  it('leave what was typed as it was typed', () => {
    const what = typed({ ...right, 'fees.0.amount': '  500,00 ' })
    const before = [...what]
    readForms(club, what)
    expect([...what]).toEqual(before)
  })

  it('know a row by anything typed in it; an empty row is no row', () => {
    const what = typed({
      ...right,
      'partners.1.full-name': '  ',
      'partners.x.full-name': 'a',
      'partnersx.4.full-name': 'a',
      'partners.1000.full-name': 'a',
    })
    expect(rowsTyped(club[1]!, what)).toEqual([0, 2])
  })

  it('take no fewer and no more rows than the form has, and read no more than they keep', () => {
    expect(refusals({ 'fees.0.payer': '', 'fees.0.amount': '' })).toEqual([['fees', 'form.too-few-rows']])
    const many = Object.fromEntries([0, 1, 2, 3, 4].map((row) => [`partners.${row}.full-name`, 'Серік Самат']))
    const read = readForms(club, typed({ ...right, ...many }))
    expect(read.refusals.map((each) => [each.at, each.code])).toEqual([['partners', 'form.too-many-rows']])
    expect(read.facts['partners']).toHaveLength(3)
  })

  it('know whose row was chosen, also after a row above it was taken away', () => {
    const { facts } = readForms(club, typed({ ...right, 'fees.0.payer': '2' }))
    // The page numbers the rows 0 and 2; in the list that is kept the second one has place 1.
    expect(facts['fees']).toEqual([{ payer: '1', amount: 50_000 }])
    expect((facts['partners'] as readonly object[])[1]).toEqual({ full_name: 'Құрбы Қарлығаш' })
  })

  it('let nobody choose a row that is not there', () => {
    for (const row of ['1', '3', '200'])
      expect(refusals({ 'fees.0.payer': row })).toEqual([['fees.0.payer', 'field.choose-one']])
  })

  it('let the applicant be chosen beside those who live with her, and nowhere else', () => {
    expect(refusals({})).toEqual([])
    const elsewhere = club.map((each) => (each.id === 'partners' ? { ...each, is: null } : each))
    expect(readForms(elsewhere, typed(right)).refusals.map((each) => [each.at, each.code])).toEqual([
      ['fees.0.payer', 'field.choose-one'],
    ])
  })

  it('let no day lie after today where the law says so', () => {
    const born = form('child', [field('born', 'date', { most: 'today' })])
    const on = (today: string | null) =>
      readForms([born], typed({ 'child.born': '28.03.2026' }), today).refusals.map((each) => each.code)
    expect([on('2026-03-27'), on('2026-03-28'), on(null)]).toEqual([['field.too-late'], [], []])
  })
})

describe('what only the answers together show', () => {
  const work = form(
    'work',
    [field('works', 'yes-no', { required: 'yes' }), field('place', 'text', { required: { when: 'work.works' } })],
    {
      checks: [{ at: 'ours', id: 'near', holds: 'work.place != "Марс"', fields: ['place'] }],
    },
  )
  const check = (values: Readonly<Record<string, string>>, answers: Readonly<Record<string, boolean | null>>) => {
    const what = typed(values)
    return checkForms([work], what, readForms([work], what).facts, (condition) => answers[condition] ?? null).map(
      (each) => [each.at, each.code],
    )
  }

  it('is a field that another answer makes necessary', () => {
    expect(check({ 'work.works': 'yes' }, { 'work.works': true })).toEqual([['work.place', 'field.required']])
    expect(check({ 'work.works': 'no' }, { 'work.works': false })).toEqual([])
    expect(check({}, { 'work.works': null })).toEqual([])
    expect(check({ 'work.works': 'yes', 'work.place': 'Ақкөл' }, { 'work.works': true })).toEqual([])
  })

  it('is a check that fails; one that cannot be answered yet says nothing', () => {
    const values = { 'work.works': 'yes', 'work.place': 'Марс' }
    expect(check(values, { 'work.works': true, 'work.place != "Марс"': false })).toEqual([
      ['work.place', 'form.check-failed'],
    ])
    expect(check(values, { 'work.works': true })).toEqual([])
  })
})

describe('who applies', () => {
  const of = (changes: Readonly<Record<string, string>>) => {
    const read = applicantOf(club, readForms(club, typed({ ...right, ...changes })).facts)
    return read.ok ? read.value : read.refusals.map((each) => [each.at, each.code])
  }

  it('is read from the answers that mean it, whatever their fields are called', () => {
    expect(of({})).toEqual({
      is: 'person',
      iin: '841103300017',
      name: { family: 'Ойыншы', given: 'Ораз', patronymic: '' },
    })
  })

  it('is told at the field where something lacks', () => {
    expect(of({ 'player.number': '' })).toEqual([['player.number', 'field.required']])
    expect(of({ 'player.ata': '7' })).toEqual([['player.ata', expect.stringMatching(/^name\./)]])
  })

  it('is an organisation where its number is given, and a person where it is not', () => {
    const either = [
      form('club', [
        field('firm', 'text', { is: 'applicant.organisation' }),
        field('bin', 'bin', { is: 'applicant.bin' }),
      ]),
      club[0]!,
    ]
    const who = (values: Readonly<Record<string, string>>) =>
      applicantOf(either, readForms(either, typed({ ...right, ...values })).facts)
    expect(who({ 'club.firm': 'Тор ЖШС', 'club.bin': '980640001241' })).toEqual({
      ok: true,
      value: { is: 'organisation', bin: '980640001241', name: 'Тор ЖШС' },
    })
    expect(who({})).toMatchObject({ ok: true, value: { is: 'person' } })
    expect(who({ 'club.bin': '980640001241' })).toMatchObject({
      ok: false,
      refusals: [{ code: 'field.required', at: 'club.firm' }],
    })
  })

  it('is nobody where no form asks who she is', () => {
    const read = applicantOf(club.slice(1), {})
    expect(read.ok ? [] : read.refusals.map((each) => each.code)).toEqual(['application.nobody'])
  })
})

describe('a question that another answer has decided', () => {
  const trip = form('trip', [
    field('goes', 'yes-no', { required: 'yes' }),
    field('far', 'yes-no', { required: { when: 'trip.goes' } }),
    field('ticket', 'text', { required: { when: 'trip.far' } }),
  ])
  const known = (facts: FormFacts, name: string): boolean | null =>
    (facts['trip'] as { readonly [fact: string]: boolean | undefined })[name] ?? null
  const ask = (facts: FormFacts) => (condition: string) => known(facts, condition.slice('trip.'.length))
  it('has no answer, however it came, and neither has what hung on it', () => {
    const read = readAsked([trip], typed({ 'trip.goes': 'no', 'trip.far': 'yes', 'trip.ticket': '7' }), day, ask)
    expect(read.facts).toEqual({ trip: { goes: false } })
    expect([...read.typed.keys()]).toEqual(['trip.goes'])
  })

  it('is asked while nothing decides it, and must be answered once it is known to matter', () => {
    const needs = (values: Readonly<Record<string, string>>): string[] => [
      ...readAsked([trip], typed(values), day, ask).needs.values(),
    ]
    expect(needs({})).toEqual(['required', 'open', 'open'])
    expect(needs({ 'trip.goes': 'yes' })).toEqual(['required', 'required', 'open'])
    expect(needs({ 'trip.goes': 'yes', 'trip.far': 'no' })).toEqual(['required', 'required', 'decided'])
    // What hangs on a question that is not asked is not asked either, though no answer speaks against it.
    expect(needs({ 'trip.goes': 'no' })).toEqual(['required', 'decided', 'decided'])
  })
})
