export { makeCalendar, type Calendar } from './calendar.ts'
export type {
  CalendarData,
  DatedHoliday,
  HolidayKind,
  HolidayNames,
  MovedDay,
  MovingAct,
  YearlyHoliday,
} from './calendar-data.ts'
export { checkCalendar } from './check-calendar.ts'
export { computeDue } from './compute-due.ts'
export { computeTerm } from './compute-term.ts'
export { computeBefore, type BackQuestion } from './count-back.ts'
export type { CourierRuns } from './courier-runs.ts'
export {
  minutesOfDay,
  readDate,
  readDay,
  readStamp,
  stampOf,
  stampText,
  type DayNumber,
  type Stamp,
  type Weekday,
} from './day-number.ts'
export { wholeQuestion, type Doubt, type Due, type DueQuestion, type Reading, type Roll, type WholeQuestion } from './due-question.ts' // prettier-ignore
export { dueStamp } from './due-stamp.ts'
export { freshUntil, isFresh } from './freshness.ts'
export { installationZone } from './installation-zone.ts'
export { civilDate, civilMoment, instantOf } from './instants.ts'
export { computeNotBefore } from './not-before.ts'
export { checkOfficeTime, workedMinutes, type HoursOn, type OfficeHours, type OfficeTime } from './office-time.ts'
export { closingOn, nextOpening } from './opening.ts'
export { periodBefore, periodOf, type Period, type SchoolYear, type Span } from './period.ts'
export type { Counting, DayReading, Proof, ProofLine } from './proof.ts'
export { daysOfProof, type ProofDay, type ProofDayKind } from './proof-days.ts'
export { recheck, type Recheck } from './recheck.ts'
export { recount } from './recount.ts'
export { sayProof, tellProof, type ProofKey, type ProofPart, type ProofWords } from './say-proof.ts'
export { scheduledDays, type ScheduledDay, type ScheduleQuestion } from './schedule.ts'
export type { Suspension } from './suspension.ts'
export { longestCount, minutesOf, parseTerm, runsInMinutes, units, writeTerm, type Term, type Unit } from './term.ts'
export type { ChainLink, Circumstances, LinkDates, TermDates, TermRule } from './term-rule.ts'
export { shareUsed, workingTimeLeft, type LeftQuestion, type TimeLeft } from './time-left.ts'
export { keptTimes, missedSlots, slotsOf, type Slot, type TimesADay } from './times-a-day.ts'
export { WorkDays, type OffReason } from './work-days.ts'
