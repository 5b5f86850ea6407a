import type { Language } from '../../platform/index.ts'
import type { PersonName } from '../persons/person-name.ts'

export type MemberRole = 'chair' | 'member' | 'secretary'

/** A unit made of people by an act of creation. Its number is a place, from 100000 on, so never an office's. */
export interface Organ {
  readonly id: number
  /** The unit of the law that it is: `commission`. */
  readonly kind: string
  readonly name: Readonly<Record<Language, string>>
  /** The office it is attached to, whose hours and address it has. */
  readonly office: number
  readonly territory: number
  readonly act: { readonly number: string; readonly date: Temporal.PlainDate; readonly by: string }
  readonly since: Temporal.PlainDate
  readonly until: Temporal.PlainDate | null
}

export interface OrganMember {
  readonly staff: string
  readonly post: string
  readonly role: MemberRole
  readonly name: PersonName
}

/** The least number that an organ has. */
export const firstOrgan = 100_000

export const isOrgan = (place: number): boolean => place >= firstOrgan
