import { accepted, type Refusal, type Result } from '../../kernel/index.ts'
import { typeName } from './fact-types.ts'
import { Flaw } from './flaw.ts'
import type { Part } from './part.ts'
import type { Place } from './place.ts'
import { readText } from './read-part.ts'
import { buildTree, type Leaf, Leaves, type Tree } from './tree.ts'
import type { Vocabulary } from './vocabulary.ts'

/** One text of a rule: what must hold, or an exception to it. */
export interface Clause {
  readonly role: 'holds' | 'unless'
  readonly text: string
  readonly tree: Tree
}

/** A condition ready to be evaluated; it keeps no state and may be shared. */
export interface Condition {
  readonly clauses: readonly Clause[]
  readonly tree: Tree
  readonly leaves: readonly Leaf[]
}

/** An amount ready to be reckoned. */
export interface Amount {
  readonly text: string
  readonly unit: 'int' | 'money'
  readonly part: Part
}

export interface PlacedText {
  readonly text: string
  readonly place?: Place | undefined
}

/** Reads a yes-or-no condition. Refuses with a `condition.*` code, its line and column, and what is probably meant. */
export function readCondition(vocabulary: Vocabulary, text: string, place?: Place): Result<Condition> {
  return readRule(vocabulary, { holds: { text, place } })
}

/** Reads a rule with its exceptions, in the order of the law's text. All flaws of all its texts are returned. */
export function readRule(
  vocabulary: Vocabulary,
  rule: { readonly holds: PlacedText; readonly unless?: readonly PlacedText[] },
): Result<Condition> {
  const leaves = new Leaves()
  const refusals: Refusal[] = []
  const clauses: Clause[] = []
  const read = (role: Clause['role'], { text, place }: PlacedText): void => {
    const tree = readText(vocabulary, text, place, (node, compiler) => {
      const { type, start, end } = compiler.compile(node, compiler)
      if (type !== 'bool') throw new Flaw('condition.not-yes-or-no', { start, end }, { type: typeName(type) })
      return buildTree(node, compiler, leaves)
    })
    if (tree.ok) clauses.push({ role, text, tree: tree.value })
    else refusals.push(...tree.refusals)
  }
  read('holds', rule.holds)
  for (const exception of rule.unless ?? []) read('unless', exception)
  if (refusals.length > 0) return { ok: false, refusals }
  const trees = clauses.map(({ role, tree }): Tree => (role === 'unless' ? { kind: 'not', of: tree } : tree))
  const [only] = trees
  const tree: Tree = trees.length === 1 && only !== undefined ? only : { kind: 'all', of: trees }
  return accepted({ clauses, tree, leaves: leaves.list })
}

/** Reads an expression whose value is money or a whole number. */
export function readAmount(vocabulary: Vocabulary, text: string, place?: Place): Result<Amount> {
  return readText(vocabulary, text, place, (node, compiler) => {
    const part = compiler.compile(node, compiler)
    const { type: unit } = part
    if (unit === 'int' || unit === 'money') return { text, unit, part }
    throw new Flaw('condition.not-an-amount', part, { type: typeName(unit) })
  })
}
