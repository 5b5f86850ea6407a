import type { OfficeTime } from '../kernel/index.ts'
import type { Hours } from './cells.ts'
import type { Reception } from './reception.ts'
import type { Names } from './territory.ts'

/** A table of the law that a file of the directory holds: which act (by its id in the law) prints it, where, in which text and lines. */
export interface DirectoryTable {
  readonly table: string
  readonly kind: string
  readonly act: string
  /** The day of the act, and of the act that repealed it. */
  readonly day: Temporal.PlainDate
  readonly repealed: Temporal.PlainDate | null
  readonly instrument: string
  readonly annex: string
  readonly title: string
  readonly text: string
  readonly lines: Lines
  /** How many rows the text prints. */
  readonly rows: number
  /** The table of which this one is another print, with differences or none. */
  readonly repeats: string | null
}

export interface Lines {
  readonly from: number
  readonly to: number
}

/** A printed schedule of work: read once, whichever rows print or inherit it. */
export interface Schedule {
  readonly id: string
  readonly week: OfficeTime['week']
  /** Whether the text names the days, or says five and Monday to Friday is taken. */
  readonly weekIs: 'stated' | 'taken'
  readonly hours: Hours
  readonly lunch: Lunch
  readonly printed: string
}

export type Lunch = Hours | 'not-stated' | 'none'

/** What an act says of an office in one row of one table. One office has several where tables repeat. */
export interface Mention {
  readonly office: number
  readonly table: string
  /** The place of the row in its table, from one: printed numbers restart, are lost and come twice. */
  readonly row: number
  /** The number as printed; null where the print lost it. */
  readonly number: string | null
  readonly lines: Lines
  readonly name: string
  /** A part of the office that the row speaks of. */
  readonly unit: string | null
  readonly postcode: string | null
  readonly address: string
  readonly phones: readonly string[]
  readonly faxes: readonly string[]
  /** Phones of the head's reception. */
  readonly heads: readonly string[]
  readonly mails: readonly string[]
  readonly sites: readonly string[]
  readonly schedule: string | null
  readonly reception: readonly Reception[]
  /** The settlements it serves, as printed. */
  readonly serves: string | null
  /** What is wrong with the row: words of the quality report. */
  readonly marks: readonly string[]
  /** What the act prints, where it is not what we say. */
  readonly printed: Printed
}

export interface Printed {
  readonly name: string | null
  readonly address: string | null
  readonly phones: string | null
  readonly web: string | null
  /** Only where it could not be read: what is read stands in the schedule itself. */
  readonly schedule: string | null
  readonly reception: string | null
}

/**
 * A place with an address, hours, a kind and a territory. Its words are those of the latest act that mentions it; what
 * that act is silent about, an earlier mention tells.
 */
export interface Office {
  /** Four digits when written; never given again, also after the office is gone. */
  readonly id: number
  readonly kind: string
  readonly territory: number
  /** The name as the act has it, in Kazakh, with its slips mended. */
  readonly name: string
  /** A short name for screens. */
  readonly plain: Names
  /** Null where no act prints one. */
  readonly postcode: string | null
  readonly address: string
  /** Null where no table says when it works: nothing can be counted there. */
  readonly week: OfficeTime['week'] | null
  readonly hours: Hours | null
  readonly lunch: Lunch
  readonly phones: readonly string[]
  readonly faxes: readonly string[]
  readonly mails: readonly string[]
  readonly sites: readonly string[]
  readonly reception: readonly Reception[]
  readonly zone: string
  readonly from: Temporal.PlainDate | null
  readonly until: Temporal.PlainDate | null
  /** The row whose words these are. */
  readonly source: { readonly table: string; readonly row: number; readonly lines: Lines }
  readonly printed: Printed
  /** Every row of every table that speaks of it, the one above first. */
  readonly mentions: readonly Mention[]
}

/** An office's number as people read it: `0101`. */
export const officeDigits = (id: number): string => String(id).padStart(4, '0')

/** Whether anything says when this office works. Where nothing does, no term can run there and no one gets a post. */
export const hasHours = (office: Office): boolean => office.week !== null && office.hours !== null

/**
 * The hours in which this office's clocks run. A lunch break that the directory does not print is not taken off:
 * the person is promised no less than the law says, and the screen says that it is silent.
 */
export function officeTime(office: Office): OfficeTime {
  const { week, hours, lunch, zone } = office
  if (week === null || hours === null) throw new Error(`nothing says when office ${officeDigits(office.id)} works`)
  return typeof lunch === 'string' ? { week, hours, zone } : { week, hours, lunch, zone }
}
