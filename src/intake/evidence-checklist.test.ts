import { describe, expect, it } from 'vitest'
import type { Evidence, EvidenceItem, EvidenceNode } from '../law/index.ts'
import { checklist, type Ask } from './evidence-checklist.ts'

const item = (id: string): EvidenceItem => ({
  at: 'ours', id, is: 'document', handed: {}, copies: null, returned: [], renewed: null, formId: null, issuer: null, notOlderThan: null, covers: null, for: 'applicant',
}) // prettier-ignore
const one = (id: string): EvidenceNode => ({ is: 'item', item: id })
const all = (...of: EvidenceNode[]): EvidenceNode => ({ is: 'all-of', of })
const any = (...of: EvidenceNode[]): EvidenceNode => ({ is: 'any-of', of })
const ifThere = (when: string | null, of: EvidenceNode): EvidenceNode => ({ is: 'if-exists', of, when })
const instead = (id: string, use: EvidenceNode, when: string | null = null): EvidenceNode => ({
  is: 'instead-of',
  item: id,
  use,
  when,
})

const answers: Ask = (condition) => (condition === 'yes' ? true : condition === 'no' ? false : null)

function look(needs: EvidenceNode, brought: readonly string[] = []) {
  const evidence: Evidence = { items: ['a', 'b', 'c', 'd'].map(item), needs }
  const { lines, missing } = checklist(evidence, new Set(brought), answers)
  return { missing, needs: Object.fromEntries(lines.map((line) => [line.item.id, line.need])), lines }
}

describe('what must be brought', () => {
  it('is every item of a list', () => {
    expect(look(all(one('a'), one('b')), ['a'])).toMatchObject({
      missing: [['b']],
      needs: { a: 'needed', b: 'needed', c: 'not-needed' },
    })
    expect(look(all(one('a'), one('b')), ['a', 'b']).missing).toEqual([])
  })

  it('is any one of several, and each says what would do in its place', () => {
    const slips = any(one('a'), one('b'), one('c'))
    expect(look(slips).missing).toEqual([['a', 'b', 'c']])
    expect(look(slips, ['b']).missing).toEqual([])
    expect(look(slips).lines[0]).toMatchObject({ need: 'one-of', instead: ['b', 'c'] })
  })

  it('is one whole set of several sets: half of one and half of another is not enough', () => {
    const sets = any(all(one('a'), one('b')), all(one('c'), one('d')))
    expect(look(sets, ['a', 'c']).missing).toEqual([['b', 'd']])
    expect(look(sets, ['c', 'd']).missing).toEqual([])
  })

  it('is the document, or what the text lets stand in its place', () => {
    const copy = instead('a', one('b'))
    expect(look(copy).missing).toEqual([['a', 'b']])
    expect([look(copy, ['a']).missing, look(copy, ['b']).missing]).toEqual([[], []])
    expect(look(copy).needs).toMatchObject({ a: 'one-of', b: 'one-of' })
  })

  it('is the document itself where its substitute is not allowed', () => {
    const copy = instead('a', one('b'), 'no')
    expect(look(copy, ['b']).missing).toEqual([['a']])
    expect(look(copy, ['a']).missing).toEqual([])
    expect(look(copy).needs).toMatchObject({ a: 'needed', b: 'not-needed' })
    expect(look(copy).lines[0]!.instead).toEqual([])
  })

  it('is the document or its substitute while it is not known whether that is allowed', () => {
    expect(look(instead('a', one('b'), 'unknown'), ['b']).missing).toEqual([])
    expect(look(instead('a', one('b'), 'unknown')).missing).toEqual([['a', 'b']])
  })

  it('is what applies to this person: where it does not, nothing lacks; where it is not known, nothing lacks yet', () => {
    expect(look(ifThere('yes', one('a')))).toMatchObject({ missing: [['a']], needs: { a: 'needed' } })
    expect(look(ifThere('no', one('a')))).toMatchObject({ missing: [], needs: { a: 'not-needed' } })
    expect(look(ifThere('unknown', one('a')))).toMatchObject({ missing: [], needs: { a: 'if-any' } })
    expect(look(ifThere(null, one('a')))).toMatchObject({ missing: [], needs: { a: 'if-any' } })
  })

  it('names no substitute of a substitute that the law does not let stand there', () => {
    const chain = instead('a', instead('b', one('c'), 'no'))
    expect(look(chain)).toMatchObject({ missing: [['a', 'b']], needs: { a: 'one-of', b: 'one-of', c: 'not-needed' } })
    expect(look(chain, ['c']).missing).toEqual([['a', 'b']])
    expect(look(instead('a', instead('b', one('c'), 'yes'))).missing).toEqual([['a', 'b', 'c']])
  })

  it('is told through whatever is nested in whatever', () => {
    const needs = all(one('a'), ifThere('yes', any(one('b'), instead('c', one('d')))))
    expect(look(needs)).toMatchObject({
      missing: [['a'], ['b', 'c', 'd']],
      needs: { a: 'needed', b: 'one-of', c: 'one-of', d: 'one-of' },
    })
    expect(look(needs, ['a', 'd']).missing).toEqual([])
  })
})
