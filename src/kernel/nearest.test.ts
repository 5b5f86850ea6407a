import { describe, expect, it } from 'vitest'
import { nearest } from './nearest.ts'

describe('the nearest known word', () => {
  it('has the fewest letters to add, drop, change or swap; of equals it is the first', () => {
    expect(nearest('wek', ['term', 'week'])).toBe('week')
    expect(nearest('weke', ['wake', 'week'])).toBe('wake')
    expect(nearest('tremination', ['terminal', 'termination'])).toBe('termination')
  })

  it('is none where more than a third of the letters would change, unless a wider limit is given', () => {
    expect(nearest('xyz', ['week'])).toBeUndefined()
    expect(nearest('xyz', ['week', 'due'], Infinity)).toBe('due')
    expect(nearest('xyz', [])).toBeUndefined()
  })
})
