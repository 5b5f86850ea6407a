import { describe, expect, it } from 'vitest'
import { makeCalendar } from './calendar.ts'
import { computeDue } from './compute-due.ts'
import { ask, kzData } from './kz-calendar.support.ts'
import { recheck } from './recheck.ts'
import { recount } from './recount.ts'

describe('a kept proof', () => {
  const question = ask('2012-12-28T17:50', '7 working-days')
  const { proof } = computeDue(question)

  it('stands while nothing has changed', () => {
    expect(recheck(question, proof)).toEqual({
      agrees: true,
      stated: '2013-01-11T18:00',
      recounted: '2013-01-11T18:00',
      computed: '2013-01-11T18:00',
    })
  })

  it('falls when a line is taken out, and counting by it shows what is missing', () => {
    const forged = proof.filter((line) => line.kind !== 'off' || line.day !== '2013-01-07')
    expect(recheck(question, forged)).toMatchObject({ agrees: false, recounted: '2013-01-10T18:00' })
  })

  it('falls when its date was changed', () => {
    const forged = proof.map((line) => (line.kind === 'due' ? { ...line, at: '2013-01-14T18:00' } : line))
    expect(recheck(question, forged).agrees).toBe(false)
  })

  it('shows both dates when a moved day was decreed late', () => {
    const calendar = makeCalendar({ ...kzData, moves: kzData.moves.filter(({ off }) => off !== '2012-12-31') })
    expect(recheck({ ...question, calendar }, proof)).toEqual({
      agrees: false,
      stated: '2013-01-11T18:00',
      recounted: '2013-01-11T18:00',
      computed: '2013-01-11T18:00',
    })
    expect(recheck({ ...ask('2012-12-29T10:00', '1 working-day'), calendar }, computeDue(ask('2012-12-29T10:00', '1 working-day')).proof)).toMatchObject({ agrees: false, recounted: '2013-01-03T18:00', computed: '2012-12-31T18:00' }) // prettier-ignore
  })

  it('counts without the calendar: by its own lines alone', () => {
    expect(recount([
      { kind: 'start', at: '2026-04-06T10:00', counting: 'next-day' },
      { kind: 'term', count: 2, unit: 'working-day' },
      { kind: 'hours', from: '10:00', to: '16:00' },
      { kind: 'week', days: [1, 5] },
      { kind: 'due', at: '1999-01-01T00:00' },
    ])).toBe('2026-04-13T16:00') // prettier-ignore
  })
})
