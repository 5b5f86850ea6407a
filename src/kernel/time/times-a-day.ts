import type { Calendar } from './calendar.ts'
import { dayOf, minutesOfDay, plainDateTime, stampOf } from './day-number.ts'
import { hoursOn, workClock, type OfficeTime } from './office-time.ts'
import { minuteAfter } from './work-minutes.ts'

/** "Three times a day", "at least twice a day": a rhythm of an office, not a length of time. */
export interface TimesADay {
  readonly kind: 'exactly' | 'at-least'
  readonly count: number
}

/** A part of the working day in which one of the acts is due. */
export interface Slot {
  readonly nth: number
  readonly from: Temporal.PlainDateTime
  readonly due: Temporal.PlainDateTime
}

/**
 * The working day in equal parts of working time, one for each act: the text gives the number, not the hours, so
 * this is our reading, and the last act is due at the closing. None on a day off.
 */
export function slotsOf(times: TimesADay, day: Temporal.PlainDate, office: OfficeTime, calendar: Calendar): Slot[] {
  const clock = workClock(office, calendar)
  const number = dayOf(day)
  const hours = clock.continuous || clock.days.isWorking(number) ? hoursOn(clock, number) : null
  if (!hours) return []
  const part = (nth: number): Temporal.PlainDateTime => {
    const minute = minuteAfter(hours, Math.round((hours.worked * nth) / times.count))
    return plainDateTime(number * minutesOfDay + Math.min(minute, minutesOfDay - 1))
  }
  const slots: Slot[] = []
  for (let nth = 1; nth <= times.count; nth++)
    slots.push({
      nth,
      from: nth === 1 ? plainDateTime(number * minutesOfDay + hours.open) : part(nth - 1),
      due: part(nth),
    })
  return slots
}

/** The slots that passed, by a moment, without as many acts as were due until then. */
export function missedSlots(
  slots: readonly Slot[],
  acts: readonly Temporal.PlainDateTime[],
  now: Temporal.PlainDateTime,
): Slot[] {
  return slots.filter(({ nth, due }) => {
    const done = acts.filter((act) => stampOf(act) <= stampOf(due)).length
    return stampOf(due) < stampOf(now) && done < nth
  })
}

/** Whether a finished day kept the rhythm: the law counts the acts, whenever they were. */
export const keptTimes = ({ kind, count }: TimesADay, acts: number): boolean =>
  kind === 'exactly' ? acts === count : acts >= count
