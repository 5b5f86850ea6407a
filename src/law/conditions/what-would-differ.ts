import { type Tree, type Truth, truthOf } from './tree.ts'

/** A leaf, and the answer that it would have to have. */
export interface Flip {
  readonly leaf: number
  readonly to: boolean
}

/** More sets than a person can weigh are cut, the smallest kept; it also bounds the product of many "or". */
const mostSets = 32

type Set = ReadonlyMap<number, boolean>
const nothing: readonly Set[] = [new Map()]

/**
 * The smallest sets of leaves that would have to be otherwise for the answer to be the opposite, smallest first:
 * for "and" the product of its parts, for "or" their union. Leaves are taken as independent of each other;
 * a set that fails because one leaf stands in two places with opposite wants is left out.
 */
export function whatWouldDiffer(tree: Tree, leaves: readonly Truth[]): readonly (readonly Flip[])[] {
  const truth = truthOf(tree, leaves)
  if (truth === null) return []
  const turns = (set: Set): boolean =>
    truthOf(
      tree,
      leaves.map((leaf, index) => set.get(index) ?? leaf),
    ) === !truth
  const sets = setsFor(tree, !truth, leaves)
    .filter(turns)
    .map((set) => trim(set, turns))
  return smallest(sets).map((set) => [...set].map(([leaf, to]) => ({ leaf, to })))
}

/** A leaf that stands in two places can be wanted where another flip has already settled the matter. */
function trim(set: Set, turns: (set: Set) => boolean): Set {
  const kept = new Map(set)
  for (const [leaf, to] of set) {
    kept.delete(leaf)
    if (!turns(kept)) kept.set(leaf, to)
  }
  return kept
}

function setsFor(tree: Tree, target: boolean, leaves: readonly Truth[]): readonly Set[] {
  if (truthOf(tree, leaves) === target) return nothing
  switch (tree.kind) {
    case 'leaf':
      return [new Map([[tree.leaf, target]])]
    case 'not':
      return setsFor(tree.of, !target, leaves)
    case 'choose': {
      const either = [
        together(setsFor(tree.on, true, leaves), setsFor(tree.yes, target, leaves)),
        together(setsFor(tree.on, false, leaves), setsFor(tree.no, target, leaves)),
      ]
      return smallest(either.flat())
    }
    default: {
      const parts = tree.of.map((each) => setsFor(each, target, leaves))
      const everyPart = (tree.kind === 'all') === target
      return everyPart ? parts.reduce(together, nothing) : smallest(parts.flat())
    }
  }
}

function together(one: readonly Set[], other: readonly Set[]): readonly Set[] {
  const joined: Set[] = []
  for (const a of one) {
    for (const b of other) {
      // A leaf cannot be wanted both ways.
      if ([...b].every(([leaf, to]) => (a.get(leaf) ?? to) === to)) joined.push(new Map([...a, ...b]))
    }
  }
  return smallest(joined)
}

function smallest(sets: readonly Set[]): readonly Set[] {
  const kept: Set[] = []
  for (const set of sets.toSorted((a, b) => a.size - b.size)) {
    const needless = kept.some((less) => [...less].every(([leaf, to]) => set.get(leaf) === to))
    if (!needless) kept.push(set)
    if (kept.length === mostSets) break
  }
  return kept
}
