import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { waitRefusal, waitSeconds } from './throttle.ts'

const at = Temporal.Instant.from('2026-03-12T04:00:00Z')

describe('wrong tries cost time', () => {
  test('the wait doubles from five seconds to a quarter of an hour', () => {
    const waits = Array.from({ length: 14 }, (_, count) => waitSeconds({ count, last: at }, at))
    expect(waits).toEqual([0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900])
  })

  test('the wait runs from the last wrong try, and a started second counts whole', () => {
    const tries = { count: 4, last: at }
    expect(waitSeconds(tries, at.add({ milliseconds: 1 }))).toBe(10)
    expect(waitSeconds(tries, at.add({ milliseconds: 9_999 }))).toBe(1)
    expect(waitSeconds(tries, at.add({ seconds: 10 }))).toBe(0)
  })

  test('a clock that went back never makes the wait longer than a quarter of an hour and the step back', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(100_000), (count, back) => {
        const wait = waitSeconds({ count, last: at }, at.subtract({ seconds: back }))
        expect(wait).toBeGreaterThanOrEqual(0)
        expect(wait).toBeLessThanOrEqual(900 + back)
      }),
    )
  })

  test('is told in seconds while one looks on, in minutes beyond', () => {
    expect(waitRefusal(80)).toEqual({ code: 'people.wait', facts: { count: 80 } })
    expect(waitRefusal(91)).toEqual({ code: 'people.wait-minutes', facts: { count: 2 } })
  })
})
