import type { Calendar } from './calendar.ts'
import { dayOf, minutesOfDay, plainDateTime, stampOf } from './day-number.ts'
import { closingOf, workClock, type OfficeTime } from './office-time.ts'
import { nextRunning } from './work-minutes.ts'

/** The moment itself where the office works then; else the end of its lunch or its next opening. */
export const nextOpening = (
  moment: Temporal.PlainDateTime,
  office: OfficeTime,
  calendar: Calendar,
): Temporal.PlainDateTime => plainDateTime(nextRunning(workClock(office, calendar), stampOf(moment)))

/** When a term that ends on this day ends: the closing; around the clock the day's last minute. */
export const closingOn = (day: Temporal.PlainDate, office: OfficeTime, calendar: Calendar): Temporal.PlainDateTime =>
  plainDateTime(dayOf(day) * minutesOfDay + closingOf(workClock(office, calendar), dayOf(day)))
