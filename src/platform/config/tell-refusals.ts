import type { Refusal } from '../../kernel/index.ts'
import { languages, terminalLanguage, type Texts } from '../texts/index.ts'

/**
 * Why the start stopped, for whoever sits at the terminal: in the language of LANG, else in all three, Kazakh first.
 */
export function tellRefusals(
  texts: Texts,
  refusals: readonly Refusal[],
  env: Readonly<Record<string, string | undefined>>,
): string {
  const spoken = terminalLanguage(env)
  return (spoken ? [spoken] : languages)
    .map((language) => refusals.map((each) => texts.in(language).sayRefusal(each)).join('\n'))
    .join('\n\n')
}
