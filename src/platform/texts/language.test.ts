import { describe, expect, it } from 'vitest'
import { negotiateLanguage, terminalLanguage } from './language.ts'

describe('The language of an answer', () => {
  it('is the one the person once chose', () => {
    expect(negotiateLanguage({ cookie: 'ru', acceptLanguage: 'en' })).toBe('ru')
  })

  it('is else the one the browser prefers among ours', () => {
    expect(negotiateLanguage({ acceptLanguage: 'de, ru-RU;q=0.7, en-US;q=0.8' })).toBe('en')
    expect(negotiateLanguage({ acceptLanguage: 'ru,en' })).toBe('ru')
  })

  it('is Kazakh where nothing is said, or nothing of ours', () => {
    expect(negotiateLanguage({})).toBe('kk')
    expect(negotiateLanguage({ acceptLanguage: 'de-DE, fr;q=0.5' })).toBe('kk')
    expect(negotiateLanguage({ cookie: 'xx' })).toBe('kk')
  })

  it('does not take a language that the browser refuses', () => {
    expect(negotiateLanguage({ acceptLanguage: 'ru;q=0, en;q=0.1' })).toBe('en')
    expect(negotiateLanguage({ acceptLanguage: 'ru;q=0' })).toBe('kk')
  })

  it('survives a header that is no header', () => {
    expect(negotiateLanguage({ acceptLanguage: `${';q=,'.repeat(5000)}ru` })).toBe('kk')
  })
})

describe('The language of a terminal', () => {
  it('follows LC_ALL, then LC_MESSAGES, then LANG', () => {
    expect(terminalLanguage({ LANG: 'kk_KZ.UTF-8' })).toBe('kk')
    expect(terminalLanguage({ LANG: 'kk_KZ.UTF-8', LC_ALL: 'ru_RU.UTF-8' })).toBe('ru')
  })

  it('is unknown where the terminal names none of ours', () => {
    expect(terminalLanguage({ LANG: 'C.UTF-8' })).toBeUndefined()
    expect(terminalLanguage({})).toBeUndefined()
  })
})
