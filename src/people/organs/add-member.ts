import { accepted, refusal, refused, type Result } from '../../kernel/index.ts'
import type { Tx } from '../../platform/index.ts'
import type { StaffActor } from '../actor.ts'
import { newId, type Means } from '../means.ts'
import { permit } from '../permissions.ts'
import type { Post } from '../staff/post.ts'
import { insertPost } from '../staff/posts.repo.ts'
import { namesOf } from '../staff/staff.repo.ts'
import { recordStaffEvent } from '../staff/staff-events.repo.ts'
import { installation, type Unit } from '../units.ts'
import type { NewMember } from './create-organ.ts'
import { hasChair, insertMember, organById } from './organs.repo.ts'

export interface AddedMember extends NewMember {
  readonly organ: number
  readonly since: Temporal.PlainDate
  /** The decision that changes who sits in the organ. */
  readonly why: string
}

/**
 * Makes somebody a member of an organ that exists already: a post in it and a role. Needs the scope `system`. Refuses with
 * `people.not-permitted`, `organ.no-such`, `people.no-such-staff`, `organ.before-its-act`, `organ.one-chair`,
 * `post.held-already`.
 */
export async function addMember(
  tx: Tx,
  means: Means,
  by: StaffActor | null,
  { organ: number, staff, role, position, since, why }: AddedMember,
): Promise<Result<Post>> {
  const allowed = by === null ? accepted(true) : permit(by, 'organ.manage', installation)
  if (!allowed.ok) return allowed
  const organ = await organById(tx, number)
  if (!organ || organ.until !== null) return refused(refusal('organ.no-such', { organ: number }, 'organ'))
  if (!(await namesOf(tx, [staff])).has(staff)) return refused(refusal('people.no-such-staff', { login: '' }, 'staff'))
  if (Temporal.PlainDate.compare(since, organ.since) < 0)
    return refused(refusal('organ.before-its-act', { date: organ.since.toString() }, 'since'))
  if (role === 'chair' && (await hasChair(tx, number, since))) return refused(refusal('organ.one-chair', {}, 'role'))

  const post = { id: newId(means), staff, place: number, unit: organ.kind as Unit, position, since }
  if (!(await insertPost(tx, post))) return refused(refusal('post.held-already', {}, 'staff'))
  await insertMember(tx, number, post.id, role)
  await recordStaffEvent(tx, {
    what: 'post-given',
    by,
    staff,
    organ: number,
    facts: { post: post.id, place: number, unit: post.unit, role, why },
    now: means.now(),
  })
  return accepted({ ...post, until: null })
}
