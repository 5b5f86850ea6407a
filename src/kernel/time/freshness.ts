import { addMonths, dayOf, plainDate } from './day-number.ts'
import type { Term } from './term.ts'

/**
 * The last day on which a paper "not older than" a term is still fresh. Only whole calendar lengths make sense
 * here; a day of unstated kind is a calendar day, because a paper ages on days off too.
 */
export function freshUntil(issued: Temporal.PlainDate, { count, unit }: Term): Temporal.PlainDate {
  const day = dayOf(issued)
  switch (unit) {
    case 'month':
      return plainDate(addMonths(day, count))
    case 'quarter':
      return plainDate(addMonths(day, count * 3))
    case 'year':
      return plainDate(addMonths(day, count * 12))
    case 'week':
      return plainDate(day + count * 7)
    case 'calendar-day':
    case 'day':
      return plainDate(day + count)
    case 'working-day':
    case 'hour':
    case 'working-hour':
    case 'minute':
      throw new Error(`a paper does not age in units of ${unit}`)
  }
}

export const isFresh = (issued: Temporal.PlainDate, term: Term, on: Temporal.PlainDate): boolean =>
  dayOf(on) <= dayOf(freshUntil(issued, term))
