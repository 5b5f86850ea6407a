import {
  accepted,
  readDay,
  readStamp,
  refusal,
  refused,
  type OfficeHours,
  type Result,
  type Suspension,
  type Weekday,
} from '../kernel/index.ts'

/** The years that anyone asks for; before the first there was no law on holidays, after the last nobody knows. */
const [firstYear, lastYear] = [1991, 2200]

const outside = (year: number): boolean => year < firstYear || year > lastYear

const years = { first: String(firstYear), last: String(lastYear) }

/** `2012-12-28T17:50`; a day alone begins at midnight. Refuses with `cli.moment-not-read`, `cli.year-outside`. */
export function readMoment(typed: string, option: string): Result<Temporal.PlainDateTime> {
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? `${typed}T00:00` : typed.replace(/^(.{10}) /, '$1T')
  const minutes = whole.replace(/^(.{16}):[0-5]\d$/, '$1')
  if (readStamp(minutes) === null) return refused(refusal('cli.moment-not-read', { typed }, option))
  const moment = Temporal.PlainDateTime.from(minutes)
  return outside(moment.year) ? refused(refusal('cli.year-outside', { typed, ...years }, option)) : accepted(moment)
}

/** `2013-02-07`. Refuses with `cli.day-not-read`, `cli.year-outside`. */
export function readDate(typed: string, option: string): Result<Temporal.PlainDate> {
  if (readDay(typed) === null) return refused(refusal('cli.day-not-read', { typed }, option))
  const day = Temporal.PlainDate.from(typed)
  return outside(day.year) ? refused(refusal('cli.year-outside', { typed, ...years }, option)) : accepted(day)
}

/** `2013-02-07..2013-02-12`. Refuses with `cli.suspension-not-read`, `cli.suspension-backward`, `cli.year-outside`. */
export function readSuspension(typed: string, option: string): Result<Suspension> {
  const [first, last, ...more] = typed.split('..')
  if (first === undefined || last === undefined || more.length > 0 || readDay(first) === null || readDay(last) === null)
    return refused(refusal('cli.suspension-not-read', { typed }, option))
  const [from, to] = [readDate(first, option), readDate(last, option)]
  if (!from.ok) return from
  if (!to.ok) return to
  if (Temporal.PlainDate.compare(to.value, from.value) < 0)
    return refused(refusal('cli.suspension-backward', { typed }, option))
  return accepted({ from: from.value, to: to.value })
}

/** `5`, `6`, `7` for Monday and the days after it; `1-4`, `3,4`, `1-3,5` for ISO weekdays. */
export function readWeek(typed: string, option: string): Result<readonly Weekday[]> {
  const wrong = refused(refusal('cli.week-not-read', { typed }, option))
  if (/^[567]$/.test(typed)) return accepted(range(1, Number(typed)))
  if (!/^[1-7](-[1-7])?(,[1-7](-[1-7])?)*$/.test(typed) || typed.length === 1) return wrong
  const week = new Set<Weekday>()
  for (const piece of typed.split(',')) {
    const [first, last = first] = piece.split('-').map(Number)
    if (first! > last!) return wrong
    for (const day of range(first!, last!)) week.add(day)
  }
  return accepted([...week].sort((a, b) => a - b))
}

const range = (first: number, last: number): Weekday[] =>
  Array.from({ length: last - first + 1 }, (_, index) => (first + index) as Weekday)

/** `09:00-18:00`; whether it makes sense, the office's own check says. */
export function readInterval(typed: string, option: string): Result<OfficeHours> {
  const match = /^(\d{2}:\d{2})-(\d{2}:\d{2})$/.exec(typed)
  return match
    ? accepted({ from: match[1]!, to: match[2]! })
    : refused(refusal('cli.interval-not-read', { typed }, option))
}
