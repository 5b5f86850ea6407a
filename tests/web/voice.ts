import type { PageContext } from '../../src/web/components/page-context.ts'
import { makeTexts, readTexts, type Voice } from '../../src/platform/texts/load-texts.ts'

const texts = makeTexts(readTexts().texts)

export const voiceIn = (language: 'kk' | 'ru' | 'en'): Voice => texts.in(language)

export const contextIn = (language: 'kk' | 'ru' | 'en', address = '/'): PageContext => ({
  voice: voiceIn(language),
  address,
  sample: true,
  demonstration: true,
})
