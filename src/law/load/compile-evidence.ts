import type { Evidence, EvidenceItem, EvidenceNode, Handing } from '../edition-evidence.ts'
import type { EvidenceNodeSource, EvidenceSource } from '../schema/evidence.ts'
import { byRouteFrom, citedFrom, termFrom } from './compile-values.ts'

export function compileEvidence(source: EvidenceSource): Evidence {
  const items = Object.entries(source.items).map(([id, item]): EvidenceItem => ({
    ...citedFrom(item),
    id,
    is: item.is,
    handed: byRouteFrom<Handing | readonly Handing[], readonly Handing[]>(
      item.handed,
      (ways) => (typeof ways === 'string' ? [ways] : ways),
      ['not-stated'],
    ),
    copies: item.copies ?? null,
    returned: [item.returned ?? []].flat(),
    renewed: termFrom(item.renewed),
    formId: item.form ?? null,
    issuer: item.issuer ?? null,
    notOlderThan: termFrom(item['not-older-than']),
    covers: item.covers
      ? { period: item.covers.period, term: termFrom(item.covers.term), before: item.covers.before ?? null }
      : null,
    for: item.for ?? 'applicant',
  }))
  return { items, needs: compileNode(source.needs) }
}

export function compileNode(node: EvidenceNodeSource): EvidenceNode {
  if (typeof node === 'string') return { is: 'item', item: node }
  const at = node.at === undefined ? {} : { at: node.at }
  if ('all-of' in node) return { is: 'all-of', of: node['all-of'].map(compileNode), ...at }
  if ('any-of' in node) return { is: 'any-of', of: node['any-of'].map(compileNode), ...at }
  const when = node.when ?? null
  if ('if-exists' in node) return { is: 'if-exists', of: compileNode(node['if-exists']), when, ...at }
  return { is: 'instead-of', item: node['instead-of'], use: compileNode(node.use), when, ...at }
}
