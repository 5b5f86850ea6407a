/** The languages of the screen, Kazakh first: that order is the order of every list of languages. */
export const languages = ['kk', 'ru', 'en'] as const
export type Language = (typeof languages)[number]

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language)

export interface LanguageClues {
  /** What the person once chose. */
  readonly cookie?: string | undefined
  /** The header Accept-Language. */
  readonly acceptLanguage?: string | undefined
}

/** The language of an answer: what the person chose, else what the browser prefers, else Kazakh. */
export function negotiateLanguage(clues: LanguageClues): Language {
  if (isLanguage(clues.cookie)) return clues.cookie
  let best: Language = 'kk'
  let bestWeight = 0
  for (const part of (clues.acceptLanguage ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...settings] = part.trim().toLowerCase().split(';')
    const language = tag.split('-')[0]
    const weight = weightOf(settings)
    // Only a heavier one wins, so that of two equal ones the first in the header stays.
    if (isLanguage(language) && weight > bestWeight) [best, bestWeight] = [language, weight]
  }
  return best
}

function weightOf(settings: readonly string[]): number {
  const quality = settings.map((setting) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(setting)?.[1]).find(Boolean)
  return quality === undefined ? 1 : Math.min(1, Number(quality))
}

/** The language of a terminal by LC_ALL, LC_MESSAGES or LANG; undefined where none of ours is set. */
export function terminalLanguage(env: Readonly<Record<string, string | undefined>>): Language | undefined {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  const language = locale.toLowerCase().split(/[_.@-]/)[0]
  return isLanguage(language) ? language : undefined
}
