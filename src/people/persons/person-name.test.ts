import { describe, expect, test } from 'vitest'
import { foldedName, fullName, readName, shortName } from './person-name.ts'

const name = { family: 'Әбдіғали', given: 'Ақмарал', patronymic: 'Ержанқызы' }

describe('names of persons', () => {
  test('a name is written whole or short', () => {
    expect(fullName(name)).toBe('Әбдіғали Ақмарал Ержанқызы')
    expect(shortName(name)).toBe('Әбдіғали А. Е.')
    expect(shortName({ ...name, patronymic: '' })).toBe('Әбдіғали А.')
  })

  test('a search finds a Kazakh name typed without Kazakh letters', () => {
    expect(foldedName(name)).toBe(foldedName({ family: 'Абдигали', given: 'Акмарал', patronymic: 'Ержанкызы' }))
  })

  test('blanks are trimmed, a name of two parts and an apostrophe are names', () => {
    expect(readName({ family: ' Мамин-Сибиряк ', given: "О'Нил  Ән" })).toEqual({
      ok: true,
      value: { family: 'Мамин-Сибиряк', given: "О'Нил Ән", patronymic: '' },
    })
  })

  test('every part that is wrong is told at once', () => {
    const read = readName({ family: '', given: 'Сара1', patronymic: 'ы'.repeat(101) })
    expect(read.ok ? [] : read.refusals.map((one) => `${one.at} ${one.code}`)).toEqual([
      'family name.required',
      'given name.wrong-letters',
      'patronymic name.too-long',
    ])
  })
})
