import type { OfficeTime } from '../kernel/index.ts'
import type { Hours } from './cells.ts'
import type { Names } from './territory.ts'

/** A table of the law that a file of the directory holds: which act (by its id in the law) prints it, where, in which text and lines. */
export interface DirectoryTable {
  readonly table: string
  readonly kind: string
  readonly act: string
  readonly annex: string
  readonly title: string
  readonly text: string
  readonly lines: { readonly from: number; readonly to: number }
}

/** A place with an address, hours, a kind and a territory. */
export interface Office {
  /** Four digits when written; never given again, also after the office is gone. */
  readonly id: number
  readonly kind: string
  readonly territory: number
  /** The name as the act has it, in Kazakh, with its slips mended. */
  readonly name: string
  /** A short name for screens. */
  readonly plain: Names
  /** Null where the act prints none. */
  readonly postcode: string | null
  readonly address: string
  readonly week: OfficeTime['week']
  readonly hours: Hours
  readonly lunch: Hours | 'not-stated' | 'none'
  readonly phones: readonly string[]
  readonly zone: string
  readonly from: Temporal.PlainDate | null
  readonly until: Temporal.PlainDate | null
  /** Where it stands in the law: table, printed row number, lines of the text. */
  readonly source: {
    readonly table: string
    readonly row: number
    readonly lines: { readonly from: number; readonly to: number }
  }
  /** What the act prints, where it is not what we say. */
  readonly printed: {
    readonly name: string | null
    readonly address: string | null
    readonly schedule: string
    readonly phones: string | null
  }
}

/** An office's number as people read it: `0101`. */
export const officeDigits = (id: number): string => String(id).padStart(4, '0')

/**
 * The hours in which this office's clocks run. A lunch break that the directory does not print is not taken off:
 * the person is promised no less than the law says, and the screen says that it is silent.
 */
export function officeTime(office: Office): OfficeTime {
  const { week, hours, lunch, zone } = office
  return typeof lunch === 'string' ? { week, hours, zone } : { week, hours, lunch, zone }
}
