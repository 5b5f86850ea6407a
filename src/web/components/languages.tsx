import type { Language, TextKey } from '../../platform/index.ts'
import type { Html } from '../html/jsx-runtime.ts'
import { inLanguage, type PageContext } from './page-context.ts'

const names: readonly (readonly [Language, TextKey])[] = [
  ['kk', 'web.language.kazakh'],
  ['ru', 'web.language.russian'],
  ['en', 'web.language.english'],
]

/** Links to this same page in each language, always by the whole name. */
export function Languages(properties: { readonly context: PageContext }): Html {
  const { voice, address } = properties.context
  return (
    <nav aria-label={voice.say('web.languages')}>
      <ul class="q-langs">
        {names.map(([language, name]) => (
          <li>
            <a
              href={inLanguage(address, language)}
              lang={language}
              hreflang={language}
              aria-current={language === voice.language ? 'true' : undefined}
            >
              {voice.say(name)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
