import { accepted, refusal, refused, type Result } from '../kernel/index.ts'
import {
  evaluate,
  readFacts,
  readRule,
  type Answer,
  type Condition,
  type Facts,
  type FactUsed,
  type Flip,
  type LeafAnswer,
  type Missing,
  type Vocabulary,
} from './conditions/index.ts'
import type { At } from './cited.ts'
import type { Edition } from './edition.ts'
import type { Ground, GroundKind } from './edition-grounds.ts'
import type { Law, ParameterValue } from './law.ts'
import { onlyPaid } from './only-paid.ts'
import { parameterValue } from './parameter-value.ts'
import { factsFrom, reckoningsOf, vocabularyWith, type Asked, type KnownReckoning } from './readers.ts'
import { trace, type ReckonedTrace } from './trace-reckoning.ts'

/** Which grounds hold on the facts, why, and what would have to differ. `holds` is null while a fact is not known. */
export interface GroundAnswer {
  readonly id: string
  readonly at: At
  readonly holds: boolean | null
  /** The rule and its exceptions, in the order of the text, each with its own answer. */
  readonly clauses: readonly {
    readonly role: 'holds' | 'unless'
    readonly id: string
    readonly at: At
    readonly value: boolean | null
  }[]
  /** Every question of the rule, its answer, and the facts that gave it. */
  readonly why: readonly LeafAnswer[]
  readonly factsUsed: readonly FactUsed[]
  readonly missing: readonly Missing[]
  /** Smallest sets of answers that would turn it round; `leaf` is an index into `why`. */
  readonly whatWouldDiffer: readonly (readonly Flip[])[]
}

/** The figure of a parameter as it was used: to be recorded in the event of the decision. */
export interface ParameterUsed extends ParameterValue {
  readonly id: string
}

export interface GroundsDecision {
  readonly grounds: readonly GroundAnswer[]
  readonly reckonings: readonly ReckonedTrace[]
  readonly parameters: readonly ParameterUsed[]
}

/**
 * Decides the grounds of one kind on the facts of a case, with what was reckoned on the way.
 * Refuses with `law.parameter-missing` naming every figure and way of counting that nobody has entered or supplied
 * for the territory and day (what is only paid decides nothing), and with `condition.*` where the facts are not of the shape that the forms give them.
 */
export function decideGrounds(law: Law, asked: Asked, kind: GroundKind = 'refuse'): Result<GroundsDecision> {
  const { edition, territory, day } = asked
  const reckonings = reckoningsOf(law, asked)
  const parameters = parametersOf(law, asked)
  const paid = onlyPaid(edition, reckonings)
  const missing = [
    ...edition.parameters
      .filter(({ id }) => !paid.has(id) && !parameters.some((used) => used.id === id))
      .map(({ id }) => id),
    ...edition.reckonings.filter(({ id }) => !reckonings.some((known) => known.id === id)).map(({ id }) => id),
  ]
  if (missing.length > 0) {
    return refused(refusal('law.parameter-missing', { names: missing.join(', '), territory, day, edition: edition.id }))
  }
  const ready = readyFacts(asked, reckonings, parameters)
  if (!ready.ok) return ready
  const { vocabulary, facts } = ready.value
  const list = edition.grounds[kind]
  const grounds = list.is === 'stated' ? list.value.list.filter((ground) => mayHold(ground, asked)) : []
  return accepted({
    grounds: grounds.map((ground) => answerGround(edition, vocabulary, ground, facts)),
    reckonings: reckonings.map((reckoning) => trace(vocabulary, reckoning, facts)),
    parameters,
  })
}

/** A ground may be for one channel only, and a variant may be free of it. */
function mayHold({ id, on }: Ground, { edition, channel, facts }: Asked): boolean {
  if (on !== undefined && channel !== undefined && !on.includes(channel)) return false
  const { variants } = edition
  const variant = variants.is === 'stated' ? variants.value.find((one) => one.id === facts['variant']) : undefined
  return !variant?.groundsExcept.includes(id)
}

/** The figures of an edition that stand in the territory on the day. */
export const parametersOf = (law: Law, { edition, territory, day }: Asked): ParameterUsed[] =>
  edition.parameters.flatMap(({ id }) => {
    const value = parameterValue(law, id, territory, day)
    return value ? [{ id, ...value }] : []
  })

export function readyFacts(
  { edition, facts, day }: Asked,
  reckonings: readonly KnownReckoning[],
  parameters: readonly ParameterUsed[],
): Result<{ readonly vocabulary: Vocabulary; readonly facts: Facts }> {
  const vocabulary = vocabularyWith(edition, reckonings)
  if (!vocabulary.ok) return vocabulary
  const figures = Object.fromEntries(parameters.map(({ id, value }) => [id, value]))
  const read = readFacts(vocabulary.value, { facts: { ...factsFrom(facts), today: day }, parameters: figures })
  return read.ok ? accepted({ vocabulary: vocabulary.value, facts: read.value }) : read
}

const rules = new WeakMap<Vocabulary, Map<Ground, Condition>>()

/** The rule of a ground, read once: it was checked when the edition was loaded. */
function ruleOf(vocabulary: Vocabulary, ground: Ground, holds: string): Condition {
  const own = rules.get(vocabulary) ?? new Map<Ground, Condition>()
  rules.set(vocabulary, own)
  const known = own.get(ground)
  if (known) return known
  const rule = readRule(vocabulary, {
    holds: { text: holds },
    unless: ground.unless.map(({ when }) => ({ text: when })),
  })
  if (!rule.ok) throw new Error(`ground ${ground.id} was loaded with a condition that cannot be read`)
  own.set(ground, rule.value)
  return rule.value
}

function answerGround(edition: Edition, vocabulary: Vocabulary, ground: Ground, facts: Facts): GroundAnswer {
  const { id, at } = ground
  if (ground.holds === null) {
    // Only a person can say it: what is missing is her word.
    const missing: Missing[] = [{ name: `${edition.id}/${id}`, from: 'fact' }]
    return { id, at, holds: null, clauses: [], why: [], factsUsed: [], missing, whatWouldDiffer: [] }
  }
  const answer = evaluate(ruleOf(vocabulary, ground, ground.holds), facts)
  return {
    id,
    at,
    holds: answer.value,
    clauses: answer.clauses.map(({ role, value }, index) => {
      const exception = ground.unless[index - 1]
      return { role, id: exception?.id ?? id, at: exception?.at ?? at, value }
    }),
    why: answer.leaves,
    factsUsed: factsOf(answer),
    missing: answer.missing,
    whatWouldDiffer: answer.whatWouldDiffer,
  }
}

const factsOf = (answer: Answer): FactUsed[] => [
  ...new Map(answer.leaves.flatMap(({ facts }) => facts).map((fact) => [fact.name, fact])).values(),
]
