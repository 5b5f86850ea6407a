import { never } from '../never.ts'
import type { MovingAct } from './calendar-data.ts'
import type { OffLine } from './calendar-marks.ts'
import { plainDate, plainDateTime, readDay, readStamp, type Weekday } from './day-number.ts'
import { groupMarks, type MarkGroup } from './group-marks.ts'
import type { Proof, ProofLine } from './proof.ts'
import type { Unit } from './term.ts'

/** The texts that tell a proof; texts/time.yaml holds them in three languages. */
export type ProofKey =
  | `time.length.${Unit}`
  | `time.act.${'numbered' | 'of-ministry' | 'of-government'}`
  | `time.start.${'next-day' | 'same-day' | 'next-day-after-closing' | 'same-date' | 'moment'}`
  | `time.off.${'holiday' | 'day-off' | 'substitute' | 'moved' | 'more'}`
  | `time.period.${'day' | 'month' | 'quarter' | 'year' | 'school-year'}`
  | `time.doubt.${'calendar-day' | 'working-day' | 'either'}`
  | `time.proof.${'opening' | 'term' | 'term-at' | 'week' | 'hours' | 'hours-with-lunch' | 'around-the-clock'}`
  | `time.proof.${'hours-on' | 'shut-on' | 'worked' | 'suspended' | 'issue-uncounted' | 'rolled' | 'extension'}`
  | `time.proof.${'presumed' | 'due' | 'earliest' | 'queue' | 'band' | 'band-by-travel' | 'back-from' | 'lead'}`
  | `time.proof.${'courier' | 'slot' | 'link' | 'link-happened' | 'weekdays'}`

type Params = Readonly<Record<string, string | number>>

/** What speaks: texts by key, and days as the language writes them. A `Voice` of the platform is one. */
export interface ProofWords {
  readonly say: (key: ProofKey, params?: Params) => string
  readonly format: {
    day(day: Temporal.PlainDate): string
    dayOfYear(day: Temporal.PlainDate): string
    weekday(day: Temporal.PlainDate): string
    moment(moment: Temporal.PlainDateTime): string
    list(items: readonly string[]): string
  }
  /** The name of a link of a chain; its id where none is given. */
  readonly linkName?: (id: string) => string
}

/** One reason, for a page that sets them under each other. */
export interface ProofPart {
  readonly about: ProofLine['kind']
  readonly says: string
  /** The paragraph of the law that it rests on. */
  readonly paragraph?: string
}

/** The proof as one sentence. A holiday is named by the calendar that the proof was made with. */
export function sayProof(proof: Proof, words: ProofWords, holidayName: (id: string) => string): string {
  const told = tellProof(proof, words, holidayName).map(({ says }) => says)
  const sentence = `${told.join('; ')}.`
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/** The proof as its reasons, in order; days off with one reason come together. */
export function tellProof(proof: Proof, words: ProofWords, holidayName: (id: string) => string): ProofPart[] {
  const teller = makeTeller(proof, words, holidayName)
  return groupMarks(proof).flatMap((item): ProofPart[] => {
    if ('group' in item) return [{ about: item.group === 'worked' ? 'worked' : 'off', says: teller.marks(item) }]
    const says = teller.line(item)
    if (says === null) return []
    return [
      { about: item.kind, says, ...(item.kind === 'term' && item.paragraph ? { paragraph: item.paragraph } : {}) },
    ]
  })
}

function makeTeller(proof: Proof, words: ProofWords, holidayName: (id: string) => string) {
  const { say, format, linkName = (id: string) => id } = words
  const moment = (text: string): string => format.moment(plainDateTime(readStamp(text)!))
  const day = (text: string): string => format.day(plainDate(readDay(text)!))
  const length = (count: number, unit: Unit): string => say(`time.length.${unit}`, { count })
  const hours = ({ from, to }: { from: string; to: string }): string => `${from}–${to}`
  // Where all days lie within a year of the start, their year is plain and left out.
  const near = liesWithinAYear(proof)
  const end = proof.findLast((line) => line.kind === 'due' || line.kind === 'earliest')
  const stands = end?.at
  const inMinutes = proof.some((line) => line.kind === 'start' && line.counting === 'moment')

  /** `1, 2 және 7 қаңтар`: a month is named once, after its last day. */
  function days(texts: readonly string[]): string {
    const dates = texts.map((text) => plainDate(readDay(text)!))
    if (!near) return format.list(dates.map((date) => format.day(date)))
    return format.list(
      dates.map((date, index) => (dates[index + 1]?.month === date.month ? String(date.day) : format.dayOfYear(date))),
    )
  }

  const shortDay = (text: string): string => days([text])

  function act({ number, year, by }: MovingAct): string {
    if (number !== null) return say('time.act.numbered', { number, year: String(year) })
    return say(by === 'ministry' ? 'time.act.of-ministry' : 'time.act.of-government', { year: String(year) })
  }

  function off(group: Extract<MarkGroup, { group: OffLine['why'] }>): string {
    const count = group.lines.length
    const told = days(group.lines.map((line) => line.day))
    const first = group.lines[0]!
    if (first.why !== 'moved')
      return say(`time.off.${first.why}`, { count, days: told, holiday: holidayName(first.holiday) })
    return say('time.off.moved', { days: told, worked: shortDay(first.worked), act: act(first.act) })
  }

  return {
    marks(group: MarkGroup): string {
      if (group.group === 'more') return say('time.off.more', { count: group.count })
      if (group.group !== 'worked') return off(group)
      const { day: worked, instead, act: by } = group.lines[0]!
      return say('time.proof.worked', { day: shortDay(worked), instead: shortDay(instead), act: act(by) })
    },

    /** Null for what the sentence need not say: hours where days are counted. */
    line(line: Exclude<ProofLine, { kind: 'off' | 'worked' }>): string | null {
      switch (line.kind) {
        case 'start':
          return say(`time.start.${line.counting}`, { at: moment(line.at) })
        case 'opening':
          return say('time.proof.opening', { at: moment(line.at) })
        case 'term': {
          const told = length(line.count, line.unit)
          const { paragraph } = line
          if (paragraph === undefined) return say('time.proof.term', { length: told })
          return say('time.proof.term-at', { length: told, paragraph })
        }
        case 'week':
          return say('time.proof.week', { days: week(line.days, words) })
        case 'hours':
          if (!inMinutes) return null
          if (!line.lunch) return say('time.proof.hours', { hours: hours(line) })
          return say('time.proof.hours-with-lunch', { hours: hours(line), lunch: hours(line.lunch) })
        case 'around-the-clock':
          return say('time.proof.around-the-clock')
        case 'hours-on':
          if (!line.hours) return say('time.proof.shut-on', { day: shortDay(line.day) })
          return say('time.proof.hours-on', { day: shortDay(line.day), hours: hours(line.hours) })
        case 'suspended':
          return say('time.proof.suspended', { from: day(line.from), to: day(line.to) })
        case 'issue-uncounted':
          return say('time.proof.issue-uncounted', { last: shortDay(line.last) })
        case 'rolled':
          return say('time.proof.rolled', { from: shortDay(line.from), to: shortDay(line.to) })
        case 'extension':
          return say('time.proof.extension', { after: moment(line.after), length: length(line.count, line.unit) })
        case 'doubt':
          if (line.otherwise === stands) return say('time.doubt.either')
          return say(`time.doubt.${line.takenAs}`, { otherwise: moment(line.otherwise) })
        case 'presumed':
          return say('time.proof.presumed', { years: format.list(line.years.map(String)) })
        case 'due':
          return say('time.proof.due', { at: moment(line.at) })
        case 'earliest':
          return say('time.proof.earliest', { at: moment(line.at) })
        case 'queue':
          return say('time.proof.queue', { each: length(line.count, line.unit), count: line.ahead })
        case 'band': {
          const shortest = length(line.shortest.count, line.shortest.unit)
          const longest = length(line.longest.count, line.longest.unit)
          if (line.travel === null) return say('time.proof.band', { shortest, longest })
          return say('time.proof.band-by-travel', { shortest, longest, travel: length(line.travel, 'minute') })
        }
        case 'back-from':
          return say('time.proof.back-from', { at: moment(line.at) })
        case 'lead':
          return say('time.proof.lead', { length: length(line.count, line.unit) })
        case 'courier':
          return say('time.proof.courier', { leaves: moment(line.leaves), arrives: moment(line.arrives) })
        case 'period':
          return say(`time.period.${line.period}`, { from: day(line.from), to: day(line.to) })
        case 'slot':
          return say('time.proof.slot', {
            nth: String(line.nth),
            of: String(line.of),
            from: moment(line.from),
            to: moment(line.to),
          })
        case 'link':
          if (line.happened === null) return say('time.proof.link', { link: linkName(line.id) })
          return say('time.proof.link-happened', { link: linkName(line.id), at: moment(line.happened) })
        default:
          return never(line)
      }
    },
  }
}

/** `дүйсенбі–жұма`, or each day by name where they do not stand in a row. */
function week(weekdays: readonly Weekday[], { say, format }: ProofWords): string {
  // 5 January 1970 was a Monday.
  const name = (weekday: Weekday): string => format.weekday(plainDate(3 + weekday))
  const sorted = weekdays.toSorted((a, b) => a - b)
  const [first, last] = [sorted[0]!, sorted.at(-1)!]
  if (sorted.length > 2 && last - first + 1 === sorted.length)
    return say('time.proof.weekdays', { first: name(first), last: name(last) })
  return format.list(sorted.map(name))
}

function liesWithinAYear(proof: Proof): boolean {
  const start = proof.find((line) => line.kind === 'start')
  const due = proof.findLast((line) => line.kind === 'due' || line.kind === 'earliest')
  if (!start || !due) return false
  return readStamp(due.at)! - readStamp(start.at)! < 330 * 1440
}
