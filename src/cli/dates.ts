import {
  accepted,
  refusal,
  refused,
  scheduledDays,
  type Calendar,
  type OffReason,
  type Refusal,
  type Result,
  type ScheduledDay,
  type ScheduleQuestion,
} from '../kernel/index.ts'
import { loadCalendar } from '../offices/index.ts'
import type { Voice } from '../platform/index.ts'
import { refuseAll, type Command } from './command.ts'
import { readOptions, type Options } from './read-options.ts'
import { readDate, readWeek } from './read-time.ts'

const dateOptions = {
  rule: 'value',
  from: 'value',
  until: 'value',
  anchor: 'value',
  week: 'value',
  calendar: 'value',
  json: 'flag',
} as const

const examples = {
  rule: '--rule "FREQ=MONTHLY;BYDAY=-1TH"',
  from: '--from 2013-01-01',
  until: '--until 2013-12-31',
} as const

/** `qyzmet dates`: the days of a schedule, and which of them fall on days off. */
export const dates: Command = async (words, terminal) => {
  const options = readOptions(words, dateOptions)
  if (!options.ok) return await refuseAll(options.refusals, terminal)
  const calendar = loadCalendar(options.value.calendar)
  if (!calendar.ok) return await refuseAll(calendar.refusals, terminal)
  const question = readQuestion(options.value, calendar.value)
  if (!question.ok) return await refuseAll(question.refusals, terminal)
  const days = scheduledDays(question.value)
  if (!days.ok) {
    const placed = days.refusals.map((found) => ({ ...found, at: found.code.includes('span') ? '--until' : '--rule' }))
    return await refuseAll(placed, terminal)
  }
  if (options.value.json) terminal.out(inJson(question.value, days.value))
  else for (const line of inWords(days.value, calendar.value, await terminal.voice())) terminal.out(line)
  return 0
}

function readQuestion(given: Options<typeof dateOptions>, calendar: Calendar): Result<ScheduleQuestion> {
  const wrong: Refusal[] = []
  function take<T>(result: Result<T>): T | null {
    if (result.ok) return result.value
    wrong.push(...result.refusals)
    return null
  }
  for (const name of ['rule', 'from', 'until'] as const)
    if (given[name] === undefined)
      wrong.push(refusal('cli.option-lacking', { option: `--${name}`, example: examples[name] }))
  const from = given.from === undefined ? null : take(readDate(given.from, '--from'))
  const until = given.until === undefined ? null : take(readDate(given.until, '--until'))
  const anchor = given.anchor === undefined ? null : take(readDate(given.anchor, '--anchor'))
  const week = take(readWeek(given.week ?? '5', '--week'))
  const [first, ...others] = wrong
  if (first || !from || !until || !week || given.rule === undefined) return refused(first!, ...others)
  return accepted({ rule: given.rule, from, until, week, calendar, ...(anchor ? { anchor } : {}) })
}

function inJson({ rule, from, until }: ScheduleQuestion, days: readonly ScheduledDay[]): string {
  const told = days.map(({ day, off, presumed }) => ({
    day: day.toString(),
    off: off !== null,
    ...(off ? { reason: reasonOf(off) } : {}),
    ...(presumed ? { presumed } : {}),
  }))
  const presumed = days.some((day) => day.presumed)
  return JSON.stringify({ rule, from: from.toString(), until: until.toString(), presumed, dates: told }, null, 2)
}

function reasonOf(off: OffReason): object {
  if (off.why === 'rest') return { why: off.why }
  const { kind: _kind, day: _day, ...reason } = off
  return reason
}

function inWords(days: readonly ScheduledDay[], calendar: Calendar, { say, format, language }: Voice): string[] {
  const why = (off: OffReason): string => {
    if (off.why === 'rest') return say('cli.dates.rest')
    if (off.why === 'moved') return say('cli.dates.moved', { worked: format.day(Temporal.PlainDate.from(off.worked)) })
    const holiday = calendar.holidayNames(off.holiday)?.[language] ?? off.holiday
    return off.why === 'substitute' ? say('cli.dates.substitute', { holiday }) : say('cli.dates.holiday', { holiday })
  }
  const lines = days.map(({ day, off, presumed }) =>
    [
      day.toString(),
      format.weekday(day),
      ...(off ? [why(off)] : []),
      ...(presumed ? [say('cli.dates.presumed')] : []),
    ].join('  '),
  )
  const off = days.filter((day) => day.off !== null).length
  return [...lines, say('cli.dates.count', { count: days.length, off: String(off) })]
}
