import { minutesOfDay, type DayNumber, type Stamp } from './day-number.ts'
import { hoursOn, type DayHours, type WorkClock } from './office-time.ts'
import { breakOn, moveStampPastBreaks, workDayAfter, type Break } from './suspension.ts'

const noBreaks: readonly Break[] = []

/** How much of a day's work lies before a minute. */
export function workedBefore(hours: DayHours, minute: number): number {
  if (minute <= hours.open) return 0
  const until = Math.min(minute, hours.close)
  if (until <= hours.lunchFrom) return until - hours.open
  return hours.lunchFrom - hours.open + Math.max(0, until - hours.lunchTo)
}

/** The moment at which so much of a day's work is done: at the end of the morning, not at the end of lunch. */
export function minuteAfter(hours: DayHours, worked: number): number {
  const morning = hours.lunchFrom - hours.open
  return worked <= morning ? hours.open + worked : hours.lunchTo + worked - morning
}

const split = (stamp: Stamp): [day: DayNumber, minute: number] => {
  const day = Math.floor(stamp / minutesOfDay)
  return [day, stamp - day * minutesOfDay]
}

/** The first moment, from this one on, at which the clock runs: now, after lunch, or at the next opening. */
export function nextRunning(clock: WorkClock, stamp: Stamp, breaks: readonly Break[] = noBreaks): Stamp {
  let [day, minute] = split(stamp)
  if (clock.continuous) {
    const pause = breakOn(breaks, day)
    return pause ? (pause.to + 1) * minutesOfDay : stamp
  }
  if (!clock.days.isWorking(day) || breakOn(breaks, day)) {
    day = workDayAfter(clock.days, day, 1, breaks)
    minute = 0
  }
  for (;;) {
    const hours = hoursOn(clock, day)
    if (hours) {
      const arrived = Math.max(minute, hours.open)
      const runs = arrived >= hours.lunchFrom && arrived < hours.lunchTo ? hours.lunchTo : arrived
      if (runs < hours.close) return day * minutesOfDay + runs
    }
    day = workDayAfter(clock.days, day, 1, breaks)
    minute = 0
  }
}

/** The moment at which so many minutes have run. One that ends at the end of an interval is due at that moment. */
export function addMinutes(
  clock: WorkClock,
  stamp: Stamp,
  minutes: number,
  breaks: readonly Break[] = noBreaks,
): Stamp {
  if (clock.continuous) return moveStampPastBreaks(stamp, minutes, breaks)
  if (minutes === 0) return nextRunning(clock, stamp, breaks)
  const [first, minute] = split(nextRunning(clock, stamp, breaks))
  let day = first
  let hours = hoursOn(clock, day)!
  let left = workedBefore(hours, minute) + minutes
  while (left > hours.worked) {
    left -= hours.worked
    if (clock.exceptions === null) {
      const whole = Math.ceil(left / hours.worked)
      day = workDayAfter(clock.days, day, whole, breaks)
      left -= (whole - 1) * hours.worked
    } else {
      do day = workDayAfter(clock.days, day, 1, breaks)
      while (hoursOn(clock, day) === null)
      hours = hoursOn(clock, day)!
    }
  }
  return day * minutesOfDay + minuteAfter(hours, left)
}

/** The latest moment from which so many minutes still fit before this one. */
export function subtractMinutes(clock: WorkClock, stamp: Stamp, minutes: number): Stamp {
  if (clock.continuous) return stamp - minutes
  let [day, minute] = split(stamp)
  let left = minutes
  for (;;) {
    const hours = clock.days.isWorking(day) ? hoursOn(clock, day) : null
    const before = hours ? workedBefore(hours, minute) : 0
    if (hours && before >= left) {
      const worked = before - left
      const morning = hours.lunchFrom - hours.open
      // The latest such moment: at the end of lunch, not at its beginning.
      return day * minutesOfDay + (worked < morning ? hours.open + worked : hours.lunchTo + worked - morning)
    }
    left -= before
    day = clock.days.preceding(day, 1)
    minute = minutesOfDay
  }
}

/** How many minutes run between two moments; negative when the second is the earlier one. */
export function minutesBetween(clock: WorkClock, from: Stamp, to: Stamp, breaks: readonly Break[] = noBreaks): number {
  if (to < from) return -minutesBetween(clock, to, from, breaks)
  let minutes = plainMinutes(clock, from, to)
  for (const pause of breaks) {
    const begins = Math.max(from, pause.from * minutesOfDay)
    const ends = Math.min(to, (pause.to + 1) * minutesOfDay)
    if (begins < ends) minutes -= plainMinutes(clock, begins, ends)
  }
  return minutes
}

function plainMinutes(clock: WorkClock, from: Stamp, to: Stamp): number {
  if (clock.continuous) return to - from
  const [firstDay, firstMinute] = split(from)
  const [lastDay, lastMinute] = split(to)
  const workedOn = (day: DayNumber, minute: number): number => {
    const hours = clock.days.isWorking(day) ? hoursOn(clock, day) : null
    return hours ? workedBefore(hours, minute) : 0
  }
  let minutes = clock.days.count(firstDay - 1, lastDay - 1) * clock.usual.worked
  if (clock.exceptions)
    for (const [day, hours] of clock.exceptions)
      if (day >= firstDay && day < lastDay && clock.days.isWorking(day))
        minutes += (hours?.worked ?? 0) - clock.usual.worked
  return minutes - workedOn(firstDay, firstMinute) + workedOn(lastDay, lastMinute)
}
