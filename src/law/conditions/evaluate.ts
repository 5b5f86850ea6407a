import { type Facts, type FactUsed, type Kind, kindOf, type Missing, Moment, type Plain, plainOf } from './moment.ts'
import type { Comparison, Part } from './part.ts'
import { compare } from './compile-operator.ts'
import type { Clause, Condition } from './read-condition.ts'
import { type Leaf, openLeaves, type Truth, truthOf } from './tree.ts'
import type { FaultCode } from './values.ts'
import { type Flip, whatWouldDiffer } from './what-would-differ.ts'

export interface Side {
  readonly kind: Kind
  readonly value: Plain | null
}

/** One question of a condition, its answer, and what was looked at to answer it. */
export interface LeafAnswer {
  readonly text: string
  readonly value: Truth
  readonly facts: readonly FactUsed[]
  readonly missing: readonly Missing[]
  readonly faults: readonly FaultCode[]
  readonly sides?: { readonly op: Comparison; readonly left: Side; readonly right: Side }
}

/** The answer with its reasons, as plain JSON. `value` is null when it is not known yet. */
export interface Answer {
  readonly value: Truth
  readonly clauses: readonly { readonly role: Clause['role']; readonly text: string; readonly value: Truth }[]
  readonly leaves: readonly LeafAnswer[]
  /** What to ask for, when the answer is not known yet: only what could still decide it. */
  readonly missing: readonly Missing[]
  readonly faults: readonly FaultCode[]
  readonly whatWouldDiffer: readonly (readonly Flip[])[]
}

/** Pure: the same condition and facts give the same answer, and a further fact never turns a known answer round. */
export function evaluate(condition: Condition, facts: Facts): Answer {
  const moment = new Moment(facts)
  const leaves = condition.leaves.map((leaf) => answerLeaf(leaf, moment))
  const truths = leaves.map(({ value }) => value)
  const open = openLeaves(condition.tree, truths).flatMap((leaf) => leaves[leaf] ?? [])
  return {
    value: truthOf(condition.tree, truths),
    clauses: condition.clauses.map(({ role, text, tree }) => ({ role, text, value: truthOf(tree, truths) })),
    leaves,
    missing: distinct(open.flatMap(({ missing }) => missing)),
    faults: [...new Set(open.flatMap(({ faults }) => faults))],
    whatWouldDiffer: whatWouldDiffer(condition.tree, truths),
  }
}

function answerLeaf({ text, part }: Leaf, moment: Moment): LeafAnswer {
  moment.used = new Map()
  moment.missing = []
  moment.faults = []
  if (part.sides === undefined) {
    const value = part.run(moment)
    return describe(text, typeof value === 'boolean' ? value : null, moment)
  }
  const { op, left, right } = part.sides
  const a = left.run(moment)
  const b = right.run(moment)
  return { ...describe(text, compare(op, a, b), moment), sides: { op, left: side(left, a), right: side(right, b) } }
}

function describe(text: string, value: Truth, { used, missing, faults }: Moment): LeafAnswer {
  const open = value === null
  return {
    text,
    value,
    facts: [...used.values()],
    missing: open ? distinct(missing) : [],
    faults: open ? [...new Set(faults)] : [],
  }
}

const side = ({ type }: Part, value: Parameters<typeof plainOf>[1]): Side => ({
  kind: kindOf(type),
  value: plainOf(type, value),
})

export function distinct(missing: readonly Missing[]): readonly Missing[] {
  return [...new Map(missing.map((each) => [`${each.from} ${each.name}`, each])).values()]
}
