import { RRuleTemporal } from 'rrule-temporal'
import { accepted, refusal, refused, type Result } from '../result.ts'
import type { Calendar } from './calendar.ts'
import { dayOf, readDay, type Weekday } from './day-number.ts'
import type { OffReason } from './work-days.ts'

export interface ScheduleQuestion {
  /** RFC 5545: `FREQ=MONTHLY;BYDAY=-1TH`, `FREQ=MONTHLY;BYDAY=2MO,4MO`. Whole days only. */
  readonly rule: string
  readonly from: Temporal.PlainDate
  /** The last day that may be listed. */
  readonly until: Temporal.PlainDate
  /** The day from which every second week is counted; `from` where none is given. */
  readonly anchor?: Temporal.PlainDate
  readonly week: readonly Weekday[]
  readonly calendar: Calendar
}

export interface ScheduledDay {
  readonly day: Temporal.PlainDate
  /** Null where the day is worked. */
  readonly off: OffReason | null
  readonly presumed: boolean
}

const longestDays = 366 * 50

const day = '(MO|TU|WE|TH|FR|SA|SU)'
const list = (item: string): RegExp => new RegExp(`^${item}(,${item})*$`)
const upTo366 = '([1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-6])'
const parts: Readonly<Record<string, RegExp>> = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d{0,3}$/,
  COUNT: /^[1-9]\d{0,4}$/,
  UNTIL: /^\d{8}$/,
  BYDAY: list(`([+-]?[1-5])?${day}`),
  BYMONTHDAY: list('-?([1-9]|[12]\\d|3[01])'),
  BYMONTH: list('([1-9]|1[0-2])'),
  BYYEARDAY: list(`-?${upTo366}`),
  BYWEEKNO: list('-?([1-9]|[1-4]\\d|5[0-3])'),
  BYSETPOS: list(`-?${upTo366}`),
  WKST: new RegExp(`^${day}$`),
}

/** The library forgives what it does not know; a schedule that quietly means something else is worse than none. */
function checkRule(rule: string): Result<string> {
  const written = rule
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
  const seen = new Set<string>()
  for (const piece of written.split(';')) {
    const [name = '', value] = piece.split('=')
    const shape = parts[name]
    if (!shape) return refused(refusal('time.rule-part-not-known', { typed: rule, part: piece }))
    if (value === undefined || !shape.test(value) || piece.split('=').length > 2)
      return refused(refusal('time.rule-value-wrong', { typed: rule, part: piece }))
    if (seen.has(name)) return refused(refusal('time.rule-part-twice', { typed: rule, part: name }))
    seen.add(name)
  }
  if (!seen.has('FREQ')) return refused(refusal('time.rule-without-freq', { typed: rule }))
  const until = /UNTIL=(\d{4})(\d{2})(\d{2})/.exec(written)
  if (until && (seen.has('COUNT') || readDay(`${until[1]}-${until[2]}-${until[3]}`) === null))
    return refused(refusal('time.rule-value-wrong', { typed: rule, part: until[0] }))
  const monthly = /FREQ=(MONTHLY|YEARLY)/.test(written)
  const numbered = /BYDAY=[^;]*\d/.exec(written)
  if (numbered && !monthly) return refused(refusal('time.rule-value-wrong', { typed: rule, part: numbered[0] }))
  return accepted(written)
}

/**
 * The days of a reception schedule, and which of them fall on days off. Refuses with `time.rule-…` where the
 * rule is wrong, with `time.span-backward` and `time.span-too-long`.
 */
export function scheduledDays(question: ScheduleQuestion): Result<ScheduledDay[]> {
  const { from, until, week, calendar, anchor = from } = question
  const checked = checkRule(question.rule)
  if (!checked.ok) return checked
  const days = dayOf(until) - dayOf(from)
  if (days < 0) return refused(refusal('time.span-backward', { from: from.toString(), until: until.toString() }))
  if (days > longestDays) return refused(refusal('time.span-too-long', { years: 50 }))
  // What the library still refuses is told in its own words.
  try {
    const rule = new RRuleTemporal({
      rruleString: checked.value,
      dtstart: anchor.toZonedDateTime('UTC'),
      temporal: Temporal,
      maxIterations: 100_000,
    })
    const found = rule.between(from.toZonedDateTime('UTC'), until.toZonedDateTime('UTC'), true)
    return accepted(
      found.map((moment) => {
        const date = moment.toPlainDate()
        const number = dayOf(date)
        return {
          day: date,
          off: calendar.whyOff(date, week),
          presumed: calendar.presumedYears(number, number).length > 0,
        }
      }),
    )
  } catch (error) {
    return refused(refusal('time.rule-not-run', { typed: question.rule, says: (error as Error).message }))
  }
}
