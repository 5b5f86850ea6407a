import type { LawLanguage, Wording } from './cited.ts'
import type { Edition } from './edition.ts'
import type { Law } from './law.ts'

/**
 * What a thing of an edition is called: `nameOf(law, edition, 'units.executor', 'kk')`. Where no text was written,
 * the last part of the key: a loader's error told the author, and a reader sees at least an id.
 */
export function nameOf(law: Law, edition: Pick<Edition, 'id' | 'service'>, key: string, language: LawLanguage): string {
  return wordingOf(law, edition, key)?.[language] ?? lastPart(key)
}

/** The same with its mark: whether the Kazakh is the law's own or ours. */
export const wordingOf = (
  law: Law,
  { id, service }: Pick<Edition, 'id' | 'service'>,
  key: string,
): Wording | undefined => law.texts.get(service)?.entries.get(`${id.slice(service.length + 1)}/${key}`)

/** What a service is called and how it is told: `name`, `short`, `about`. */
export const serviceName = (
  law: Law,
  service: string,
  key: 'name' | 'short' | 'about',
  language: LawLanguage,
): string => law.texts.get(service)?.entries.get(`service.${key}`)?.[language] ?? service

/** A word of a shared dictionary: `wordOf(law, 'channels', 'department', 'kk')`. */
export const wordOf = (law: Law, dictionary: string, word: string, language: LawLanguage): string =>
  law.words.get(dictionary)?.get(word)?.[language] ?? word

const lastPart = (key: string): string => key.slice(key.lastIndexOf('.') + 1)
