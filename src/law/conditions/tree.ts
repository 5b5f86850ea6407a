import type { ASTNode } from '@marcbachmann/cel-js'
import type { Compiler, Part } from './part.ts'

/** The bones of a condition: what joins its leaves. A leaf is a question with a yes, a no, or no answer yet. */
export type Tree =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Tree[] }
  | { readonly kind: 'not'; readonly of: Tree }
  | { readonly kind: 'choose'; readonly on: Tree; readonly yes: Tree; readonly no: Tree }
  | { readonly kind: 'leaf'; readonly leaf: number }

export interface Leaf {
  readonly text: string
  readonly part: Part
}

/** Collects the leaves; the same words are the same leaf, so that "what would differ" never wants it both ways. */
export class Leaves {
  readonly list: Leaf[] = []

  add(text: string, part: Part): number {
    const found = this.list.findIndex((leaf) => leaf.text === text)
    return found === -1 ? this.list.push({ text, part }) - 1 : found
  }
}

export function buildTree(node: ASTNode, compiler: Compiler, leaves: Leaves): Tree {
  switch (node.op) {
    case '&&':
    case '||': {
      const kind = node.op === '&&' ? 'all' : 'any'
      const of = node.args.flatMap((each) => {
        const tree = buildTree(each, compiler, leaves)
        return tree.kind === kind ? tree.of : [tree]
      })
      return { kind, of }
    }
    case '!_':
      return { kind: 'not', of: buildTree(node.args, compiler, leaves) }
    case '?:': {
      const [on, yes, no] = node.args
      return {
        kind: 'choose',
        on: buildTree(on, compiler, leaves),
        yes: buildTree(yes, compiler, leaves),
        no: buildTree(no, compiler, leaves),
      }
    }
    default: {
      const part = compiler.compile(node, compiler)
      const text = compiler.text.slice(node.start, node.end).replace(/\s+/g, ' ')
      return { kind: 'leaf', leaf: leaves.add(text, part) }
    }
  }
}

export type Truth = boolean | null

/** One that decides, decides; else one that is open keeps the whole open. */
function decidedBy<T>(decides: boolean, parts: readonly T[], truth: (part: T) => Truth): Truth {
  let open = false
  for (const part of parts) {
    const found = truth(part)
    if (found === decides) return decides
    open ||= found === null
  }
  return open ? null : !decides
}

/** One "no" decides an "and", one "yes" an "or", whatever else is not known. */
export const allOf = <T>(parts: readonly T[], truth: (part: T) => Truth): Truth => decidedBy(false, parts, truth)
export const anyOf = <T>(parts: readonly T[], truth: (part: T) => Truth): Truth => decidedBy(true, parts, truth)

/** Kleene's three values: what is known decides; only what could still go both ways stays open. */
export function truthOf(tree: Tree, leaves: readonly Truth[]): Truth {
  switch (tree.kind) {
    case 'leaf':
      return leaves[tree.leaf] ?? null
    case 'not': {
      const inner = truthOf(tree.of, leaves)
      return inner === null ? null : !inner
    }
    case 'choose': {
      const on = truthOf(tree.on, leaves)
      if (on !== null) return truthOf(on ? tree.yes : tree.no, leaves)
      const yes = truthOf(tree.yes, leaves)
      return yes === truthOf(tree.no, leaves) ? yes : null
    }
    case 'all':
      return allOf(tree.of, (each) => truthOf(each, leaves))
    case 'any':
      return anyOf(tree.of, (each) => truthOf(each, leaves))
  }
}

/** The leaves without answer that keep the whole open; those beside a deciding answer do not matter. */
export function openLeaves(tree: Tree, leaves: readonly Truth[]): readonly number[] {
  if (truthOf(tree, leaves) !== null) return []
  switch (tree.kind) {
    case 'leaf':
      return [tree.leaf]
    case 'not':
      return openLeaves(tree.of, leaves)
    case 'choose': {
      const on = truthOf(tree.on, leaves)
      if (on !== null) return openLeaves(on ? tree.yes : tree.no, leaves)
      return [tree.on, tree.yes, tree.no].flatMap((each) => openLeaves(each, leaves))
    }
    default:
      return tree.of.flatMap((each) => openLeaves(each, leaves))
  }
}
