import type { CalendarData } from './calendar-data.ts'
import { holidaysOf, inWeek, markDays, type DayMark, type WeekMask } from './calendar-marks.ts'
import { dayNumber, yearOf, type DayNumber } from './day-number.ts'

const lastYearOfAll = 9990

/** Why a day is off: the weekly rest, or what the calendar says. */
export type OffReason = { readonly why: 'rest' } | (DayMark & { readonly kind: 'off' })

/**
 * The working days of one week kind as tables: for each day how many working days lie before it, and the working
 * days in order. Adding n working days is then two reads, whatever n is. The tables cover the years asked for so
 * far and grow when a question leaves them; that is memory, not state: the answers never change.
 */
export class WorkDays {
  private readonly data: CalendarData
  private readonly week: WeekMask
  private first = 0
  private last = -1
  /** How many working days lie before day `first + i`. */
  private before = new Int32Array(1)
  private working = new Int32Array(0)
  private marks: ReadonlyMap<DayNumber, DayMark> = new Map()
  private marked: readonly DayNumber[] = []

  constructor(data: CalendarData, week: WeekMask) {
    this.data = data
    this.week = week
    this.build(data.years.from - 2, data.years.to + 10)
  }

  isWorking(day: DayNumber): boolean {
    this.cover(day, day)
    const at = day - this.first
    return this.before[at + 1]! > this.before[at]!
  }

  /** The nth working day after a day. */
  after(day: DayNumber, n: number): DayNumber {
    const found = this.working[this.before[day - this.first + 1]! + n - 1]
    if (found !== undefined) return found
    // Not found although the day is covered: the term leaves the tables.
    this.grow(Math.min(day, this.last), Math.max(day + n * 2, this.last + 1))
    return this.after(day, n)
  }

  /** The nth working day before a day. */
  preceding(day: DayNumber, n: number): DayNumber {
    const found = this.working[this.before[day - this.first]! - n]
    if (found !== undefined) return found
    this.grow(Math.min(day - n * 2, this.first - 1), Math.max(day, this.first))
    return this.preceding(day, n)
  }

  /** How many working days lie after one day, up to and with another. */
  count(after: DayNumber, upTo: DayNumber): number {
    this.cover(after, upTo)
    return this.before[upTo - this.first + 1]! - this.before[after - this.first + 1]!
  }

  /** Where the week departs from its pattern, after one day, up to and with another. */
  marksBetween(after: DayNumber, upTo: DayNumber): DayMark[] {
    this.cover(after, upTo)
    let low = 0
    let high = this.marked.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.marked[middle]! <= after) low = middle + 1
      else high = middle
    }
    const found: DayMark[] = []
    for (let at = low; at < this.marked.length && this.marked[at]! <= upTo; at++)
      found.push(this.marks.get(this.marked[at]!)!)
    return found
  }

  /** Null for a working day. */
  whyOff(day: DayNumber): OffReason | null {
    if (this.isWorking(day)) return null
    const mark = this.marks.get(day)
    return mark?.kind === 'off' ? mark : { why: 'rest' }
  }

  /** Before any table is read: growing replaces the tables. */
  private cover(from: DayNumber, to: DayNumber): void {
    if (from < this.first || to > this.last) this.grow(from, to)
  }

  private grow(from: DayNumber, to: DayNumber): void {
    const [first, last] = [yearOf(this.first), yearOf(this.last)]
    // At least ten years further where the question went, so that growing stays rare.
    const wantedFirst = from < this.first ? Math.min(yearOf(from), first - 10) : first
    const wantedLast = to > this.last ? Math.max(yearOf(to), last + 10) : last
    if (wantedLast > lastYearOfAll || wantedFirst < 1) throw new Error('the calendar ends at the year 9990')
    this.build(wantedFirst, wantedLast)
  }

  private build(firstYear: number, lastYear: number): void {
    // A holiday at the end of a year may give a day off in the next one: one more year on either side is looked at.
    const holidays = holidaysOf(this.data, firstYear - 1, lastYear + 1)
    this.marks = markDays(this.data, holidays, this.week)
    this.marked = [...this.marks.keys()].sort((a, b) => a - b)
    this.first = dayNumber(firstYear, 1, 1)
    this.last = dayNumber(lastYear, 12, 31)
    const size = this.last - this.first + 1
    this.before = new Int32Array(size + 1)
    const working = new Int32Array(size)
    let count = 0
    for (let at = 0; at < size; at++) {
      const mark = this.marks.get(this.first + at)
      if (mark ? mark.kind === 'worked' : inWeek(this.week, this.first + at)) working[count++] = this.first + at
      this.before[at + 1] = count
    }
    this.working = working.subarray(0, count)
  }
}
