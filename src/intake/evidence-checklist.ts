import type { Evidence, EvidenceItem, EvidenceNode } from '../law/index.ts'

/** A condition of the law asked over the facts of this application; null while a fact is not known. */
export type Ask = (condition: string) => boolean | null

export interface ChecklistLine {
  readonly item: EvidenceItem
  /** `needed`: must be brought; `one-of`: another of its kind will do; `if-any`: only where it applies; `not-needed`, and why. */
  readonly need: 'needed' | 'one-of' | 'if-any' | 'not-needed'
  /** Items any one of which satisfies the same need. */
  readonly instead: readonly string[]
}

export interface Checklist {
  readonly lines: readonly ChecklistLine[]
  /** What still lacks: each entry is a need, named by the items any of which would satisfy it. */
  readonly missing: readonly (readonly string[])[]
}

/** What must be brought in this case, and what of it is missing, read off the expression of the law. */
export function checklist(evidence: Evidence, brought: ReadonlySet<string>, ask: Ask): Checklist {
  const lines = evidence.items.map((item): ChecklistLine => ({ item, ...needOf(item.id, evidence.needs, ask) }))
  return { lines, missing: lacking(evidence.needs, brought, ask) }
}

function lacking(node: EvidenceNode, brought: ReadonlySet<string>, ask: Ask): string[][] {
  switch (node.is) {
    case 'item':
      return brought.has(node.item) ? [] : [[node.item]]
    case 'all-of':
      return node.of.flatMap((part) => lacking(part, brought, ask))
    case 'any-of': {
      const branches = node.of.map((part) => lacking(part, brought, ask))
      return branches.some((branch) => branch.length === 0) ? [] : [[...new Set(branches.flat(2))]]
    }
    case 'instead-of': {
      if (brought.has(node.item)) return []
      if (node.when !== null && ask(node.when) === false) return [[node.item]]
      const use = lacking(node.use, brought, ask)
      return use.length === 0 ? [] : [[...new Set([node.item, ...use.flat()])]]
    }
    case 'if-exists':
      // A condition that is not known yet cannot make a document missing: what lacks is the answer.
      return node.when !== null && ask(node.when) === true ? lacking(node.of, brought, ask) : []
  }
}

/** The items of which any may stand; a substitute that the law does not let stand there is none of them. */
function itemsOf(node: EvidenceNode, ask: Ask): string[] {
  switch (node.is) {
    case 'item':
      return [node.item]
    case 'all-of':
    case 'any-of':
      return node.of.flatMap((part) => itemsOf(part, ask))
    case 'instead-of':
      return node.when !== null && ask(node.when) === false ? [node.item] : [node.item, ...itemsOf(node.use, ask)]
    case 'if-exists':
      return itemsOf(node.of, ask)
  }
}

type Need = Pick<ChecklistLine, 'need' | 'instead'>

function needOf(item: string, node: EvidenceNode, ask: Ask): Need {
  return find(item, node, ask) ?? { need: 'not-needed', instead: [] }
}

function find(item: string, node: EvidenceNode, ask: Ask): Need | null {
  switch (node.is) {
    case 'item':
      return node.item === item ? { need: 'needed', instead: [] } : null
    case 'all-of':
      return node.of.map((part) => find(item, part, ask)).find((need) => need !== null) ?? null
    case 'any-of':
    case 'instead-of': {
      const items = itemsOf(node, ask)
      if (!items.includes(item)) return null
      const instead = items.filter((other) => other !== item)
      return { need: node.is === 'instead-of' && instead.length === 0 ? 'needed' : 'one-of', instead }
    }
    case 'if-exists': {
      const inner = find(item, node.of, ask)
      if (!inner) return null
      const applies = node.when === null ? null : ask(node.when)
      if (applies === true) return inner
      return { need: applies === false ? 'not-needed' : 'if-any', instead: inner.instead }
    }
  }
}
