import { describe, expect, it } from 'vitest'
import { civilDate, civilMoment, instantOf } from './instants.ts'

const almaty = 'Asia/Almaty'

describe('stored instants and the office’s civil time', () => {
  it('the zone was UTC+6 in 2012 and is UTC+5 since 1 March 2024', () => {
    expect(civilMoment(Temporal.Instant.from('2012-12-28T11:50:40Z'), almaty).toString()).toBe('2012-12-28T17:50:00')
    expect(civilMoment(Temporal.Instant.from('2026-12-28T12:50:40Z'), almaty).toString()).toBe('2026-12-28T17:50:00')
  })

  it('the day changes in Almaty before it does in UTC', () => {
    expect(civilDate(Temporal.Instant.from('2026-04-05T19:00Z'), almaty).toString()).toBe('2026-04-06')
    expect(civilDate(Temporal.Instant.from('2026-04-05T18:59Z'), almaty).toString()).toBe('2026-04-05')
  })

  it('there and back is the same moment', () => {
    const due = Temporal.PlainDateTime.from('2013-01-11T18:00')
    expect(instantOf(due, almaty).toString()).toBe('2013-01-11T12:00:00Z')
    expect(civilMoment(instantOf(due, almaty), almaty).equals(due)).toBe(true)
  })

  it('of an hour that came twice in the night to 1 March 2024 the first is meant', () => {
    const twice = Temporal.PlainDateTime.from('2024-02-29T23:30')
    expect(instantOf(twice, almaty).toString()).toBe('2024-02-29T17:30:00Z')
  })
})
