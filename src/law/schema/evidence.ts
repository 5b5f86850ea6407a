import { z } from 'zod'
import { cited, closed, condition, id, listOf, mapOf, oneOf, paragraph, term } from './base.ts'

const handing = oneOf([
  'original',
  'original-and-copy',
  'copy',
  'notarised-copy',
  'electronic',
  'register',
  'shown',
  'not-stated',
])

const item = closed({
  ...cited,
  is: oneOf(['form', 'document', 'number', 'record']),
  handed: z.union([handing, mapOf(handing)], { error: 'right by-route' }).optional(),
  form: id.optional(),
  issuer: id.optional(),
  'not-older-than': term.optional(),
  covers: closed({
    period: oneOf(['previous-quarter', 'current-quarter', 'school-year', 'last']),
    term: term.optional(),
    before: id.optional(),
  }).optional(),
  for: oneOf(['applicant', 'each-member', 'each-child', 'deceased', 'property']).optional(),
})

export type EvidenceNodeSource =
  | string
  | { readonly 'all-of': readonly EvidenceNodeSource[]; readonly at?: string | undefined }
  | { readonly 'any-of': readonly EvidenceNodeSource[]; readonly at?: string | undefined }
  | {
      readonly 'instead-of': string
      readonly use: EvidenceNodeSource
      readonly when?: string | undefined
      readonly at?: string | undefined
    }
  | {
      readonly 'if-exists': EvidenceNodeSource
      readonly when?: string | undefined
      readonly at?: string | undefined
    }

/** An item, or all of, any of, one instead of another, or one that is asked only where it exists. */
const node: z.ZodType<EvidenceNodeSource> = z.lazy(() =>
  z.union(
    [
      id,
      closed({ 'all-of': listOf(node), at: paragraph.optional() }),
      closed({ 'any-of': listOf(node), at: paragraph.optional() }),
      closed({ 'instead-of': id, use: node, when: condition.optional(), at: paragraph.optional() }),
      closed({ 'if-exists': node, when: condition.optional(), at: paragraph.optional() }),
    ],
    { error: 'right evidence' },
  ),
)

export const evidence = closed({ ...cited, items: mapOf(item), needs: node.meta({ id: 'evidence-node' }) })
export type EvidenceSource = z.infer<typeof evidence>
