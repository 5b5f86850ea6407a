import { describe, expect, it } from 'vitest'
import { kz, system, withLunch } from './kz-calendar.support.ts'
import { shareUsed, workingTimeLeft, type LeftQuestion } from './time-left.ts'

const moment = (text: string) => Temporal.PlainDateTime.from(text)

function left(now: string, due: string, unit: LeftQuestion['unit'], more: Partial<LeftQuestion> = {}): string {
  const { late, stopped, counts, days, hours, minutes } = workingTimeLeft({ now: moment(now), due: moment(due), unit, office: withLunch, calendar: kz, ...more }) // prettier-ignore
  return `${late ? 'late ' : ''}${stopped ? 'stopped ' : ''}${counts} ${days}d ${hours}h ${minutes}m`
}

describe('what is left of a term', () => {
  it.each([
    // The working day of this office has eight hours.
    ['2026-04-06T15:00', '2026-04-08T18:00', 'working 2d 3h 0m'],
    ['2026-04-08T17:20', '2026-04-08T18:00', 'working 0d 0h 40m'],
    ['2026-04-08T20:00', '2026-04-09T18:00', 'working 1d 0h 0m'],
    ['2026-03-20T17:00', '2026-03-26T18:00', 'working 1d 1h 0m'],
    ['2026-04-08T12:30', '2026-04-08T18:00', 'working 0d 4h 30m'],
    ['2026-04-08T18:00', '2026-04-08T18:00', 'working 0d 0h 0m'],
    ['2026-04-09T11:00', '2026-04-08T18:00', 'late working 0d 2h 0m'],
    ['2026-04-13T09:00', '2026-04-08T18:00', 'late working 2d 0h 0m'],
  ])('in working days, at %s until %s: %s', (now, due, told) => {
    expect(left(now, due, 'working-day')).toBe(told)
  })

  it('in calendar days nights and days off are time', () => {
    expect(left('2026-03-20T18:00', '2026-03-26T18:00', 'calendar-day')).toBe('calendar 6d 0h 0m')
    expect(left('2026-03-20T17:00', '2026-03-20T18:00', 'month')).toBe('calendar 0d 1h 0m')
  })

  it('in minutes hours are not folded into days, and only working time counts', () => {
    expect(left('2026-04-06T17:50', '2026-04-08T09:20', 'minute')).toBe('working 0d 8h 30m')
    expect(left('2026-04-06T23:50', '2026-04-07T00:20', 'minute', { office: system })).toBe('working 0d 0h 30m')
  })

  it('a suspended day is no time, and the clock says that it stands', () => {
    const suspensions = [{ from: new Temporal.PlainDate(2026, 4, 7), to: new Temporal.PlainDate(2026, 4, 9) }]
    expect(left('2026-04-06T17:00', '2026-04-13T18:00', 'working-day', { suspensions })).toBe('working 2d 1h 0m')
    expect(left('2026-04-08T10:00', '2026-04-13T18:00', 'working-day', { suspensions })).toBe(
      'stopped working 2d 0h 0m',
    )
    expect(left('2026-04-08T10:00', '2026-04-13T18:00', 'calendar-day', { suspensions })).toBe('stopped calendar 3d 18h 0m') // prettier-ignore
  })

  it('other hours on a day take part', () => {
    const office = { ...withLunch, exceptions: [{ day: '2026-04-07', hours: { from: '09:00', to: '11:00' } }] }
    expect(left('2026-04-06T17:00', '2026-04-08T10:00', 'minute', { office })).toBe('working 0d 4h 0m')
    expect(left('2026-04-07T10:00', '2026-04-08T10:00', 'minute', { office })).toBe('working 0d 2h 0m')
  })
})

describe('how much of a term is used', () => {
  const share = (now: string, unit: LeftQuestion['unit'] = 'working-day') =>
    shareUsed({ from: moment('2026-04-06T10:00'), now: moment(now), due: moment('2026-04-07T10:00'), unit, office: withLunch, calendar: kz }) // prettier-ignore

  it('is nothing at the start, all at the end, more when late', () => {
    expect(share('2026-04-06T10:00')).toBe(0)
    expect(share('2026-04-06T09:00')).toBe(0)
    expect(share('2026-04-06T15:00')).toBe(0.5)
    expect(share('2026-04-07T10:00')).toBe(1)
    expect(share('2026-04-07T15:00')).toBe(1.5)
  })

  it('does not grow overnight where work is counted, and does where days are', () => {
    expect(share('2026-04-06T18:00')).toBe(share('2026-04-07T09:00'))
    expect(share('2026-04-06T22:00', 'calendar-day')).toBe(0.5)
  })

  it('of a term without length is all from its moment on', () => {
    const at = moment('2026-04-04T12:00')
    const question = { from: at, due: at, unit: 'minute' as const, office: withLunch, calendar: kz }
    expect(shareUsed({ ...question, now: at })).toBe(1)
    expect(shareUsed({ ...question, now: at.subtract({ minutes: 1 }) })).toBe(0)
  })
})
