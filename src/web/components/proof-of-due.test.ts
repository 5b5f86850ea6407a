import { describe, expect, test } from 'vitest'
import type { Proof } from '../../kernel/index.ts'
import { loadTexts } from '../../platform/index.ts'
import { calendarWeeks } from './calendar-days.ts'
import { viewProof } from './proof-of-due.ts'

const texts = loadTexts()
const names = { 'new-year': { kk: 'Жаңа жыл', ru: 'Новый год', en: 'New Year' } }
const naming = (id: string) => names[id as keyof typeof names]

/** From 28 December 2012 after closing, seven working days over New Year. */
const proof: Proof = [
  { kind: 'start', at: '2012-12-28T17:50', counting: 'next-day' },
  { kind: 'term', count: 7, unit: 'working-day' },
  { kind: 'hours', from: '09:00', to: '18:00' },
  { kind: 'week', days: [1, 2, 3, 4, 5] },
  { kind: 'worked', day: '2012-12-29', instead: '2012-12-31', act: { number: null, year: 2012, by: 'government' } },
  { kind: 'off', day: '2012-12-31', why: 'moved', worked: '2012-12-29', act: { number: null, year: 2012, by: 'government' } }, // prettier-ignore
  { kind: 'off', day: '2013-01-01', why: 'holiday', holiday: 'new-year' },
  { kind: 'off', day: '2013-01-02', why: 'holiday', holiday: 'new-year' },
  { kind: 'off', day: '2013-01-07', why: 'day-off', holiday: 'orthodox-christmas' },
  { kind: 'due', at: '2013-01-11T18:00' },
]

describe('the proof of a date on a page', () => {
  const view = viewProof(proof, { voice: texts.in('kk'), naming, at: '9(1)' })
  const on = (day: string) => view.days.find((one) => one.day.toString() === day)

  test('tells the term first, with its paragraph', () => {
    expect(view.reasons[0]).toEqual({ what: 'Мерзім', says: '7 жұмыс күні', at: '9(1)' })
  })

  test('names a holiday, and leaves the date itself to the page', () => {
    expect(view.reasons.some(({ says }) => says.includes('Жаңа жыл'))).toBe(true)
    expect(view.reasons.some(({ says }) => says.includes('11 қаңтар'))).toBe(false)
  })

  test('in Russian and English every reason has words too', () => {
    for (const language of ['ru', 'en'] as const) {
      const told = viewProof(proof, { voice: texts.in(language), naming }).reasons
      expect(told.map(({ what }) => what)).toHaveLength(view.reasons.length)
      expect(told.every(({ what, says }) => what !== '' && says !== '')).toBe(true)
    }
  })

  test('draws day 0, the due day under the last number, and a Saturday that an act makes a working day', () => {
    expect(view.days[0]).toMatchObject({ kind: 'start', number: 0 })
    expect(view.days.at(-1)).toMatchObject({ kind: 'due', number: 7 })
    expect(on('2012-12-29')).toMatchObject({ kind: 'counted', number: 1 })
  })

  test('writes on a square only what fits', () => {
    expect(on('2013-01-01')).toMatchObject({ kind: 'off', feast: 'Жаңа' })
    expect(on('2012-12-30')).toEqual({ day: Temporal.PlainDate.from('2012-12-30'), kind: 'off' })
  })

  test('a doubt of the reading stands among the doubts, not among the reasons', () => {
    const unstated: Proof = [...proof.slice(0, -1), { kind: 'doubt', takenAs: 'working-day', otherwise: '2013-01-04T18:00' }, proof.at(-1)!] // prettier-ignore
    const doubtful = viewProof(unstated, { voice: texts.in('kk'), naming })
    expect(doubtful.doubts).toHaveLength(1)
    expect(doubtful.doubts[0]!.text).toContain('4 қаңтар')
    expect(doubtful.reasons).toHaveLength(view.reasons.length)
  })
})

describe('the calendar', () => {
  test('stands in whole weeks from Monday', () => {
    const { days } = viewProof(proof, { voice: texts.in('kk'), naming })
    const weeks = calendarWeeks(days)
    expect(weeks).toHaveLength(3)
    expect(weeks.every((week) => week !== 'gap' && week.length === 7)).toBe(true)
    expect(weeks[0]).toMatchObject([null, null, null, null, { kind: 'start' }, { kind: 'counted' }, { kind: 'off' }])
  })

  test('of a long term only its first and its last weeks are drawn', () => {
    const from = Temporal.PlainDate.from('2013-01-07')
    const long = Array.from({ length: 120 }, (_, add) => ({ day: from.add({ days: add }), kind: 'counted' as const }))
    const weeks = calendarWeeks(long)
    expect(weeks).toHaveLength(7)
    expect(weeks[3]).toBe('gap')
  })
})
