import { z } from 'zod'
import { returnings } from '../edition-evidence.ts'
import { cited, closed, condition, count, id, listOf, mapOf, oneOf, paragraph, term } from './base.ts'

/** Whose paper it is. */
export const subjects = [
  'applicant',
  'representative',
  'each-parent',
  'spouse',
  'each-member',
  'child',
  'each-child',
  'deceased',
  'property',
  'organisation',
] as const

const handing = oneOf([
  'original',
  'original-and-copy',
  'copy',
  'notarised-copy',
  'electronic',
  'register',
  'shown',
  'own-hand',
  'not-stated',
])
const returning = oneOf(returnings)
/** One way of handing over, or several of which any will do. */
const ways = z.union([handing, listOf(handing)], { error: 'right by-route' })

const item = closed({
  ...cited,
  is: oneOf(['form', 'document', 'number', 'record', 'consent', 'presence', 'payment', 'photo']),
  handed: z.union([ways, mapOf(ways)], { error: 'right by-route' }).optional(),
  copies: count.optional(),
  /** Given back: originals when compared, the rest at the end; a list where both are said. */
  returned: z.union([returning, listOf(returning)], { error: 'right list' }).optional(),
  renewed: term.optional(),
  form: id.optional(),
  issuer: id.optional(),
  'not-older-than': term.optional(),
  covers: closed({
    period: oneOf(['previous-quarter', 'current-quarter', 'school-year', 'last']),
    term: term.optional(),
    before: id.optional(),
  }).optional(),
  for: oneOf(subjects).optional(),
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
export const node: z.ZodType<EvidenceNodeSource> = z.lazy(() =>
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
