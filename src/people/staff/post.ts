import type { Language } from '../../platform/index.ts'
import type { Unit } from '../units.ts'

/** One person in one unit of one place, from a day, until a day that no longer counts. */
export interface Post {
  readonly id: string
  readonly staff: string
  readonly place: number
  readonly unit: Unit
  /** What stands on the door: "specialist of the akim". */
  readonly position: Readonly<Record<Language, string>>
  readonly since: Temporal.PlainDate
  readonly until: Temporal.PlainDate | null
}
