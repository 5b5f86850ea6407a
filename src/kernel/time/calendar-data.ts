/** A holiday of the law, or a day off that is no holiday: only a holiday on a day of rest gives another day off. */
export type HolidayKind = 'holiday' | 'day-off'

/** Returns each year on the same days. */
export type YearlyHoliday = {
  readonly id: string
  readonly kind: HolidayKind
  /** `MM-DD` */
  readonly days: readonly string[]
  /** First and last year in which it stands. */
  readonly from: number
  readonly to?: number
}

/** Falls on another day each year, or fell on some day once. */
export type DatedHoliday = {
  readonly id: string
  readonly kind: HolidayKind
  /** `YYYY-MM-DD` */
  readonly days: readonly string[]
  /** Each known year must have its day: one that is forgotten would be worked without a word. */
  readonly everyYear?: boolean
}

/** The act that moved a day of rest; its number is null where only the issuer and the year are known. */
export type MovingAct = {
  readonly number: string | null
  readonly year: number
  readonly by: 'government' | 'ministry'
}

/** `off` becomes a day of rest, `worked` is worked in its stead. */
export type MovedDay = {
  readonly off: string
  readonly worked: string
  readonly act: MovingAct
}

export type HolidayNames = {
  readonly kk: string
  readonly ru: string
  readonly en: string
}

/** The holidays and moved days of a country, as they stand in its file. */
export type CalendarData = {
  readonly id: string
  /** Years whose days are known; what is computed outside them, or in a presumed one, is presumed. */
  readonly years: { readonly from: number; readonly to: number; readonly presumed: readonly number[] }
  readonly holidays: readonly YearlyHoliday[]
  readonly dated: readonly DatedHoliday[]
  readonly moves: readonly MovedDay[]
  readonly names: Readonly<Record<string, HolidayNames>>
}
