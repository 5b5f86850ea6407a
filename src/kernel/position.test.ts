import { describe, expect, it } from 'vitest'
import { lineAndColumn } from './position.ts'

describe('a place in a text', () => {
  it('is counted from one', () => {
    expect(lineAndColumn('заң', 0)).toEqual({ line: 1, column: 1 })
  })
  it('begins anew on each line', () => {
    expect(lineAndColumn('at: 1\nis: 2', 6)).toEqual({ line: 2, column: 1 })
    expect(lineAndColumn('at: 1\nis: 2', 10)).toEqual({ line: 2, column: 5 })
  })
  it('may lie behind the last character', () => {
    expect(lineAndColumn('ab\n', 3)).toEqual({ line: 2, column: 1 })
  })
})
