import { describe, expect, it } from 'vitest'
import { computeDue } from './compute-due.ts'
import type { DueQuestion } from './due-question.ts'
import { ask, centre, department, five, system, withLunch } from './kz-calendar.support.ts'
import type { ProofLine } from './proof.ts'

const due = (...question: Parameters<typeof ask>): string =>
  computeDue(ask(...question)).due.toString({ smallestUnit: 'minute' })

const lines = (question: DueQuestion, kind: ProofLine['kind']) =>
  computeDue(question).proof.filter((line) => line.kind === kind)

describe('targeted social aid, Akmola, § 9(1): seven working days at the department', () => {
  it('handed in on Friday 28 December 2012 at 17:50, due on 11 January 2013 at the closing', () => {
    // 29 December is worked; 31 December, 1, 2 and 7 January are off: 29, 3, 4, 8, 9, 10, 11.
    const answer = computeDue(ask('2012-12-28T17:50', '7 working-days', { paragraph: '9(1)' }))
    expect(answer.due.toString()).toBe('2013-01-11T18:00:00')
    expect(answer.presumed).toBe(false)
    expect(answer.proof).toEqual([
      { kind: 'start', at: '2012-12-28T17:50', counting: 'next-day' },
      { kind: 'term', count: 7, unit: 'working-day', paragraph: '9(1)' },
      { kind: 'hours', from: '09:00', to: '18:00' },
      { kind: 'week', days: five },
      { kind: 'worked', day: '2012-12-29', instead: '2012-12-31', act: { number: '1538', year: 2012, by: 'government' } }, // prettier-ignore
      { kind: 'off', day: '2012-12-31', why: 'moved', worked: '2012-12-29', act: { number: '1538', year: 2012, by: 'government' } }, // prettier-ignore
      { kind: 'off', day: '2013-01-01', why: 'holiday', holiday: 'new-year' },
      { kind: 'off', day: '2013-01-02', why: 'holiday', holiday: 'new-year' },
      { kind: 'off', day: '2013-01-07', why: 'day-off', holiday: 'orthodox-christmas' },
      { kind: 'due', at: '2013-01-11T18:00' },
    ])
  })

  it('twenty-two working days at the rural akim end on 1 February 2013', () => {
    expect(due('2012-12-28T17:50', '22 working-days')).toBe('2013-02-01T18:00')
  })

  it('the proof is plain data: it survives being written down and read again', () => {
    const { proof } = computeDue(ask('2012-12-28T17:50', '7 working-days'))
    expect(JSON.parse(JSON.stringify(proof))).toEqual(proof)
  })
})

describe('unemployed certificate, Akmola, § 9(2): three working days at the centre, neither the first nor the last day counted', () => {
  it('handed in on Friday 5 October 2012: 6, 8 and 9 October are counted, the certificate is given on the 10th', () => {
    const question = ask('2012-10-05T10:00', '3 working-days', { office: centre, excludeEnd: true })
    expect(computeDue(question).due.toString()).toBe('2012-10-10T20:00:00')
    expect(lines(question, 'issue-uncounted')).toEqual([{ kind: 'issue-uncounted', last: '2012-10-09' }])
  })
})

describe('which day is the first', () => {
  it('the day of acceptance counts only where the edition says so', () => {
    expect(due('2026-04-06T10:00', '3 working-days')).toBe('2026-04-09T18:00')
    expect(due('2026-04-06T10:00', '3 working-days', { excludeStart: false })).toBe('2026-04-08T18:00')
  })

  it('one day that includes its first ends the same evening', () => {
    expect(due('2026-04-06T10:00', '1 working-day', { excludeStart: false })).toBe('2026-04-06T18:00')
  })

  it('what arrives after the closing cannot count that day, or it would be due before it came', () => {
    const question = ask('2026-04-06T18:00', '1 working-day', { excludeStart: false })
    expect(computeDue(question).due.toString()).toBe('2026-04-07T18:00:00')
    expect(lines(question, 'start')).toEqual([
      { kind: 'start', at: '2026-04-06T18:00', counting: 'next-day-after-closing' },
    ])
  })

  it('handed in on a day off, the first working day is the first', () => {
    expect(due('2026-04-04T12:00', '1 working-day')).toBe('2026-04-06T18:00')
    expect(due('2026-04-04T12:00', '1 working-day', { excludeStart: false })).toBe('2026-04-06T18:00')
  })
})

describe('calendar days, months and years', () => {
  it('calendar days count days off too, and end there unless the term rolls', () => {
    expect(due('2026-03-12T10:00', '10 calendar-days')).toBe('2026-03-22T18:00')
    expect(due('2026-03-12T10:00', '10 calendar-days', { roll: 'next-working-day' })).toBe('2026-03-26T18:00')
  })

  it('a term that rolled says from where to where, and which days are off on the way', () => {
    const question = ask('2026-03-12T10:00', '10 calendar-days', { roll: 'next-working-day' })
    expect(lines(question, 'rolled')).toEqual([{ kind: 'rolled', from: '2026-03-22', to: '2026-03-26' }])
    expect(lines(question, 'off').length).toBe(3)
  })

  it.each([
    ['2012-10-31T10:00', '4 months', '2013-02-28T18:00'],
    ['2011-10-31T10:00', '4 months', '2012-02-29T18:00'],
    ['2026-01-15T10:00', '1 month', '2026-02-15T18:00'],
    ['2026-01-31T10:00', '1 quarter', '2026-04-30T18:00'],
    ['2024-02-29T10:00', '1 year', '2025-02-28T18:00'],
    ['2013-05-20T10:00', '18 years', '2031-05-20T18:00'],
    ['2026-04-06T10:00', '2 weeks', '2026-04-20T18:00'],
  ])('%s and %s: the same day or the last of the month', (from, length, end) => {
    expect(due(from, length)).toBe(end)
    expect(due(from, length, { excludeStart: false })).toBe(end)
  })

  it('around the clock a day ends with its last minute', () => {
    expect(due('2026-03-12T10:00', '2 calendar-days', { office: system })).toBe('2026-03-14T23:59')
  })
})

describe('a day whose kind the text does not say', () => {
  it('gives both readings, takes the earlier, and doubts', () => {
    const answer = computeDue(ask('2026-04-30T10:00', '20 days'))
    expect(answer.due.toString()).toBe('2026-05-20T18:00:00')
    expect(answer.readings?.map(({ unit, due: end }) => `${unit} ${end.toString()}`)).toEqual([
      'calendar-day 2026-05-20T18:00:00',
      'working-day 2026-06-03T18:00:00',
    ])
    expect(answer.doubt).toEqual({ kind: 'unstated-day', takenAs: 'calendar-day' })
    expect(answer.proof).toContainEqual({ kind: 'doubt', takenAs: 'calendar-day', otherwise: '2026-06-03T18:00' })
  })

  it('a calendar day that rolls is never later than the working day', () => {
    // Friday 3 April: the next calendar day is Saturday and rolls to Monday, which is the next working day, too.
    expect(due('2026-04-03T10:00', '1 day')).toBe('2026-04-04T18:00')
    const rolled = computeDue(ask('2026-04-03T10:00', '1 day', { roll: 'next-working-day' }))
    expect(rolled.readings?.map(({ due: end }) => end.toString())).toEqual([
      '2026-04-06T18:00:00',
      '2026-04-06T18:00:00',
    ])
  })

  it('an extension in months over a suspension may end earlier in working days', () => {
    // From Friday 27 January 2023 one day is Saturday the 28th, and its month, 28 February, moves by five suspended
    // days to 5 March. One working day is Friday 3 February, after the suspension, and its month is 3 March.
    const day = (text: string) => Temporal.PlainDate.from(text)
    const suspensions = [{ from: day('2023-01-29'), to: day('2023-02-02') }]
    const answer = computeDue({ ...ask('2023-01-27T10:00', '1 day', { extend: '1 month' }), suspensions })
    expect(answer.doubt).toEqual({ kind: 'unstated-day', takenAs: 'working-day' })
    expect(answer.proof).toContainEqual({ kind: 'doubt', takenAs: 'working-day', otherwise: '2023-03-05T18:00' })
    expect(answer.due.toString()).toBe('2023-03-03T18:00:00')
  })

  it('an extension of unstated days is read in the same two ways', () => {
    const answer = computeDue(ask('2026-04-06T10:00', '1 working-day', { extend: '10 days' }))
    expect(answer.readings?.map(({ due: end }) => end.toPlainDate().toString())).toEqual(['2026-04-17', '2026-04-21'])
  })
})

describe('minutes run in the office’s hours', () => {
  it.each([
    // [from, term, due] of an office with lunch from 13:00 to 14:00
    ['2026-04-06T10:00', '30 minutes', '2026-04-06T10:30'],
    ['2026-04-06T12:50', '10 minutes', '2026-04-06T13:00'],
    ['2026-04-06T12:50', '11 minutes', '2026-04-06T14:01'],
    ['2026-04-06T13:30', '10 minutes', '2026-04-06T14:10'],
    ['2026-04-06T17:50', '10 minutes', '2026-04-06T18:00'],
    ['2026-04-06T17:50', '11 minutes', '2026-04-07T09:01'],
    ['2026-04-06T18:00', '10 minutes', '2026-04-07T09:10'],
    ['2026-04-06T23:00', '10 minutes', '2026-04-07T09:10'],
    ['2026-04-06T07:00', '10 minutes', '2026-04-06T09:10'],
    ['2026-04-03T17:30', '60 minutes', '2026-04-06T09:30'],
    ['2026-04-06T10:00', '8 working-hours', '2026-04-07T10:00'],
    ['2026-04-06T09:00', '8 hours', '2026-04-06T18:00'],
    ['2026-04-06T09:00', '80 working-hours', '2026-04-17T18:00'],
    ['2012-12-28T17:50', '20 minutes', '2012-12-29T09:10'],
    ['2026-03-20T17:50', '20 minutes', '2026-03-26T09:10'],
  ])('%s and %s: due %s', (from, length, end) => {
    expect(due(from, length, { office: withLunch })).toBe(end)
  })

  it('what arrives at 23:00 starts at the next opening, and the proof says so', () => {
    const question = ask('2026-04-03T23:00', '30 minutes', { office: withLunch })
    expect(computeDue(question).due.toString()).toBe('2026-04-06T09:30:00')
    expect(lines(question, 'opening')).toEqual([{ kind: 'opening', at: '2026-04-06T09:00' }])
    expect(lines(ask('2026-04-03T10:00', '30 minutes'), 'opening')).toEqual([])
  })

  it('for a system every minute counts, days off and all', () => {
    const question = ask('2026-03-21T23:59', '1 minute', { office: system })
    expect(computeDue(question).due.toString()).toBe('2026-03-22T00:00:00')
    expect(lines(question, 'around-the-clock')).toHaveLength(1)
  })

  it('seconds are dropped: the person is promised no later than the minute', () => {
    expect(due('2026-04-06T10:00:59', '30 minutes')).toBe('2026-04-06T10:30')
  })

  it('other hours on one day move minutes and the closing, not the count of days', () => {
    const office = {
      ...department,
      exceptions: [
        { day: '2026-04-07', hours: { from: '09:00', to: '13:00' } },
        { day: '2026-04-08', hours: null },
      ],
    }
    expect(due('2026-04-06T17:00', '5 working-hours', { office })).toBe('2026-04-07T13:00')
    expect(due('2026-04-06T17:00', '6 working-hours', { office })).toBe('2026-04-09T10:00')
    expect(due('2026-04-06T17:00', '1 working-day', { office })).toBe('2026-04-07T13:00')
    expect(due('2026-04-06T17:00', '2 working-days', { office })).toBe('2026-04-08T18:00')
    expect(lines(ask('2026-04-06T17:00', '6 working-hours', { office }), 'hours-on')).toHaveLength(2)
  })
})

describe('a clock that stood still', () => {
  it('counts neither the first nor the last day of a suspension', () => {
    // Counted: 4, 5, 6, then 13, 14, 15 and 18 February.
    const question = ask('2013-02-01T10:00', '7 working-days', { suspend: ['2013-02-07..2013-02-12'] })
    expect(computeDue(question).due.toString()).toBe('2013-02-18T18:00:00')
    expect(lines(question, 'suspended')).toEqual([{ kind: 'suspended', from: '2013-02-07', to: '2013-02-12' }])
  })

  it.each([
    ['10 calendar-days', '2013-02-17T18:00'],
    ['1 month', '2013-03-07T18:00'],
    ['2 weeks', '2013-02-21T18:00'],
  ])('moves %s by its whole length', (length, end) => {
    expect(due('2013-02-01T10:00', length, { suspend: ['2013-02-07..2013-02-12'] })).toBe(end)
  })

  it('runs no minute on a suspended day, in an office or around the clock', () => {
    const suspend = ['2013-02-07..2013-02-12']
    expect(due('2013-02-06T17:50', '20 minutes', { suspend })).toBe('2013-02-13T09:10')
    expect(due('2013-02-06T23:50', '20 minutes', { suspend, office: system })).toBe('2013-02-13T00:10')
    expect(due('2013-02-08T10:00', '20 minutes', { suspend, office: system })).toBe('2013-02-13T00:20')
  })

  it('takes no day off twice where suspensions overlap or touch', () => {
    const once = due('2013-02-01T10:00', '20 calendar-days', { suspend: ['2013-02-05..2013-02-12'] })
    const pieces = ['2013-02-08..2013-02-12', '2013-02-05..2013-02-09', '2013-02-06..2013-02-07']
    expect(due('2013-02-01T10:00', '20 calendar-days', { suspend: pieces })).toBe(once)
  })

  it('two suspensions both count, the second even where only the first brought the term to it', () => {
    expect(due('2026-04-06T10:00', '2 working-days', { suspend: ['2026-04-07..2026-04-09', '2026-04-13..2026-04-14'] })).toBe('2026-04-15T18:00') // prettier-ignore
  })

  it('a suspension before or after the term changes nothing', () => {
    const plain = due('2026-04-06T10:00', '3 working-days')
    expect(due('2026-04-06T10:00', '3 working-days', { suspend: ['2026-03-01..2026-04-06'] })).toBe(plain)
    expect(due('2026-04-06T10:00', '3 working-days', { suspend: ['2026-04-10..2026-04-20'] })).toBe(plain)
  })
})

describe('one extension', () => {
  it('is counted from the due day', () => {
    const question = ask('2012-12-28T17:50', '7 working-days', { extend: '1 month' })
    expect(computeDue(question).due.toString()).toBe('2013-02-11T18:00:00')
    expect(lines(question, 'extension')).toEqual([
      { kind: 'extension', after: '2013-01-11T18:00', count: 1, unit: 'month' },
    ])
  })

  it('in working days it skips days off and suspensions of its own', () => {
    expect(due('2026-03-16T10:00', '3 working-days', { extend: '2 working-days' })).toBe('2026-03-26T18:00')
    expect(due('2026-03-16T10:00', '3 working-days', { extend: '2 working-days', suspend: ['2026-03-26..2026-03-26'] })).toBe('2026-03-27T18:00') // prettier-ignore
  })

  it('in minutes it goes on in the next working time', () => {
    expect(due('2026-04-06T17:50', '10 minutes', { extend: '30 minutes' })).toBe('2026-04-07T09:30')
  })

  it('a term that rolls is extended from the day it rolled to', () => {
    // 10 days from 12 March end on Sunday the 22nd, so on Thursday the 26th.
    expect(due('2026-03-12T10:00', '10 calendar-days', { extend: '1 calendar-day', roll: 'next-working-day' })).toBe('2026-03-27T18:00') // prettier-ignore
  })
})

describe('a year without data', () => {
  it.each([
    ['2026-12-28T10:00', '3 working-days', false],
    ['2026-12-29T10:00', '10 working-days', true],
    ['2040-05-04T10:00', '3 working-days', true],
    ['2005-12-30T10:00', '1 working-day', true],
    ['2040-05-04T10:00', '10 calendar-days', true],
  ])('%s and %s: presumed is %s', (from, length, presumed) => {
    const answer = computeDue(ask(from, length))
    expect(answer.presumed).toBe(presumed)
    expect(answer.proof.some((line) => line.kind === 'presumed')).toBe(presumed)
  })

  it('minutes around the clock ask no calendar', () => {
    expect(computeDue(ask('2040-05-04T10:00', '3 minutes', { office: system })).presumed).toBe(false)
  })
})
