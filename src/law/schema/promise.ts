import { z } from 'zod'
import { byRoute, cited, closed, condition, id, listOf, oneOf, paragraph, stated, term, territory } from './base.ts'

export const clock = oneOf(['office', 'centre', 'continuous'])

/** Which days stand outside the count: said by the text, or taken so under a doubt. */
export const uncounted = z.union(
  [
    closed({ at: paragraph, days: listOf(oneOf(['first-day', 'last-day'])) }),
    closed({ 'taken-as': listOf(oneOf(['first-day', 'last-day'])), doubt: id }),
  ],
  { error: 'right mapping' },
)

const run = {
  ...cited,
  from: id,
  to: id,
  on: listOf(id),
  /** Only in these territories, where one instrument promises different things in different places. */
  in: listOf(territory).optional(),
  clock: clock.optional(),
  when: condition.optional(),
  uncounted: uncounted.optional(),
}

/** A term owed to the person. `is` names its kind; each kind has its own keys. */
export const promise = z.discriminatedUnion(
  'is',
  [
    closed({ ...run, is: z.literal('within'), term: stated(term) }),
    closed({ ...run, is: z.literal('not-before'), term: stated(term) }),
    closed({ ...run, is: z.literal('at-least'), term: stated(term) }),
    closed({ ...run, is: z.literal('per-person-ahead'), term: stated(term) }),
    closed({ ...run, is: z.literal('before'), term: stated(term).optional() }),
    closed({ ...run, is: z.literal('band'), shortest: term, longest: term }),
    closed({ ...run, is: z.literal('chain'), chain: listOf(id) }),
    closed({ ...run, is: z.literal('period'), period: oneOf(['quarter', 'school-year', 'year']) }),
  ],
  { error: 'one-of within not-before at-least per-person-ahead before band chain period' },
)
export type PromiseSource = z.infer<typeof promise>

/** The time of a step: a term, silence, or a value that stands elsewhere. */
export const stepTerm = byRoute(stated(term))
