import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  accepted,
  checkCalendar,
  lineAndColumn,
  makeCalendar,
  refusal,
  refused,
  type Calendar,
  type CalendarData,
  type Refusal,
  type Result,
} from '../kernel/index.ts'
import { checkCalendarShape } from './calendar-shape.ts'
import { placesInJson, type PlacedJson } from './places-in-json.ts'

/** The calendar that this house works by. */
export const calendarFile = fileURLToPath(new URL('../../offices/calendars/kz.json', import.meta.url))

/**
 * Reads a calendar from its file. Refuses with all that is wrong in it, each with file, line and column
 * (`calendar.not-there`, `calendar.not-json`, `calendar.key-twice`, and the codes of shape and rules).
 */
export function loadCalendar(file: string = calendarFile): Result<Calendar> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    return refused(refusal('calendar.not-there', { file, says: (error as NodeJS.ErrnoException).code ?? 'error' }))
  }
  return readCalendar(text, file)
}

/** The same from a text that is already at hand; `file` is what the messages name. */
export function readCalendar(text: string, file: string): Result<Calendar> {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    const says = (error as Error).message
    const offset = Number(/position (\d+)/.exec(says)?.[1] ?? text.length)
    return refused(refusal('calendar.not-json', strings(file, text, offset)))
  }
  const places = placesInJson(text)
  const twice = places.twice.map((path) => {
    const stands = strings(file, text, places.keys.get(path)!)
    return refusal('calendar.key-twice', { ...stands, key: path, place: placed(stands) }, path)
  })
  const wrong = [...twice, ...placeAll(checkCalendarShape(parsed), places, file, text)]
  const [first, ...others] = wrong
  if (first) return refused(first, ...others)
  const { id, years, holidays, dated, moves, names } = parsed as CalendarData
  const data: CalendarData = { id, years, holidays, dated, moves, names }
  const [mistake, ...mistakes] = placeAll(checkCalendar(data), places, file, text)
  return mistake ? refused(mistake, ...mistakes) : accepted(makeCalendar(data))
}

/** Each mistake gets the place of its value, or of the key or the object that it is about. */
function placeAll(wrong: readonly Refusal[], places: PlacedJson, file: string, text: string): Refusal[] {
  return wrong.map((mistake) => {
    const path = mistake.at ?? ''
    const key = mistake.code === 'calendar.key-not-known' ? places.keys.get(path) : undefined
    const stands = strings(file, text, key ?? places.values.get(path) ?? 0)
    return { ...mistake, facts: { ...mistake.facts, ...stands, place: placed(stands) } }
  })
}

/** Strings, because a line is a name and not an amount: it must not be grouped as 1 234. */
function strings(file: string, text: string, offset: number): { file: string; line: string; column: string } {
  const { line, column } = lineAndColumn(text, offset)
  return { file, line: String(line), column: String(column) }
}

const placed = ({ file, line, column }: { file: string; line: string; column: string }): string =>
  `${file}:${line}:${column}`
