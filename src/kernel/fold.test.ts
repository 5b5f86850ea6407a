import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'

describe('words folded for search', () => {
  it.each([
    ['Ғабит Мүсірепов', 'Габит Мусирепов'],
    ['ӨТІНІШ', 'отиниш'],
    ['Қызмет', 'кызмет'],
    ['Семёнов', 'семенов'],
    ['объявление', 'обявление'],
    ['Абай  көшесі, 12-үй', 'абай кошеси 12 уи'],
  ])('“%s” is found by “%s”', (name, typed) => {
    expect(fold(name)).toBe(fold(typed))
  })

  it('Latin letters that look like Cyrillic ones are taken for them', () => {
    expect(fold('Axmet')).toBe(fold('Ахмет'))
    expect(fold('Kapa Epmek')).toBe(fold('Кара Ермек'))
  })

  it('letters in two pieces are the letters in one', () => {
    expect(fold('\u0438\u0306')).toBe(fold('\u0439'))
  })

  it('different names stay different, and signs alone are nothing', () => {
    expect(fold('Асан')).not.toBe(fold('Асқан'))
    expect(fold(' — … ')).toBe('')
  })
})
