import { expect, test } from 'vitest'
import { unprintable } from './unprintable.ts'

test('every Kazakh, Russian and English letter can be printed, and the signs that papers use', () => {
  expect(unprintable('ӘІҢҒҮҰҚӨҺ әіңғүұқөһ Ёё АаЯя AaZz 0123 № § ₸ «» — – … ÷ × − „“ ’')).toEqual([])
})

test('a character that no font has is named once, in the order in which it was met', () => {
  expect(unprintable('Айгүл 😀 漢字 😀')).toEqual(['😀', '漢', '字'])
})

test('a letter written in two pieces counts as the letter', () => {
  expect(unprintable('Й'.normalize('NFD'))).toEqual([])
})

test('line breaks and tabs are no characters that must be printed', () => {
  expect(unprintable('бірінші\r\nекінші\tүшінші')).toEqual([])
})
