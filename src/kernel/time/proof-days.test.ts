import { describe, expect, it } from 'vitest'
import { computeDue } from './compute-due.ts'
import { ask } from './kz-calendar.support.ts'
import { daysOfProof } from './proof-days.ts'

function drawn(...question: Parameters<typeof ask>): string {
  return daysOfProof(computeDue(ask(...question)).proof)
    .map(({ day, kind, number, holiday }) => `${day.day}${kind[0]}${number ?? ''}${holiday ? '*' : ''}`)
    .join(' ')
}

describe('the days of a proof, for a calendar', () => {
  it('numbers the counted days and names what is off', () => {
    expect(drawn('2012-12-28T17:50', '7 working-days')).toBe(
      '28s0 29c1 30o 31o 1o* 2o* 3c2 4c3 5o 6o 7o* 8c4 9c5 10c6 11d7',
    )
  })

  it('counts calendar days through, and marks those on which the clock stood', () => {
    expect(drawn('2026-04-03T10:00', '4 calendar-days')).toBe('3s0 4c1 5c2 6c3 7d4')
    expect(drawn('2026-04-03T10:00', '2 calendar-days', { suspend: ['2026-04-05..2026-04-06'] })).toBe(
      '3s0 4c1 5s 6s 7d2',
    )
  })

  it('begins with the first day where that counts, and numbers nothing after an extension', () => {
    expect(drawn('2026-04-06T10:00', '2 working-days', { excludeStart: false })).toBe('6c1 7d2')
    expect(drawn('2026-04-06T10:00', '1 working-day', { extend: '1 working-day' })).toBe('6s0 7c1 8d')
  })

  it('is empty where a term runs in minutes', () => {
    expect(drawn('2026-04-06T10:00', '30 minutes')).toBe('')
  })
})
