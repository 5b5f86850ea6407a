import { tiyn } from '../kernel/index.ts'
import {
  nameOf,
  wordingOf,
  type Edition,
  type FactUsed,
  type GroundAnswer,
  type Law,
  type LeafAnswer,
} from '../law/index.ts'
import type { Voice } from '../platform/index.ts'

type Words = { readonly law: Law; readonly edition: Edition; readonly voice: Voice }

/** `employment.registered` → the field's own name; a reckoning or a parameter → its name. */
function nameFact({ law, edition, voice }: Words, { name, from }: Pick<FactUsed, 'name' | 'from'>): string {
  const language = voice.language
  if (from === 'parameter') return law.parameters.get(name)?.name[language] ?? name
  if (from === 'derived') return nameStep({ law, edition, voice }, name)
  return nameOf(law, edition, `forms.${name}`, language)
}

/** A step of a way of counting: the edition names its reckonings, an adoption the steps that it supplied. */
export function nameStep({ law, edition, voice }: Words, id: string): string {
  const key = `reckonings.${id}`
  if (wordingOf(law, edition, key)) return nameOf(law, edition, key, voice.language)
  const supplied = law.adoptions
    .flatMap((adoption) => adoption.reckonings)
    .find((each) => each.edition === edition.id && each.texts[id] !== undefined)
  return supplied?.texts[id]?.[voice.language] ?? id
}

/** A row's field, or how many rows a table has, says nothing beside the sum that was made of it. */
const isTold = ({ law, edition }: Words, { name, from }: FactUsed): boolean =>
  from !== 'fact' ||
  (wordingOf(law, edition, `forms.${name}`) !== undefined &&
    !edition.forms.some((form) => form.rows && form.fact === name))

function writeValue(
  words: Words,
  { name, kind }: Pick<FactUsed, 'name' | 'kind'>,
  value: FactUsed['value'] | null,
): string {
  const { voice, law, edition } = words
  if (value === null) return voice.say('casework.not-known')
  if (kind === 'money' && typeof value === 'number') return voice.format.money(tiyn(value))
  if (kind === 'bool') return voice.say(value === true ? 'paper.yes' : 'paper.no')
  if (kind === 'day') return voice.format.day(Temporal.PlainDate.from(String(value)))
  if (kind === 'code') return nameOf(law, edition, `forms.${name}.${String(value)}`, voice.language)
  return typeof value === 'number' ? voice.format.number(value) : String(value)
}

/** The facts that a ground was judged on, each with its value, without repeating one. */
export const factsInWords = (words: Words, ground: GroundAnswer): string[] =>
  ground.factsUsed
    .filter((fact) => isTold(words, fact))
    .map((fact) => `${nameFact(words, fact)}: ${writeValue(words, fact, fact.value)}`)

/** What would have to differ for the ground to fall the other way: one sentence a way, the smallest first. */
export const wouldDifferInWords = (words: Words, ground: GroundAnswer): string[] =>
  ground.whatWouldDiffer
    .slice(0, 4)
    .map((set) => words.voice.format.list(set.flatMap(({ leaf, to }) => flipInWords(words, ground.why[leaf], to))))

function flipInWords(words: Words, leaf: LeafAnswer | undefined, to: boolean): string[] {
  if (!leaf) return []
  const [first, second] = leaf.facts
  if (!first) return [leaf.text]
  const { say } = words.voice
  const left = nameFact(words, first)
  if (first.kind === 'bool') return [say(to ? 'casework.would-be-yes' : 'casework.would-be-no', { fact: left })]
  if (first.kind === 'code') {
    const code = /'([a-z0-9-]+)'/.exec(leaf.text)?.[1] ?? ''
    const choice = nameOf(words.law, words.edition, `forms.${first.name}.${code}`, words.voice.language)
    return [say(to ? 'casework.would-be' : 'casework.would-not-be', { fact: left, value: choice })]
  }
  const limit = second ? `${nameFact(words, second)} (${writeValue(words, second, second.value)})` : leaf.text
  const rises = leaf.sides?.op === '>' || leaf.sides?.op === '>='
  return [say(rises === to ? 'casework.would-be-above' : 'casework.would-be-below', { fact: left, limit })]
}
