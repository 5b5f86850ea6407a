import { withSuffix } from './kazakh-suffix.ts'
import { pluralRules, type Form, type Language, type Text } from './text-shape.ts'
import type { TextKey } from './text-keys.generated.ts'

/** A number is written as its language writes it (`28 460`); a year or an identifier is handed in as a string. */
export type Params = Readonly<Record<string, string | number>>

/** Says a text in the language it is bound to. */
export type Say = (key: TextKey, params?: Params) => string

/** A text or a parameter that is not there: a bug of the program, never of the person. */
export class TextFault extends Error {
  override readonly name = 'TextFault'
  readonly key: string
  constructor(key: string, what: string) {
    super(`${key}: ${what}`)
    this.key = key
  }
}

export type OnTextFault = (fault: TextFault) => void

const numbers = new Map<Language, Intl.NumberFormat>()

// Grouped only from five digits on, so that a year that slipped in as a number stays readable.
function writeNumber(language: Language, value: number): string {
  let format = numbers.get(language)
  if (!format) numbers.set(language, (format = new Intl.NumberFormat(language, { useGrouping: 'min2' })))
  return format.format(value)
}

/** Binds a language. `onFault` is told what is missing; if it returns, the key is shown in the text's place. */
export function makeSay(language: Language, texts: ReadonlyMap<string, Text>, onFault: OnTextFault): Say {
  return (key, params = {}) => {
    const text = texts.get(key)
    if (!text) {
      onFault(new TextFault(key, 'no such text'))
      return key
    }
    const wording = text.wordings[language]
    let form: Form | undefined
    if (wording.plural) {
      const count = params['count']
      if (typeof count !== 'number') onFault(new TextFault(key, 'needs the number {count}'))
      else form = wording.forms[pluralRules(language).select(count)]
    }
    form ??= wording.forms.other
    let said = ''
    for (const piece of form) {
      if (typeof piece === 'string') {
        said += piece
        continue
      }
      const value = params[piece.parameter]
      if (value === undefined) {
        onFault(new TextFault(key, `needs {${piece.parameter}}`))
        said += `{${piece.parameter}}`
        continue
      }
      const written = typeof value === 'number' ? writeNumber(language, value) : value
      said += piece.suffix === undefined ? written : withSuffix(written, piece.suffix)
    }
    return said
  }
}
