import { languages, type Language } from './language.ts'

// Terms of this folder: a *text* is one key with its three languages; a *wording* is what stands under one
// language; a *form* is one plural form of a wording; a *piece* is a stretch of a form: words or a parameter.

export type PluralForm = Intl.LDMLPluralRule

export type KazakhCase = 'genitive' | 'dative' | 'accusative' | 'locative' | 'ablative'
export const kazakhCases: readonly KazakhCase[] = ['genitive', 'dative', 'accusative', 'locative', 'ablative']

export type Piece = string | { readonly parameter: string; readonly suffix?: KazakhCase }
export type Form = readonly Piece[]

/** Without plural forms a wording has the one form `other`. */
export interface Wording {
  readonly plural: boolean
  readonly forms: { readonly other: Form } & { readonly [Name in PluralForm]?: Form }
}

export interface Text {
  readonly key: string
  readonly parameters: readonly string[]
  readonly wordings: Readonly<Record<Language, Wording>>
}

/** Where in which file something is wrong, as an editor can jump to it, and what to do. */
export interface TextProblem {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly key: string
  readonly says: string
}

export const describeProblem = (problem: TextProblem): string =>
  `${problem.file}:${problem.line}:${problem.column}: ${problem.key === '' ? '' : `${problem.key}: `}${problem.says}`

const rules = new Map<Language, Intl.PluralRules>()

/** The plural rules of a language, made once: making them costs a hundred times what asking costs. */
export function pluralRules(language: Language): Intl.PluralRules {
  let found = rules.get(language)
  if (!found) rules.set(language, (found = new Intl.PluralRules(language)))
  return found
}

export const pluralForms = (language: Language): readonly PluralForm[] =>
  pluralRules(language).resolvedOptions().pluralCategories

export { languages, type Language }
