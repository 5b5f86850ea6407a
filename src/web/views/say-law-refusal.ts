import type { Refusal } from '../../kernel/index.ts'
import { nameOf, type Edition, type Law } from '../../law/index.ts'
import type { Voice } from '../../platform/index.ts'

interface Words {
  readonly law: Law
  readonly edition: Edition
  readonly voice: Voice
}

/** A refusal as a sentence, with what it names by id put into the words of the edition. */
export function sayLawRefusal({ law, edition, voice }: Words, refusal: Refusal): string {
  const name = (key: string): string => nameOf(law, edition, key, voice.language)
  const facts: Record<string, string | number> = { ...refusal.facts }
  if (typeof facts['ground'] === 'string') facts['ground'] = name(`grounds.refuse.${facts['ground']}`)
  if (typeof facts['unit'] === 'string') facts['unit'] = name(`units.${facts['unit']}`)
  if (typeof facts['check'] === 'string') facts['check'] = name(facts['check'])
  if (typeof facts['missing'] === 'string')
    facts['missing'] = facts['missing']
      .split(', ')
      .map((each) => name(`forms.${each}`))
      .join(', ')
  return voice.sayRefusal({ ...refusal, facts })
}
