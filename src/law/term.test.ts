import { expect, test } from 'vitest'
import { readTerm, writeTerm } from './term.ts'

test('a term is a whole number and a unit', () => {
  expect(readTerm('7 working-days')).toEqual({ count: 7, unit: 'working-day' })
  expect(readTerm('1 day')).toEqual({ count: 1, unit: 'day' })
  expect(readTerm('30 minutes')).toEqual({ count: 30, unit: 'minute' })
})

test('singular and plural must agree with the number', () => {
  expect(readTerm('1 days')).toBeNull()
  expect(readTerm('7 working-day')).toBeNull()
})

test('nothing else is a term', () => {
  for (const text of [
    '',
    '0 days',
    '-1 days',
    '1.5 days',
    'seven days',
    '7 moons',
    '7  days',
    ' 7 days',
    '999999 days',
  ]) {
    expect(readTerm(text), text).toBeNull()
  }
})

test('what is written is read back', () => {
  for (const text of ['1 quarter', '22 working-days', '15 minutes']) {
    const term = readTerm(text)
    expect(term && writeTerm(term)).toBe(text)
  }
})
