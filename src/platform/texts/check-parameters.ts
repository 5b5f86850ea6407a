import { parametersOf } from './read-form.ts'
import { languages, type Language, type Wording } from './text-shape.ts'

/**
 * All languages and all plural forms must use the same parameters: a translation that forgets `{day}` hides a
 * date from whoever reads it. Only `count` may be left out of a plural form ("one document", "a week").
 */
export function checkParameters(wordings: Readonly<Record<Language, Wording>>): {
  readonly parameters: readonly string[]
  readonly problems: readonly string[]
} {
  const plural = languages.some((language) => wordings[language].plural)
  const uses = new Map(
    languages.map((language) => [language, new Set(Object.values(wordings[language].forms).flatMap(parametersOf))]),
  )
  const all = new Set([...uses.values()].flatMap((set) => [...set]))
  if (plural) all.add('count')
  const problems: string[] = []
  for (const parameter of all) {
    if (parameter === 'count' && plural) continue
    const without = languages.filter((language) => !uses.get(language)?.has(parameter))
    if (without.length > 0) problems.push(`{${parameter}} is missing in ${without.join(', ')}`)
    for (const language of languages) {
      if (without.includes(language)) continue
      for (const [form, pieces] of Object.entries(wordings[language].forms))
        if (!parametersOf(pieces).includes(parameter))
          problems.push(`{${parameter}} is missing in ${language}, form '${form}'`)
    }
  }
  return { parameters: [...all].sort(), problems }
}
