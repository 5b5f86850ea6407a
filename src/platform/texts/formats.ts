import type { Tiyn } from '../../kernel/index.ts'
import type { Language } from './language.ts'
import type { Say } from './say.ts'
import type { TextKey } from './text-keys.generated.ts'

type Civil = Temporal.PlainDate | Temporal.PlainDateTime | Temporal.ZonedDateTime
type CivilMoment = Temporal.PlainDateTime | Temporal.ZonedDateTime

/** How values are written in one language. Civil time comes in: which zone an instant is told in, the caller knows. */
export interface Formats {
  /** 2026 жылғы 27 наурыз */
  day(day: Civil): string
  /** 27 наурыз, where the year is plain from the page */
  dayOfYear(day: Civil): string
  /** 27.03 */
  shortDay(day: Civil): string
  /** жұма; short: жм */
  weekday(day: Civil, width?: 'long' | 'short'): string
  /** 2026 жылғы наурыз, as the head of a calendar */
  monthOfYear(month: Civil | Temporal.PlainYearMonth): string
  /** 18:00, 9:35 */
  time(moment: CivilMoment | Temporal.PlainTime): string
  /** 2026 жылғы 27 наурыз, 18:00 */
  moment(moment: CivilMoment): string
  /** 27.03, 18:00 */
  shortMoment(moment: CivilMoment): string
  /** 28 460 ₸, with no-break spaces; tiyn only where there are some */
  money(amount: Tiyn): string
  number(value: number): string
  /** 0.15 → 15 % */
  percent(fraction: number): string
  /** 1 күн 6 сағ 40 мин; in words: 1 күн 6 сағат 40 минут */
  duration(duration: DurationParts, width?: 'short' | 'words'): string
  /** 48 КБ */
  size(bytes: number): string
  /** а, ә және б */
  list(items: readonly string[], kind?: 'and' | 'or'): string
}

const durationUnits = ['days', 'hours', 'minutes', 'seconds'] as const

/** A Temporal.Duration is one. What a day of it is (24 hours, a working day) the caller knows. */
export type DurationParts = Readonly<Partial<Record<(typeof durationUnits)[number], number>>>

/** The formats of one language; make them once, they hold what is costly to make. */
export function makeFormats(language: Language, say: Say): Formats {
  // English as the world writes it: 27 March, 18:00, and not March 27, 6 PM.
  const locale = language === 'en' ? 'en-GB' : language
  const utc = { timeZone: 'UTC' } as const
  const dayAndMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', ...utc })
  const month = new Intl.DateTimeFormat(locale, { month: 'long', ...utc })
  const shortMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...utc })
  const weekdays = {
    long: new Intl.DateTimeFormat(locale, { weekday: 'long', ...utc }),
    short: new Intl.DateTimeFormat(locale, { weekday: 'short', ...utc }),
  }
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 })
  const oneDigit = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const cents = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })

  /** The genitive of a month in Russian exists only beside its day, so both are asked for together. */
  function monthBesideDay(day: Civil): string {
    return dayAndMonth.formatToParts(stamp(day)).find((part) => part.type === 'month')!.value
  }

  // Russian needs the nominative of a month that stands alone; Kazakh has one form, but capitalised when alone.
  const monthAlone = (of: { readonly year: number; readonly month: number }): string =>
    language === 'kk'
      ? monthBesideDay(new Temporal.PlainDate(of.year, of.month, 1))
      : month.format(Date.UTC(of.year, of.month - 1, 1))

  const format: Formats = {
    day: (day) => say('format.day', { day: String(day.day), month: monthBesideDay(day), year: String(day.year) }),
    dayOfYear: (day) => say('format.day-of-year', { day: String(day.day), month: monthBesideDay(day) }),
    shortDay: (day) =>
      language === 'en' ? shortMonth.format(stamp(day)) : `${twoDigits(day.day)}.${twoDigits(day.month)}`,
    weekday: (day, width = 'long') => weekdays[width].format(stamp(day)),
    monthOfYear: (of) =>
      say('format.month-of-year', {
        month: monthAlone(of),
        year: String(of.year),
      }),
    time: (moment) => `${moment.hour}:${twoDigits(moment.minute)}`,
    moment: (moment) => say('format.moment', { day: format.day(moment), time: format.time(moment) }),
    shortMoment: (moment) => say('format.moment', { day: format.shortDay(moment), time: format.time(moment) }),
    money: (amount) => say('format.money', { amount: (amount % 100 === 0 ? whole : cents).format(amount / 100) }),
    number: (value) => number.format(value),
    percent: (fraction) => say('format.percent', { amount: oneDigit.format(fraction * 100) }),
    duration(duration, width = 'short') {
      const parts = durationUnits.flatMap((unit) => {
        const count = duration[unit] ?? 0
        return count === 0 ? [] : [say(durationKey(unit, width), { count })]
      })
      return parts.length === 0 ? say(durationKey('minutes', width), { count: 0 }) : parts.join(' ')
    },
    size(bytes) {
      if (bytes < 1000) return say('format.size.bytes', { amount: String(bytes) })
      if (bytes < 1_000_000) return say('format.size.kilobytes', { amount: whole.format(bytes / 1000) })
      return say('format.size.megabytes', { amount: oneDigit.format(bytes / 1_000_000) })
    },
    list(items, kind = 'and') {
      const last = items.at(-1) ?? ''
      if (items.length < 2) return last
      return say(`format.list.${kind}`, { first: items.slice(0, -1).join(', '), last })
    },
  }
  return format
}

const durationKey = (unit: (typeof durationUnits)[number], width: 'short' | 'words'): TextKey =>
  width === 'short' ? `format.duration.${unit}` : `format.duration-in-words.${unit}`

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** Intl takes a moment; the civil day is put at midnight UTC and asked for in UTC, so no zone can move it. */
const stamp = (day: Civil): number => Date.UTC(day.year, day.month - 1, day.day)
