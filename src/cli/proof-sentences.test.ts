import { describe, expect, it } from 'vitest'
import { computeDue, computeTerm, parseTerm, sayProof, tellProof, type Circumstances, type DueQuestion, type Proof, type Term, type TermRule } from '../kernel/index.ts' // prettier-ignore
import { loadCalendar } from '../offices/index.ts'
import { languages, loadTexts, type Language } from '../platform/index.ts'

const loaded = loadCalendar()
if (!loaded.ok) throw new Error('the calendar is wrong')
const calendar = loaded.value
const texts = loadTexts()

const say = (proof: Proof, language: Language): string =>
  sayProof(proof, texts.in(language), (holiday) => calendar.holidayNames(holiday)![language])

function term(text: string): Term {
  const read = parseTerm(text)
  if (!read.ok) throw new Error(text)
  return read.value
}

const usual: Omit<DueQuestion, 'term'> = {
  from: Temporal.PlainDateTime.from('2026-03-19T19:00'),
  office: { week: [1, 2, 3, 4, 5], hours: { from: '09:00', to: '18:00' }, lunch: { from: '13:00', to: '14:00' }, zone: 'Asia/Almaty' }, // prettier-ignore
  calendar,
  excludeStart: true,
  roll: 'none',
  suspensions: [],
}

const due = (length: string, more: Partial<DueQuestion> = {}): Proof =>
  computeDue({ ...usual, term: term(length), ...more }).proof

function of(rule: TermRule, more: Partial<Circumstances> = {}): Proof {
  const computed = computeTerm(rule, { ...usual, ...more })
  if (!computed.ok) throw new Error(computed.refusals[0]!.code)
  return computed.value.proof
}

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
const centre = { ...usual.office, week: [1, 2, 3, 4, 5, 6] as const, exceptions: [{ day: '2026-03-20', hours: null }, { day: '2026-03-26', hours: { from: '10:00', to: '12:00' } }] } // prettier-ignore

/** A proof of every kind, with every line that there is. */
const proofs: Readonly<Record<string, Proof>> = {
  minutes: due('30 minutes'),
  hours: due('5 working-hours', { office: centre }),
  system: due('1 minute', { office: { ...usual.office, aroundTheClock: true } }),
  rolled: due('2 calendar-days', { roll: 'next-working-day' }),
  included: due('2 working-days', { excludeStart: false }),
  includedInTime: due('2 working-days', { excludeStart: false, from: Temporal.PlainDateTime.from('2026-03-19T10:00') }),
  issue: due('3 working-days', { excludeEnd: true, paragraph: '9(2)' }),
  suspended: due('7 working-days', { suspensions: [{ from: day('2026-03-26'), to: day('2026-03-30') }] }),
  extended: due('7 working-days', { extension: term('1 month') }),
  months: due('4 months'),
  unstated: due('20 days'),
  unstatedRolled: due('1 day', { roll: 'next-working-day', from: Temporal.PlainDateTime.from('2026-03-20T10:00') }),
  presumed: due('1 year'),
  years: due('300 working-days'),
  scattered: due('4 working-days', { office: { ...usual.office, week: [1, 3, 5] } }),
  oneDay: due('1 working-day', { office: { ...usual.office, week: [4] } }),
  ministry: due('3 working-days', { from: Temporal.PlainDateTime.from('2024-05-02T10:00') }),
  notBefore: of({ is: 'not-before', term: term('5 days') }),
  queue: of({ is: 'per-person-ahead', term: term('45 minutes') }, { ahead: 3 }),
  band: of({ is: 'band', shortest: term('1 hour'), longest: term('4 hours') }),
  bandKnown: of({ is: 'band', shortest: term('1 hour'), longest: term('4 hours') }, { travel: 90 }),
  before: of({ is: 'before', lead: term('2 working-days') }, { promised: Temporal.PlainDateTime.from('2026-04-03T18:00'), runs: { leaves: ['10:00'], minutesOnTheWay: 60 } }), // prettier-ignore
  chain: of({ is: 'chain', links: [{ id: 'centre', term: term('1 working-day'), happened: Temporal.PlainDateTime.from('2026-03-20T12:00') }, { id: 'branch', term: term('10 working-days') }] }), // prettier-ignore
  quarter: of({ is: 'period', period: 'quarter' }),
  month: of({ is: 'period', period: 'month' }),
  year: of({ is: 'period', period: 'year' }),
  today: of({ is: 'period', period: 'day' }),
  schoolYear: of({ is: 'period', period: 'school-year' }, { schoolYear: { from: '09-01', to: '05-25' } }),
  slot: of({ is: 'times-a-day', kind: 'exactly', count: 3 }),
}

describe('every proof is told in three languages', () => {
  it.each(Object.entries(proofs))('%s', (_name, proof) => {
    for (const language of languages) {
      const sentence = say(proof, language)
      expect(sentence).toMatch(/^[\p{Lu}\d«“].*[^.;]\.$/u)
      expect(sentence).not.toMatch(/[{}]|undefined|time\.|;;| {2}/)
      expect(sentence).not.toMatch(/\dT\d/)
    }
  })

  it('what arrives outside hours is told with its opening', () => {
    expect(say(proofs['minutes']!, 'en')).toBe(
      'Counted from 19 March 2026, 19:00; outside working time, so the term runs from 20 March 2026, 9:00; the term is 30 minutes; working hours 09:00–18:00, lunch 13:00–14:00; working days: Monday to Friday; due 20 March 2026, 9:30.',
    )
  })

  it('days off with one reason come together, in their order', () => {
    expect(say(proofs['rolled']!, 'ru')).toBe(
      'Отсчёт от 19 марта 2026 года, 19:00, этот день не считается; срок — 2 календарных дня; рабочие дни — понедельник–пятница; 23 марта — праздничный день (Наурыз мейрамы); 24 и 25 марта — выходные (вместо праздника, выпавшего на выходные: Наурыз мейрамы); 21 марта — выходной, срок переходит на следующий рабочий день, 26 марта; крайний срок — 26 марта 2026 года, 18:00.',
    )
  })

  it('of a long term the first days off are told and the others counted', () => {
    expect(say(proofs['years']!, 'en')).toMatch(/and \d+ more special days of the calendar;/)
    expect(tellProof(proofs['years']!, texts.in('en'), (id) => id).filter(({ about }) => about === 'off').length).toBeLessThan(14) // prettier-ignore
  })

  it('a page gets the reasons one by one, the term with its paragraph', () => {
    const parts = tellProof(proofs['issue']!, texts.in('kk'), (id) => id)
    expect(parts.map(({ about }) => about)).toEqual(['start', 'term', 'week', 'off', 'off', 'issue-uncounted', 'due'])
    expect(parts[1]).toMatchObject({ about: 'term', paragraph: '9(2)' })
  })
})
