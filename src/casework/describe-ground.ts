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
import type { ReckonedRecord } from './reckon.ts'

interface Words {
  readonly law: Law
  readonly edition: Edition
  readonly voice: Voice
}

/** A fact that a ground was judged on, as a person reads it: what, its value, where it came from. */
export interface ToldFact {
  readonly what: string
  readonly value: string
  readonly from: string
  readonly supplied: boolean
}

/** `employment.registered` → the field's own name; a step of a reckoning, a parameter → theirs. */
function nameFact(words: Words, { name, from }: Pick<FactUsed, 'name' | 'from'>): string {
  const { law, edition, voice } = words
  if (from === 'parameter') return law.parameters.get(name)?.name[voice.language] ?? name
  if (from === 'derived') return nameStep(words, name)
  if (name === 'today' || name === 'variant' || name === 'evidence-missing') return voice.say(`casework.fact.${name}`)
  return nameOf(law, edition, `forms.${name}`, voice.language)
}

/** A code is a choice of a form, or the variant of the service. */
const codeKey = (name: string, code: string): string =>
  name === 'variant' ? `variants.${code}` : `forms.${name}.${code}`

/** A step of a way of counting: the edition names its reckonings, an adoption the steps that it supplied. */
export function nameStep({ law, edition, voice }: Words, id: string): string {
  const key = `reckonings.${id}`
  if (wordingOf(law, edition, key)) return nameOf(law, edition, key, voice.language)
  const supplied = law.adoptions
    .flatMap((adoption) => adoption.reckonings)
    .find((each) => each.edition === edition.id && each.texts[id] !== undefined)
  return supplied?.texts[id]?.[voice.language] ?? id
}

function writeValue(words: Words, { name, kind }: Pick<FactUsed, 'name' | 'kind'>, value: FactUsed['value']): string {
  const { voice, law, edition } = words
  if (kind === 'money' && typeof value === 'number') return voice.format.money(tiyn(value))
  if (kind === 'bool') return voice.say(value === true ? 'paper.yes' : 'paper.no')
  if (kind === 'day') return voice.format.day(Temporal.PlainDate.from(String(value)))
  if (kind === 'code') return nameOf(law, edition, codeKey(name, String(value)), voice.language)
  return typeof value === 'number' ? voice.format.number(value) : String(value)
}

/** Figures say more than the rows they were summed from; where there are none, the answers themselves are told. */
function worthTelling(facts: readonly FactUsed[]): readonly FactUsed[] {
  const figures = facts.filter((fact) => fact.from !== 'fact')
  return figures.length > 0 ? figures : facts
}

/** The facts that a ground was judged on, each once; the record says which figures were supplied. */
export const tellFacts = (words: Words, ground: GroundAnswer, record: ReckonedRecord | null = null): ToldFact[] =>
  worthTelling(ground.factsUsed).map((fact) => ({
    what: nameFact(words, fact),
    value: writeValue(words, fact, fact.value),
    from: words.voice.say(`casework.from.${fact.from}`),
    supplied:
      fact.from === 'parameter' &&
      (record?.decision.parameters.some((used) => used.id === fact.name && 'by' in used.source) ?? false),
  }))

export const factsInWords = (words: Words, ground: GroundAnswer): string[] =>
  tellFacts(words, ground).map(({ what, value }) => `${what}: ${value}`)

/** What would have to differ for the ground to fall the other way: one sentence a way, the smallest first. */
export const wouldDifferInWords = (words: Words, ground: GroundAnswer): string[] =>
  ground.whatWouldDiffer
    .slice(0, 4)
    .map((set) => words.voice.format.list(set.flatMap(({ leaf, to }) => flipInWords(words, ground.why[leaf], to))))

function flipInWords(words: Words, leaf: LeafAnswer | undefined, to: boolean): string[] {
  const told = leaf && worthTelling(leaf.facts)
  const limit = told?.find((fact) => fact.from === 'parameter')
  // The last figure reckoned is the one compared; the ones before it are the way to it.
  const subject = told?.findLast((fact) => fact.from === 'derived') ?? told?.find((fact) => fact !== limit)
  if (!leaf || !subject) return []
  const { say } = words.voice
  const fact = nameFact(words, subject)
  if (subject.kind === 'bool') return [say(to ? 'casework.would-be-yes' : 'casework.would-be-no', { fact })]
  if (subject.kind === 'code') {
    const code = /'([a-z0-9-]+)'/.exec(leaf.text)?.[1] ?? ''
    const value = nameOf(words.law, words.edition, codeKey(subject.name, code), words.voice.language)
    return [say(to ? 'casework.would-be' : 'casework.would-not-be', { fact, value })]
  }
  const bound = limit ? `${nameFact(words, limit)} (${writeValue(words, limit, limit.value)})` : leaf.text
  const rises = leaf.sides?.op === '>' || leaf.sides?.op === '>='
  return [say(rises === to ? 'casework.would-be-above' : 'casework.would-be-below', { fact, limit: bound })]
}
