import type { PageContext } from '../../src/web/components/page-context.ts'
import { loadTexts, type Voice } from '../../src/platform/index.ts'

const texts = loadTexts()

export const voiceIn = (language: 'kk' | 'ru' | 'en'): Voice => texts.in(language)

export const contextIn = (language: 'kk' | 'ru' | 'en', address = '/'): PageContext => ({
  voice: voiceIn(language),
  address,
  sample: true,
  demonstration: true,
})
