import { z } from 'zod'
import { cited, closed, condition, count, id, listOf, mapOf, monthDay, oneOf, paragraph, stated, term } from './base.ts'

const ordered = closed({ ...cited, when: condition.optional() })

/**
 * A waiting list for something of which there is not enough: who goes first (in the order written, then by the time
 * of registration), what is given out, and what an offer means.
 */
export const waitingList = closed({
  ...cited,
  award: id,
  'kept-by': id,
  first: mapOf(ordered),
  seats: stated(
    closed({ at: paragraph, per: oneOf(['office', 'organisation', 'group', 'territory']), kinds: listOf(id) }),
  ),
  offer: stated(closed({ at: paragraph, 'answer-within': stated(term) })),
  results: closed({ seat: id, waiting: id }),
  leaves: mapOf(ordered),
})

const stage = closed({
  ...cited,
  is: oneOf(['documents', 'test', 'interview', 'panel', 'ranking', 'decision']),
  by: id,
  within: stated(term),
  passes: stated(closed({ at: paragraph, when: z.union([z.literal('said-by-officer'), condition]) })),
  result: id.optional(),
})

/** A competition: when documents are taken, its stages in order, and how many can win. */
export const competition = closed({
  ...cited,
  award: id,
  season: stated(
    z.union([closed({ at: paragraph, from: monthDay, to: monthDay }), closed({ at: paragraph, announced: id })], {
      error: 'right mapping',
    }),
  ),
  places: stated(
    z.union([closed({ at: paragraph, count }), closed({ at: paragraph, parameter: id })], { error: 'right mapping' }),
  ),
  stages: mapOf(stage),
})
