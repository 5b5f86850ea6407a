import type { StartedObligation } from '../../casework/index.ts'
import {
  civilMoment,
  parseTerm,
  shareUsed,
  workingTimeLeft,
  type Calendar,
  type OfficeTime,
  type Term,
} from '../../kernel/index.ts'
import type { ClockView } from '../components/clock.tsx'
import type { DueView } from '../components/due.tsx'

/** What an obligation keeps of the question that its date answered. */
export interface KeptQuestion {
  readonly from: string
  readonly term: Term
  readonly week: OfficeTime['week']
  readonly hours: OfficeTime['hours']
  readonly lunch: OfficeTime['hours'] | null
  readonly zone: string
  readonly continuous: boolean
  readonly excludeStart: boolean
}

export const keptQuestion = (duty: StartedObligation): KeptQuestion => duty.proof as unknown as KeptQuestion

export const officeTimeOf = ({ week, hours, lunch, zone, continuous }: KeptQuestion): OfficeTime => ({
  week,
  hours,
  zone,
  ...(lunch === null ? {} : { lunch }),
  ...(continuous ? { aroundTheClock: true } : {}),
})

type Duty = StartedObligation & { readonly metAt: string | null }

function leftOf(duty: Duty, calendar: Calendar, now: Temporal.Instant) {
  const kept = keptQuestion(duty)
  const office = officeTimeOf(kept)
  const term = parseTerm(duty.term)
  const unit = term.ok ? term.value.unit : 'calendar-day'
  const due = civilMoment(Temporal.Instant.from(duty.due), kept.zone)
  const here = civilMoment(now, kept.zone)
  return { kept, office, unit, due, here, question: { now: here, due, unit, office, calendar } }
}

/** The dial of an obligation as it stands now, in the time that the law counts. */
export function clockView(duty: Duty, calendar: Calendar, now: Temporal.Instant): ClockView {
  const { kept, due, here, question } = leftOf(duty, calendar, now)
  const left = workingTimeLeft(question)
  const used = shareUsed({ ...question, from: Temporal.PlainDateTime.from(kept.from) })
  const today = here.toPlainDate().equals(due.toPlainDate())
  return {
    state: duty.metAt !== null ? 'kept' : left.late ? 'late' : today ? 'today' : 'running',
    used,
    left: { days: left.days, hours: left.hours, minutes: left.minutes },
    due,
  }
}

/** The day of an answer in the largest type, with what is left in the unit of the law. */
export function dueView(duty: Duty, calendar: Calendar, now: Temporal.Instant): DueView {
  const { due, unit, question } = leftOf(duty, calendar, now)
  const left = workingTimeLeft(question)
  const inMinutes = unit === 'minute' || unit === 'working-hour' || unit === 'hour'
  // Whole days after today, as the law counts them; on the last day itself this one is left.
  const count = inMinutes
    ? left.hours * 60 + left.minutes
    : Math.max(left.days, left.hours > 0 || left.minutes > 0 ? 1 : 0)
  const met =
    duty.metAt === null
      ? null
      : Temporal.Instant.compare(Temporal.Instant.from(duty.metAt), Temporal.Instant.from(duty.due)) <= 0
  return {
    due,
    left: left.late ? -count : count,
    unit: inMinutes ? 'minute' : left.counts === 'working' ? 'working-day' : 'calendar-day',
    met,
  }
}
