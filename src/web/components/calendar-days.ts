/** What one day is to a term. */
export type DayKind = 'start' | 'counted' | 'off' | 'due' | 'outside'

export interface CountedDay {
  readonly day: Temporal.PlainDate
  readonly kind: DayKind
  /** Which day of the term it is: 0 for the day it runs from. */
  readonly number?: number
  /** Name of the feast that makes it a day off. */
  readonly feast?: string
}

/** A square of the calendar; `null` fills up a week. */
export type CalendarSquare = CountedDay | null

/**
 * The weeks that a term touches, Monday first, filled up with empty squares before and with plain days behind. A stretch
 * of more than `most` days is cut in its middle by whole weeks: nobody reads four months of squares.
 */
export function calendarWeeks(days: readonly CountedDay[], most = 6): readonly (readonly CalendarSquare[] | 'gap')[] {
  const first = days[0]
  if (!first) return []
  const squares: CalendarSquare[] = [...Array<null>(first.day.dayOfWeek - 1).fill(null), ...days]
  while (squares.length % 7 !== 0) squares.push(null)
  const weeks: CalendarSquare[][] = []
  for (let at = 0; at < squares.length; at += 7) weeks.push(squares.slice(at, at + 7))
  if (weeks.length <= most) return weeks
  const head = Math.ceil(most / 2)
  return [...weeks.slice(0, head), 'gap', ...weeks.slice(weeks.length - (most - head))]
}
