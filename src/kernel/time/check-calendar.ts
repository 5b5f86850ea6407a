import { refusal, type Refusal } from '../result.ts'
import type { CalendarData } from './calendar-data.ts'
import { holidaysOf, markDays } from './calendar-marks.ts'
import { daysOfMonth, readDay } from './day-number.ts'

const fiveDays = 0b0011111
const sixDays = 0b0111111

/**
 * What is wrong in a calendar whose shape is right, all of it at once, each with its path. Codes:
 * `calendar.years-backward`, `calendar.day-wrong`, `calendar.span-backward`,
 * `calendar.year-lacks-day`, `calendar.move-idle`, `calendar.move-twice`, `calendar.name-lacking`.
 */
export function checkCalendar(data: CalendarData): Refusal[] {
  const { years, holidays, dated, moves, names } = data
  const wrong: Refusal[] = []
  if (years.from > years.to) wrong.push(refusal('calendar.years-backward', { from: String(years.from), to: String(years.to) }, 'years')) // prettier-ignore
  for (const [index, holiday] of holidays.entries()) {
    const at = `holidays.${index}`
    for (const [day, text] of holiday.days.entries())
      if (!isMonthDay(text)) wrong.push(refusal('calendar.day-wrong', { typed: text, example: '03-08' }, `${at}.days.${day}`)) // prettier-ignore
    if (holiday.to !== undefined && holiday.to < holiday.from)
      wrong.push(refusal('calendar.span-backward', { from: String(holiday.from), to: String(holiday.to) }, at))
  }
  for (const [index, holiday] of dated.entries()) wrong.push(...checkDated(data, holiday, `dated.${index}`))
  for (const [index, { id }] of [...holidays, ...dated].entries())
    if (!names[id]) {
      const at = index < holidays.length ? `holidays.${index}` : `dated.${index - holidays.length}`
      wrong.push(refusal('calendar.name-lacking', { holiday: id }, at))
    }
  for (const [index, move] of moves.entries())
    for (const which of ['off', 'worked'] as const)
      if (readDay(move[which]) === null)
        wrong.push(refusal('calendar.day-wrong', { typed: move[which], example: '2012-12-31' }, `moves.${index}.${which}`)) // prettier-ignore
  if (wrong.length === 0) wrong.push(...checkMoves(data))
  return wrong
}

function checkDated(data: CalendarData, holiday: CalendarData['dated'][number], at: string): Refusal[] {
  const wrong = holiday.days.flatMap((text, day) =>
    readDay(text) === null
      ? [refusal('calendar.day-wrong', { typed: text, example: '2026-05-27' }, `${at}.days.${day}`)]
      : [],
  )
  if (!holiday.everyYear) return wrong
  const has = new Set(holiday.days.map((text) => Number(text.slice(0, 4))))
  for (let year = data.years.from; year <= data.years.to; year++)
    if (!has.has(year))
      wrong.push(refusal('calendar.year-lacks-day', { holiday: holiday.id, year: String(year) }, `${at}.days`))
  return wrong
}

/** A move that changes nothing in a five-day nor in a six-day week is a slip: a wrong day, most likely. */
function checkMoves(data: CalendarData): Refusal[] {
  const touched = data.moves.flatMap(({ off, worked }) => [Number(off.slice(0, 4)), Number(worked.slice(0, 4))])
  if (touched.length === 0) return []
  const found = holidaysOf(data, Math.min(...touched) - 1, Math.max(...touched) + 1)
  const [five, six] = [markDays(data, found, fiveDays), markDays(data, found, sixDays)]
  const seen = new Set<string>()
  return data.moves.flatMap(({ off, worked }, index) => {
    const at = `moves.${index}`
    const twice = seen.has(off) || seen.has(worked)
    seen.add(off).add(worked)
    if (twice) return [refusal('calendar.move-twice', { off, worked }, at)]
    const [day, other] = [readDay(off)!, readDay(worked)!]
    const holds = [five, six].some((marks) => {
      const mark = marks.get(other)
      return mark?.kind === 'worked' && mark.instead === off && marks.get(day)?.kind === 'off'
    })
    return holds ? [] : [refusal('calendar.move-idle', { off, worked }, at)]
  })
}

function isMonthDay(text: string): boolean {
  const match = /^(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [month, day] = [Number(match[1]), Number(match[2])]
  // A leap day is a day; in other years it does not come.
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(2024, month)
}
