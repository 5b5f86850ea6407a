import { addMonths, minutesOfDay, readClock, readDay, readStamp, stampText, weekdayOf, type DayNumber, type Stamp } from './day-number.ts' // prettier-ignore
import type { Proof, ProofLine } from './proof.ts'
import { minutesOf, runsInMinutes, type Term } from './term.ts'

type LineOf<K extends ProofLine['kind']> = Extract<ProofLine, { kind: K }>

export const lineOf = <K extends ProofLine['kind']>(proof: Proof, kind: K): LineOf<K> | undefined =>
  proof.find((line): line is LineOf<K> => line.kind === kind)

export const linesOf = <K extends ProofLine['kind']>(proof: Proof, kind: K): LineOf<K>[] =>
  proof.filter((line): line is LineOf<K> => line.kind === kind)

interface Interval {
  readonly from: number
  readonly to: number
}

/**
 * Counts by a proof alone, day by day and minute by minute, as a doubting reader would with a pencil. It shares
 * no arithmetic with the tables: that is what makes the proof one.
 */
export function recount(proof: Proof): string {
  const link = proof.findLastIndex((line) => line.kind === 'link')
  if (link !== -1) return recount(proof.slice(link + 1))
  const back = lineOf(proof, 'back-from')
  if (back) return stampText(countBack(proof, readStamp(back.at)!))
  const slot = lineOf(proof, 'slot')
  if (slot) return slot.to
  const period = lineOf(proof, 'period')
  if (period) return stampText(roll(proof, endOfDay(proof, readDay(period.to)!), proof))
  const end = countForward(proof)
  const earliest = lineOf(proof, 'earliest') && !runsInMinutes(lineOf(proof, 'term')!.unit)
  return stampText(earliest ? opening(proof, Math.floor(end / minutesOfDay)) : end)
}

function countForward(proof: Proof): Stamp {
  const start = lineOf(proof, 'start')!
  const from = readStamp(start.at)!
  const excluded = start.counting !== 'same-day'
  let stamp = walk(proof, from, lineOf(proof, 'term')!, excluded)
  const last = lineOf(proof, 'issue-uncounted')
  if (last) {
    const working = lineOf(proof, 'term')!.unit === 'working-day'
    stamp = endOfDay(proof, step(proof, Math.floor(stamp / minutesOfDay), working ? 'working' : 'running'))
  }
  const extensionAt = proof.findIndex((line) => line.kind === 'extension')
  const before = extensionAt === -1 ? proof : proof.slice(0, extensionAt)
  stamp = roll(proof, stamp, before)
  const extension = lineOf(proof, 'extension')
  return extension ? roll(proof, walk(proof, stamp, extension, true), proof.slice(extensionAt)) : stamp
}

/** The first working minute after a day. */
function opening(proof: Proof, after: DayNumber): Stamp {
  if (lineOf(proof, 'around-the-clock')) return step(proof, after, 'running') * minutesOfDay
  let day = step(proof, after, 'working')
  while (intervalsOn(proof, day).length === 0) day = step(proof, day, 'working')
  return day * minutesOfDay + intervalsOn(proof, day)[0]!.from
}

function roll(proof: Proof, stamp: Stamp, where: Proof): Stamp {
  if (!lineOf(where, 'rolled')) return stamp
  return endOfDay(proof, step(proof, Math.floor(stamp / minutesOfDay), 'working'))
}

function walk(proof: Proof, from: Stamp, term: Term, excluded: boolean): Stamp {
  const start = Math.floor(from / minutesOfDay)
  if (runsInMinutes(term.unit)) return walkMinutes(proof, from, minutesOf(term))
  const months = { month: 1, quarter: 3, year: 12 }[term.unit as 'month' | 'quarter' | 'year']
  if (months !== undefined || term.unit === 'week') {
    const end = months === undefined ? start + term.count * 7 : addMonths(start, term.count * months)
    return endOfDay(proof, countDays(proof, start, end - start, 'running'))
  }
  const sort = term.unit === 'working-day' ? 'working' : 'running'
  return endOfDay(proof, countDays(proof, excluded ? start : start - 1, term.count, sort))
}

type Sort = 'working' | 'running'

function countDays(proof: Proof, after: DayNumber, count: number, sort: Sort): DayNumber {
  let day = after
  for (let left = count; left > 0; left--) day = step(proof, day, sort)
  return day
}

/** The next day on which the clock does not stand still and, where asked, work is done. */
function step(proof: Proof, after: DayNumber, sort: Sort): DayNumber {
  const counts = (day: DayNumber): boolean => !suspended(proof, day) && (sort === 'running' || works(proof, day))
  let day = after + 1
  while (!counts(day)) day++
  return day
}

export const suspended = (proof: Proof, day: DayNumber): boolean =>
  linesOf(proof, 'suspended').some(({ from, to }) => readDay(from)! <= day && day <= readDay(to)!)

export function works(proof: Proof, day: DayNumber): boolean {
  if (linesOf(proof, 'worked').some((line) => readDay(line.day) === day)) return true
  if (linesOf(proof, 'off').some((line) => readDay(line.day) === day)) return false
  return lineOf(proof, 'week')?.days.includes(weekdayOf(day)) ?? true
}

function intervalsOn(proof: Proof, day: DayNumber): Interval[] {
  const usual = lineOf(proof, 'hours')
  if (!usual) return [{ from: 0, to: minutesOfDay }]
  const other = linesOf(proof, 'hours-on').find((line) => readDay(line.day) === day)
  if (other && other.hours === null) return []
  const hours = other?.hours ?? usual
  const lunch = other ? other.lunch : usual.lunch
  const [open, close] = [readClock(hours.from)!, readClock(hours.to)!]
  if (!lunch) return [{ from: open, to: close }]
  return [
    { from: open, to: readClock(lunch.from)! },
    { from: readClock(lunch.to)!, to: close },
  ]
}

function endOfDay(proof: Proof, day: DayNumber): Stamp {
  const usual = lineOf(proof, 'hours')
  const close = intervalsOn(proof, day).at(-1)?.to ?? readClock(usual!.to)!
  return day * minutesOfDay + Math.min(close, minutesOfDay - 1)
}

function walkMinutes(proof: Proof, from: Stamp, minutes: number): Stamp {
  let day = Math.floor(from / minutesOfDay)
  let at = from - day * minutesOfDay
  let left = minutes
  const continuous = lineOf(proof, 'around-the-clock') !== undefined
  for (;;) {
    const runs = !suspended(proof, day) && (continuous || works(proof, day))
    for (const interval of runs ? intervalsOn(proof, day) : []) {
      const begins = Math.max(at, interval.from)
      const run = Math.max(0, interval.to - begins)
      if (run >= left && run > 0) return day * minutesOfDay + begins + left
      left -= run
    }
    day++
    at = 0
  }
}

function countBack(proof: Proof, promised: Stamp): Stamp {
  const courier = lineOf(proof, 'courier')
  if (courier) return readStamp(courier.leaves)!
  const lead = lineOf(proof, 'lead')
  if (!lead) return promised
  if (runsInMinutes(lead.unit)) return backMinutes(proof, promised, minutesOf(lead))
  const months = { month: 1, quarter: 3, year: 12 }[lead.unit as 'month' | 'quarter' | 'year']
  let day = Math.floor(promised / minutesOfDay)
  if (months !== undefined) day = addMonths(day, -lead.count * months)
  else
    for (let left = lead.unit === 'week' ? lead.count * 7 : lead.count; left > 0; left--) {
      day--
      while (lead.unit === 'working-day' && !works(proof, day)) day--
    }
  return endOfDay(proof, day)
}

/** The latest moment with so many running minutes before the promised one: minute by minute. */
function backMinutes(proof: Proof, promised: Stamp, minutes: number): Stamp {
  let stamp = promised
  for (let left = minutes; left > 0;) {
    stamp--
    const day = Math.floor(stamp / minutesOfDay)
    const minute = stamp - day * minutesOfDay
    const runs = lineOf(proof, 'around-the-clock') !== undefined || works(proof, day)
    if (runs && intervalsOn(proof, day).some(({ from, to }) => from <= minute && minute < to)) left--
  }
  return stamp
}
