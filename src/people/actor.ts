import type { PersonName } from './persons/person-name.ts'
import { fullName } from './persons/person-name.ts'
import type { Post } from './staff/post.ts'
import type { Unit } from './units.ts'

/** An officer acting in one post. */
export interface StaffActor {
  readonly staff: string
  readonly post: string
  /** An office, an organ, or the installation itself. */
  readonly place: number
  readonly unit: Unit
  readonly name: string
}

export const actorOf = (staff: string, name: PersonName, post: Post): StaffActor => ({
  staff,
  post: post.id,
  place: post.place,
  unit: post.unit,
  name: fullName(name),
})
