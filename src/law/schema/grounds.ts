import { z } from 'zod'
import { groundKinds } from '../edition-grounds.ts'
import {
  cited,
  closed,
  condition,
  delegated,
  id,
  listOf,
  mapOf,
  oneOf,
  paragraph,
  stated,
  term,
  yesNo,
} from './base.ts'

const ground = closed({
  ...cited,
  holds: z.union([z.literal('said-by-officer'), condition], { error: 'right condition' }),
  unless: mapOf(closed({ at: paragraph, when: condition })).optional(),
  term: term.optional(),
  event: id.optional(),
  /** Only where the application came in by these channels. */
  on: listOf(id).optional(),
})

const groundList = closed({ at: paragraph, closed: yesNo, list: mapOf(ground) })

export const grounds = closed(
  Object.fromEntries(groundKinds.map((kind) => [kind, stated(groundList)])) as Record<
    (typeof groundKinds)[number],
    ReturnType<typeof stated<typeof groundList>>
  >,
)
export type GroundListSource = z.infer<typeof groundList>

/** A percent is a whole number of hundredths of a percent. */
export const figureTypes = ['money', 'number', 'percent'] as const

export const parameter = closed({ ...cited, type: oneOf(figureTypes) })

/** Steps of a way of counting, in order; the last one is the value. */
export const formula = mapOf(closed({ is: condition, type: oneOf(['money', 'number']) }))
export type FormulaSource = z.infer<typeof formula>

export const reckoning = closed({
  ...cited,
  type: oneOf(['money', 'number']),
  formula: z.union([closed({ 'not-held': id }), closed({ delegated }), closed({ steps: formula })], {
    error: 'right mapping',
  }),
})

export const award = closed({
  ...cited,
  is: oneOf(['payment', 'status', 'place', 'permission']),
  amount: id.optional(),
  per: term.optional(),
  /** Event from which it is due, and how long it stands. */
  from: id.optional(),
  until: stated(term).optional(),
  paid: closed({
    ...cited,
    by: id,
    ways: listOf(oneOf(['bank', 'post', 'cash', 'account-of-institution'])),
  }).optional(),
  /** By a form filled again or a document brought again. */
  confirm: closed({ at: paragraph, every: term, by: id }).optional(),
  ends: mapOf(closed({ at: paragraph, event: id.optional(), when: condition.optional() })).optional(),
})
