import { accepted, refusal, refused, type Result } from '../../kernel/index.ts'
import { officeDigits, type Directory } from '../../offices/index.ts'
import type { Language, Tx } from '../../platform/index.ts'
import type { StaffActor } from '../actor.ts'
import { newId, type Means } from '../means.ts'
import { permit } from '../permissions.ts'
import { houseUnits, installation, organUnits, type Unit } from '../units.ts'
import type { Post } from './post.ts'
import { closePosts, insertPost } from './posts.repo.ts'
import { namesOf } from './staff.repo.ts'
import { recordStaffEvent } from './staff-events.repo.ts'

export interface NewPost {
  readonly staff: string
  readonly place: number
  readonly unit: Unit
  readonly position: Readonly<Record<Language, string>>
  readonly since: Temporal.PlainDate
}

/**
 * Gives somebody a post in an office, or in the installation itself. Members of an organ get theirs by its act of creation.
 * Needs the scope `system`. Refuses with `people.not-permitted`, `people.no-such-staff`, `post.no-such-place`,
 * `post.not-here` (this unit does not exist at such a place), `post.held-already`.
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
  if (place !== installation && !means.directory.officeById(place))
    return refused(refusal('post.no-such-place', { place: officeDigits(place) }, 'place'))
  if (organUnits.has(unit) || houseUnits.has(unit) !== (place === installation))
    return refused(refusal('post.not-here', {}, 'unit'))
  if (!(await namesOf(tx, [input.staff])).has(input.staff))
    return refused(refusal('people.no-such-staff', { login: '' }, 'staff'))

  const post = { ...input, id: newId(means), until: null }
  if (!(await insertPost(tx, post))) return refused(refusal('post.held-already', {}, 'unit'))
  await recordStaffEvent(tx, {
    what: 'post-given',
    by,
    staff: input.staff,
    facts: { post: post.id, place, unit },
    now: means.now(),
  })
  return accepted(post)
}

/**
 * Ends a post from a day on. Needs the scope `system`. Refuses with `people.not-permitted`, `post.not-held`.
 * Idempotent in effect: an ended post is refused, not ended twice.
 */
export async function endPost(
  tx: Tx,
  means: Means,
  by: StaffActor | null,
  input: { post: string; until: Temporal.PlainDate },
): Promise<Result<true>> {
  const allowed = by === null ? accepted(true) : permit(by, 'staff.manage', installation)
  if (!allowed.ok) return allowed
  const [ended] = await closePosts(tx, { post: input.post }, input.until)
  if (!ended) return refused(refusal('post.not-held'))
  await recordStaffEvent(tx, {
    what: 'post-ended',
    by,
    staff: ended.staff,
    facts: { post: ended.id, until: input.until.toString() },
    now: means.now(),
  })
  return accepted(true)
}
