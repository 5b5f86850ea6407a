import { readFileSync } from 'node:fs'
import type { CalendarData } from './calendar-data.ts'
import { makeCalendar } from './calendar.ts'
import type { DueQuestion } from './due-question.ts'
import type { OfficeTime } from './office-time.ts'
import { parseTerm, type Term } from './term.ts'

export const kzData = JSON.parse(
  readFileSync(new URL('../../../offices/calendars/kz.json', import.meta.url), 'utf8'),
) as CalendarData

/** The calendar that the house works by. */
export const kz = makeCalendar(kzData)

export const five = [1, 2, 3, 4, 5] as const
export const six = [1, 2, 3, 4, 5, 6] as const

/** A department: five days, nine to six. */
export const department: OfficeTime = { week: five, hours: { from: '09:00', to: '18:00' }, zone: 'Asia/Almaty' }
export const withLunch: OfficeTime = { ...department, lunch: { from: '13:00', to: '14:00' } }
/** A centre: six days, nine to eight, no lunch. */
export const centre: OfficeTime = { week: six, hours: { from: '09:00', to: '20:00' }, zone: 'Asia/Almaty' }
export const system: OfficeTime = { ...department, aroundTheClock: true }

export function term(text: string): Term {
  const read = parseTerm(text)
  if (!read.ok) throw new Error(`not a term: ${text}`)
  return read.value
}

/** A question with everything usual; `suspend` holds `from..to`. */
export function ask(
  from: string,
  length: string,
  more: Partial<Omit<DueQuestion, 'extension'>> & {
    readonly suspend?: readonly string[]
    readonly extend?: string
  } = {},
): DueQuestion {
  const { suspend = [], extend, ...own } = more
  return {
    from: Temporal.PlainDateTime.from(from),
    term: term(length),
    office: department,
    calendar: kz,
    excludeStart: true,
    roll: 'none',
    suspensions: suspend.map((span) => {
      const [first, last] = span.split('..')
      return { from: Temporal.PlainDate.from(first!), to: Temporal.PlainDate.from(last!) }
    }),
    ...(extend === undefined ? {} : { extension: term(extend) }),
    ...own,
  }
}

/** Reproducible on demand: FC_SEED=… runs the same cases again; the seed stands in the name of the suite. */
export const seed = Number(process.env['FC_SEED'] ?? Date.now() % 2 ** 31)
/** FC_TIMES=20 tries twenty times as many cases: for whoever changes the counting. */
export const times = Number(process.env['FC_TIMES'] ?? 1)
