import { describe, expect, it } from 'vitest'
import { centre, department, kz, system, withLunch } from './kz-calendar.support.ts'
import { checkOfficeTime, workedMinutes, type OfficeTime } from './office-time.ts'
import { closingOn, nextOpening } from './opening.ts'

const codes = (office: OfficeTime): string[] => {
  const checked = checkOfficeTime(office)
  return checked.ok ? [] : checked.refusals.map(({ code, at }) => `${at} ${code}`)
}

describe('an office’s time', () => {
  it('is right with and without lunch, and around the clock', () => {
    for (const office of [department, withLunch, centre, system]) expect(codes(office)).toEqual([])
  })

  it('tells all that is wrong with it at once', () => {
    expect(codes({ ...department, week: [], hours: { from: '18:00', to: '09:00' } })).toEqual([
      'week time.week-empty',
      'hours time.hours-backward',
    ])
    expect(codes({ ...department, hours: { from: '9', to: '18:00' }, lunch: { from: '13:00', to: '13:00' } })).toEqual([
      'hours time.hours-not-read',
      'lunch time.hours-backward',
    ])
    expect(codes({ ...department, lunch: { from: '08:00', to: '10:00' } })).toEqual(['lunch time.lunch-outside-hours'])
    expect(codes({ ...department, lunch: { from: '09:00', to: '18:00' } })).toEqual(['lunch time.lunch-outside-hours'])
    expect(
      codes({ ...department, exceptions: [{ day: '2026-02-30', hours: { from: '10:00', to: '10:00' } }] }),
    ).toEqual(['exceptions.0.day time.day-not-read', 'exceptions.0.hours time.hours-backward'])
  })

  it('has as many working minutes a day as it works', () => {
    expect([department, withLunch, centre, system].map(workedMinutes)).toEqual([540, 480, 660, 1440])
  })
})

describe('the next opening', () => {
  it.each([
    ['2026-04-06T10:00', '2026-04-06T10:00'],
    ['2026-04-06T13:00', '2026-04-06T14:00'],
    ['2026-04-06T17:59', '2026-04-06T17:59'],
    ['2026-04-06T18:00', '2026-04-07T09:00'],
    ['2026-04-03T18:00', '2026-04-06T09:00'],
    ['2026-03-20T23:00', '2026-03-26T09:00'],
  ])('after %s is %s', (moment, opens) => {
    expect(nextOpening(Temporal.PlainDateTime.from(moment), withLunch, kz).toString({ smallestUnit: 'minute' })).toBe(
      opens,
    )
  })

  it('of a system is now', () => {
    const now = Temporal.PlainDateTime.from('2026-03-22T03:00')
    expect(nextOpening(now, system, kz).equals(now)).toBe(true)
  })

  it('skips a day on which the office is shut', () => {
    const office = { ...withLunch, exceptions: [{ day: '2026-04-07', hours: null }] }
    const opens = nextOpening(Temporal.PlainDateTime.from('2026-04-06T18:00'), office, kz)
    expect(opens.toString()).toBe('2026-04-08T09:00:00')
  })

  it('a day ends at its closing', () => {
    const day = new Temporal.PlainDate(2026, 4, 6)
    expect(closingOn(day, centre, kz).toString()).toBe('2026-04-06T20:00:00')
    expect(closingOn(day, system, kz).toString()).toBe('2026-04-06T23:59:00')
    expect(closingOn(day, { ...department, hours: { from: '00:00', to: '24:00' } }, kz).toString()).toBe('2026-04-06T23:59:00') // prettier-ignore
  })
})
