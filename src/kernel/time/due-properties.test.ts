import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CalendarData } from './calendar-data.ts'
import { makeCalendar, type Calendar } from './calendar.ts'
import { computeDue } from './compute-due.ts'
import { computeTerm } from './compute-term.ts'
import { stampOf, type Weekday } from './day-number.ts'
import type { DueQuestion } from './due-question.ts'
import { kz, kzData, seed, times } from './kz-calendar.support.ts'
import type { OfficeTime } from './office-time.ts'
import type { Period } from './period.ts'
import { recheck } from './recheck.ts'
import { recount } from './recount.ts'
import type { TermRule } from './term-rule.ts'
import { units, type Term, type Unit } from './term.ts'

const runs = { seed, numRuns: 150 * times }

const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

const interval = (from: number, to: number) => ({ from: clockText(from), to: clockText(to) })

const week = fc.oneof(
  fc.constantFrom<readonly Weekday[]>([1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6], [1, 2, 3, 4], [3, 4], [1, 2, 3, 4, 5, 6, 7]),
  fc.uniqueArray(fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7), { minLength: 1 }),
)

const office: fc.Arbitrary<OfficeTime> = fc
  .record({
    week,
    open: fc.integer({ min: 0, max: 12 * 60 }),
    lunch: fc.option(fc.tuple(fc.integer({ min: 1, max: 240 }), fc.integer({ min: 1, max: 90 })), { nil: null }),
    length: fc.integer({ min: 400, max: 700 }),
    aroundTheClock: fc.boolean(),
  })
  .map(({ week: days, open, lunch, length, aroundTheClock }) => ({
    week: days,
    hours: interval(open, open + length),
    zone: 'Asia/Almaty',
    aroundTheClock,
    ...(lunch ? { lunch: interval(open + lunch[0], open + lunch[0] + lunch[1]) } : {}),
  }))

const moment = fc
  .integer({ min: 0, max: 24 * 366 * 1440 })
  .map((minutes) => new Temporal.PlainDateTime(2004, 1, 1).add({ minutes }))

const longest: Record<Unit, number> = {
  'minute': 3000, 'hour': 60, 'working-hour': 60, 'calendar-day': 60, 'working-day': 60, 'day': 60, 'week': 8, 'month': 12, 'quarter': 4, 'year': 2,
} // prettier-ignore

const termOf = (unit: Unit): fc.Arbitrary<Term> =>
  fc.integer({ min: 1, max: longest[unit] }).map((count) => ({ count, unit }))
const term = fc.constantFrom(...units).chain(termOf)

const suspensionsAfter = (from: Temporal.PlainDateTime) =>
  fc.array(
    fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: 1, max: 12 })).map(([after, length]) => {
      const first = from.toPlainDate().add({ days: after })
      return { from: first, to: first.add({ days: length - 1 }) }
    }),
    { maxLength: 3 },
  )

/** Without the calendar, so that a counterexample can be read. */
type Asked = Omit<DueQuestion, 'calendar'>

const question: fc.Arbitrary<Asked> = moment.chain((from) =>
  fc
    .record({
      from: fc.constant(from),
      term,
      office,
      excludeStart: fc.boolean(),
      excludeEnd: fc.boolean(),
      roll: fc.constantFrom('none' as const, 'next-working-day' as const),
      suspensions: suspensionsAfter(from),
      extension: fc.option(term, { nil: undefined }),
    })
    .map(({ extension, ...rest }) => ({ ...rest, ...(extension ? { extension } : {}) })),
)

const due = (asked: Asked, calendar = kz) => computeDue({ ...asked, calendar })
const stamp = (asked: Asked, calendar = kz): number => stampOf(due(asked, calendar).due)

describe(`legal time holds for whatever is asked (FC_SEED=${seed})`, () => {
  it('the proof counted again by hand gives the date', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { proof } = due(asked)
        expect(recheck({ ...asked, calendar: kz }, JSON.parse(JSON.stringify(proof)))).toMatchObject({ agrees: true })
      }),
      { ...runs, numRuns: 500 * times },
    )
  })

  it('nothing is due before it came', () => {
    fc.assert(
      fc.property(question, (asked) => {
        expect(stamp(asked)).toBeGreaterThanOrEqual(stampOf(asked.from))
      }),
      runs,
    )
  })

  // A month is as long as the month it begins in, so after a suspension a later start may meet a shorter one.
  it('a later start never gives an earlier due date', () => {
    fc.assert(
      fc.property(question, fc.integer({ min: 0, max: 40 * 1440 }), (asked, minutes) => {
        const inMonths = [asked.term, ...(asked.extension ? [asked.extension] : [])].some(({ unit }) => ['month', 'quarter', 'year'].includes(unit)) // prettier-ignore
        const first = inMonths ? { ...asked, suspensions: [] } : asked
        expect(stamp({ ...first, from: first.from.add({ minutes }) })).toBeGreaterThanOrEqual(stamp(first))
      }),
      { ...runs, numRuns: 500 * times },
    )
  })

  it('a longer term is never due earlier', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const longer = { ...asked, term: { ...asked.term, count: asked.term.count + 1 } }
        expect(stamp(longer)).toBeGreaterThanOrEqual(stamp(asked))
      }),
      runs,
    )
  })

  it('one more day off never shortens', () => {
    fc.assert(
      fc.property(
        question,
        fc.integer({ min: 0, max: 90 }),
        fc.constantFrom('holiday' as const, 'day-off' as const),
        (asked, after, kind) => {
          const day = asked.from.toPlainDate().add({ days: after }).toString()
          const calendar = withDayOff(day, kind)
          // The stricter of two readings may be another one; each reading by itself only grows.
          expect(stamp(asked, calendar)).toBeGreaterThanOrEqual(stamp(asked))
        },
      ),
      runs,
    )
  })

  it('a suspension of n days moves by at least n: calendar days for what runs in them, days of work for the rest', () => {
    const unit = fc.constantFrom<Unit>('calendar-day', 'working-day', 'week', 'month', 'quarter', 'year', 'minute')
    fc.assert(
      fc.property(
        question,
        unit.chain(termOf),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 30 }),
        (asked, length, after, n) => {
          const { extension: _extension, ...plain } = { ...asked, term: length, roll: 'none' as const, suspensions: [] }
          const before = due(plain).due
          const first = asked.from.toPlainDate().add({ days: after + 1 })
          // One that begins after the term is over does not touch it; nor does one on the day of a term in minutes.
          fc.pre(Temporal.PlainDate.compare(first, before.toPlainDate()) <= 0)
          const last = first.add({ days: n - 1 })
          const moved = due({ ...plain, suspensions: [{ from: first, to: last }] }).due
          const inCalendarDays = !(
            length.unit === 'working-day' ||
            (length.unit === 'minute' && !asked.office.aroundTheClock)
          )
          fc.pre(!(length.unit === 'minute' && Temporal.PlainDateTime.compare(before, first.toPlainDateTime()) <= 0))
          const days = inCalendarDays ? n : workedBetween(kz, asked.office.week, first, last)
          expect(before.until(moved, { largestUnit: 'day' }).days).toBeGreaterThanOrEqual(days)
        },
      ),
      { ...runs, numRuns: 300 * times },
    )
  })

  it('every other kind of term, counted again by its proof, gives its date', () => {
    const short = fc.integer({ min: 1, max: 60 }).map((count) => ({ count, unit: 'minute' as const }))
    const rule: fc.Arbitrary<TermRule> = fc.oneof(
      term.map((length) => ({ is: 'not-before' as const, term: length })),
      short.map((length) => ({ is: 'per-person-ahead' as const, term: length })),
      fc.constant({ is: 'band', shortest: { count: 1, unit: 'hour' }, longest: { count: 4, unit: 'hour' } } as const),
      term.map((lead) => ({ is: 'before' as const, lead })),
      fc.constantFrom<Period>('day', 'month', 'quarter', 'year', 'school-year').map((period) => ({ is: 'period' as const, period })), // prettier-ignore
      fc.array(term, { minLength: 1, maxLength: 4 }).map((terms) => ({ is: 'chain' as const, links: terms.map((length, at) => ({ id: `link-${at}`, term: length })) })), // prettier-ignore
    )
    fc.assert(
      fc.property(question, rule, fc.nat(12), fc.nat(400), (asked, stated, ahead, travel) => {
        const { term: _term, ...circumstances } = asked
        const promised = asked.from.add({ days: 30 })
        const dates = computeTerm(stated, { ...circumstances, calendar: kz, ahead, travel, promised, schoolYear: { from: '09-01', to: '05-25' } }) // prettier-ignore
        if (!dates.ok) throw new Error(dates.refusals[0]!.code)
        const stands = (dates.value.earliest ?? dates.value.due)!.toString({ smallestUnit: 'minute' })
        expect(recount(JSON.parse(JSON.stringify(dates.value.proof)))).toBe(stands)
      }),
      { ...runs, numRuns: 300 * times },
    )
  })
})

const calendars = new Map<string, Calendar>()

function withDayOff(day: string, kind: 'holiday' | 'day-off'): Calendar {
  const name = `${day} ${kind}`
  let calendar = calendars.get(name)
  if (!calendar) {
    const data: CalendarData = { ...kzData, dated: [...kzData.dated, { id: 'flood', kind, days: [day] }] }
    calendars.set(name, (calendar = makeCalendar(data)))
  }
  return calendar
}

function workedBetween(
  calendar: Calendar,
  days: readonly Weekday[],
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
) {
  let count = 0
  for (let day = first; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 }))
    if (calendar.isWorkingDay(day, days)) count++
  return count
}
