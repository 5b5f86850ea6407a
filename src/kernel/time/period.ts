import { addMonths, dayNumber, dayOf, plainDate, type DayNumber } from './day-number.ts'

/** A stretch of the calendar that the law names instead of a length: "every quarter", "throughout the school year". */
export type Period = 'day' | 'month' | 'quarter' | 'year' | 'school-year'

/** The first and the last day of school (`09-01`, `05-25`): the texts do not tell them, so they are handed in. */
export interface SchoolYear {
  readonly from: string
  readonly to: string
}

export interface Span {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

const monthDay = (year: number, text: string): DayNumber =>
  dayNumber(year, Number(text.slice(0, 2)), Number(text.slice(3)))

const months = { month: 1, quarter: 3, year: 12 } as const

export function periodDays(
  day: Temporal.PlainDate,
  period: Period,
  schoolYear: SchoolYear | null,
): { readonly from: DayNumber; readonly to: DayNumber } {
  if (period === 'day') return { from: dayOf(day), to: dayOf(day) }
  if (period === 'school-year') {
    if (!schoolYear) throw new Error('a school year needs its first and last day')
    const crosses = schoolYear.to < schoolYear.from
    // Between two school years the coming one is meant.
    let year = day.year - 1
    while (monthDay(crosses ? year + 1 : year, schoolYear.to) < dayOf(day)) year++
    return { from: monthDay(year, schoolYear.from), to: monthDay(crosses ? year + 1 : year, schoolYear.to) }
  }
  const length = months[period]
  const first = dayNumber(day.year, day.month - ((day.month - 1) % length), 1)
  return { from: first, to: addMonths(first, length) - 1 }
}

/** The quarter, month, year or school year that a day lies in. */
export function periodOf(day: Temporal.PlainDate, period: Period, schoolYear: SchoolYear | null = null): Span {
  const { from, to } = periodDays(day, period, schoolYear)
  return { from: plainDate(from), to: plainDate(to) }
}

/** The one before it: income is taken of the quarter before the quarter of application. */
export function periodBefore(day: Temporal.PlainDate, period: Period, schoolYear: SchoolYear | null = null): Span {
  const { from } = periodDays(day, period, schoolYear)
  if (period !== 'school-year') return periodOf(plainDate(from - 1), period)
  return periodOf(plainDate(addMonths(from, -12)), period, schoolYear)
}
