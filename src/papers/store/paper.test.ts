import { expect, test } from 'vitest'
import { maskName } from './paper.ts'

test('a stranger sees the first letter of the surname and the initials, and no length', () => {
  expect(maskName('Шевченко Анна Игоревна')).toBe('Ш••••••• А. И.')
  expect(maskName('Ли Әсел')).toBe('Л••••••• Ә.')
})

test('no name shows nothing', () => {
  expect(maskName('  ')).toBe('')
})
