import { dayText, minutesOfDay, plainDate, readStamp } from './day-number.ts'
import type { Proof } from './proof.ts'
import { lineOf, linesOf, suspended, works } from './recount.ts'
import { runsInMinutes } from './term.ts'

export type ProofDayKind = 'start' | 'counted' | 'off' | 'suspended' | 'due'

/** One square of the calendar that shows a proof. */
export interface ProofDay {
  readonly day: Temporal.PlainDate
  readonly kind: ProofDayKind
  /** Which day of the term it is; 0 for the day it runs from. None where the days are not numbered: in months, after an extension. */
  readonly number?: number
  /** The holiday that makes the day off, by its id in the calendar. */
  readonly holiday?: string
}

/** The days from the event to the due day, for a calendar. None where the term runs in minutes. */
export function daysOfProof(proof: Proof): ProofDay[] {
  const start = lineOf(proof, 'start')
  const term = lineOf(proof, 'term')
  const due = lineOf(proof, 'due')
  if (!start || !term || !due || runsInMinutes(term.unit)) return []
  const first = Math.floor(readStamp(start.at)! / minutesOfDay)
  const last = Math.floor(readStamp(due.at)! / minutesOfDay)
  const holidays = new Map(
    linesOf(proof, 'off').flatMap((line) => ('holiday' in line ? [[line.day, line.holiday]] : [])),
  )
  const inDays = term.unit === 'working-day' || term.unit === 'calendar-day'
  const includesStart = start.counting === 'same-day'
  const extension = lineOf(proof, 'extension')
  const inWork = term.unit === 'working-day' || extension?.unit === 'working-day'
  let counted = 0
  const days: ProofDay[] = []
  for (let day = first; day <= last; day++) {
    const isStart = day === first && !includesStart
    const holiday = holidays.get(dayText(day))
    const feast = holiday === undefined ? {} : { holiday }
    const rest = inWork && lineOf(proof, 'week') !== undefined && !works(proof, day)
    if (isStart) days.push({ day: plainDate(day), kind: 'start', number: 0 })
    else if (suspended(proof, day)) days.push({ day: plainDate(day), kind: 'suspended', ...feast })
    else if (rest && day !== last) days.push({ day: plainDate(day), kind: 'off', ...feast })
    else {
      counted++
      const number = inDays && counted <= term.count ? { number: counted } : {}
      days.push({ day: plainDate(day), kind: day === last ? 'due' : 'counted', ...number, ...feast })
    }
  }
  return days
}
