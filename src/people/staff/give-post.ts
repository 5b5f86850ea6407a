import { accepted, refusal, refused, type Result } from '../../kernel/index.ts'
import { hasHours, officeDigits, type Directory } from '../../offices/index.ts'
import type { Language, Tx } from '../../platform/index.ts'
import type { StaffActor } from '../actor.ts'
import { newId, type Means } from '../means.ts'
import { isOrgan } from '../organs/organ.ts'
import { permit } from '../permissions.ts'
import { houseUnits, installation, organUnits, type Unit } from '../units.ts'
import type { Post } from './post.ts'
import { closePosts, insertPost, openPost } from './posts.repo.ts'
import { namesOf } from './staff.repo.ts'
import { recordStaffEvent } from './staff-events.repo.ts'

export interface NewPost {
  readonly staff: string
  readonly place: number
  readonly unit: Unit
  readonly position: Readonly<Record<Language, string>>
  readonly since: Temporal.PlainDate
  /** The order it rests on, as the history keeps it. */
  readonly why?: string
}

/**
 * Gives somebody a post in an office, or in the installation itself. Members of an organ get theirs by its act of creation.
 * Needs the scope `system`. Refuses with `people.not-permitted`, `people.no-such-staff`, `post.no-such-place`,
 * `post.without-hours` (nothing says when the office works, so no task can fall due there), `post.not-here` (this unit
 * does not exist at such a place), `post.held-already`.
 */
export async function givePost(
  tx: Tx,
  means: Means & { readonly directory: Pick<Directory, 'officeById'> },
  by: StaffActor | null,
  input: NewPost,
): Promise<Result<Post>> {
  const allowed = by === null ? accepted(true) : permit(by, 'staff.manage', installation)
  if (!allowed.ok) return allowed
  const { place, unit } = input
  const office = means.directory.officeById(place)
  if (place !== installation && !office)
    return refused(refusal('post.no-such-place', { place: officeDigits(place) }, 'place'))
  if (office && !hasHours(office))
    return refused(refusal('post.without-hours', { place: officeDigits(place) }, 'place'))
  if (organUnits.has(unit) || houseUnits.has(unit) !== (place === installation))
    return refused(refusal('post.not-here', {}, 'unit'))
  if (!(await namesOf(tx, [input.staff])).has(input.staff))
    return refused(refusal('people.no-such-staff', { login: '' }, 'staff'))

  const { why, ...given } = input
  const post = { ...given, id: newId(means), until: null }
  if (!(await insertPost(tx, post))) return refused(refusal('post.held-already', {}, 'unit'))
  await recordStaffEvent(tx, {
    what: 'post-given',
    by,
    staff: input.staff,
    facts: { post: post.id, place, unit, ...(why === undefined ? {} : { why }) },
    now: means.now(),
  })
  return accepted(post)
}

export interface PostToEnd {
  readonly staff: string
  readonly place: number
  readonly unit: Unit
  /** The first day on which it no longer counts. */
  readonly until: Temporal.PlainDate
  readonly why: string
}

/**
 * Ends somebody's post, in an office, an organ or the installation, from a day on; a post in an organ takes its member out of it. Needs the scope `system`. Refuses with `people.not-permitted`, `post.nobody-holds`, `post.ends-before-it-begins`.
 * Idempotent in effect: an ended post is refused, not ended twice.
 */
export async function endPost(
  tx: Tx,
  means: Means,
  by: StaffActor | null,
  { staff, place, unit, until, why }: PostToEnd,
): Promise<Result<Post>> {
  const allowed =
    by === null ? accepted(true) : permit(by, isOrgan(place) ? 'organ.manage' : 'staff.manage', installation)
  if (!allowed.ok) return allowed
  const held = await openPost(tx, { staff, place, unit })
  if (!held) return refused(refusal('post.nobody-holds', {}, 'unit'))
  if (Temporal.PlainDate.compare(until, held.since) < 0)
    return refused(refusal('post.ends-before-it-begins', { since: held.since.toString() }, 'until'))
  await closePosts(tx, { post: held.id }, until)
  await recordStaffEvent(tx, {
    what: 'post-ended',
    by,
    staff,
    facts: { post: held.id, place, unit, until: until.toString(), why },
    now: means.now(),
  })
  return accepted({ ...held, until })
}
