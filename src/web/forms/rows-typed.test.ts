import { describe, expect, test } from 'vitest'
import { changeRows, rowNumbers } from './rows-typed.ts'

const typed = new Map([
  ['application.surname', 'Жақыпов'],
  ['family.0.full-name', 'Айгүл'],
  ['family.0.relation', 'spouse'],
  ['family.3.full-name', ''],
  ['incomes.0.amount', '210 000'],
])
const firstField = (form: string): string | undefined => ({ family: 'full-name', incomes: 'member' })[form]

describe('rows of a table come and go without script', () => {
  test('a row in which nothing was typed yet still stands on the page', () => {
    expect(rowNumbers('family', typed)).toEqual([0, 3])
  })

  test('a new row takes a number after the last, never one that was taken away', () => {
    const more = changeRows(typed, 'add:family', firstField)!
    expect(rowNumbers('family', more)).toEqual([0, 3, 4])
  })

  test('the first row of an empty table has the number 0', () => {
    expect(rowNumbers('incomes', changeRows(new Map(), 'add:incomes', firstField)!)).toEqual([0])
  })

  test('taking a row away takes all its fields and nothing else', () => {
    const fewer = changeRows(typed, 'take:family.0', firstField)!
    expect([...fewer.keys()]).toEqual(['application.surname', 'family.3.full-name', 'incomes.0.amount'])
  })

  test('row 1 is not taken away with row 10', () => {
    const many = new Map([
      ['family.1.full-name', 'a'],
      ['family.10.full-name', 'b'],
    ])
    expect([...changeRows(many, 'take:family.1', firstField)!.keys()]).toEqual(['family.10.full-name'])
  })

  test('a table that no form knows gets no row', () => {
    expect(changeRows(typed, 'add:nothing', firstField)).toBe(typed)
  })

  test('other buttons ask for something else', () => {
    expect(changeRows(typed, 'register', firstField)).toBeNull()
  })
})
