import { accepted, refusal, refused, type Refusal, type Result } from '../../kernel/index.ts'
import { officeDigits, type Directory } from '../../offices/index.ts'
import type { Language, Tx } from '../../platform/index.ts'
import type { StaffActor } from '../actor.ts'
import { newId, type Means } from '../means.ts'
import { permit } from '../permissions.ts'
import { closePosts, insertPost } from '../staff/posts.repo.ts'
import { namesOf } from '../staff/staff.repo.ts'
import { recordStaffEvent } from '../staff/staff-events.repo.ts'
import { installation } from '../units.ts'
import { isOrgan, type MemberRole, type Organ, type OrganMember } from './organ.ts'
import { closeOrgan, insertMember, insertOrgan, listMembers, organById } from './organs.repo.ts'

export interface NewMember {
  readonly staff: string
  readonly role: MemberRole
  readonly position: Readonly<Record<Language, string>>
}

export interface NewOrgan extends Omit<Organ, 'id' | 'until' | 'territory'> {
  readonly members: readonly NewMember[]
}

/**
 * Enters a commission by its act of creation; each named member gets a post in it.
 * Needs the scope `system`. Refuses with `people.not-permitted`, `people.no-such-staff`, `post.no-such-place`,
 * `organ.act-missing`, `organ.one-chair`, `organ.member-twice`, all that apply at once.
 */
export async function createOrgan(
  tx: Tx,
  means: Means & { readonly directory: Pick<Directory, 'officeById'> },
  by: StaffActor | null,
  input: NewOrgan,
): Promise<Result<number>> {
  const allowed = by === null ? accepted(true) : permit(by, 'organ.manage', installation)
  if (!allowed.ok) return allowed
  const office = means.directory.officeById(input.office)
  const names = await namesOf(
    tx,
    input.members.map((member) => member.staff),
  )
  const [first, ...rest] = faultsOf(input, office !== undefined, names)
  if (first) return refused(first, ...rest)

  const now = means.now()
  const organ = await insertOrgan(tx, { ...input, territory: office!.territory })
  for (const member of input.members) {
    const post = newId(means)
    await insertPost(tx, {
      id: post,
      staff: member.staff,
      place: organ,
      unit: 'commission',
      position: member.position,
      since: input.since,
    })
    await insertMember(tx, organ, post, member.role)
  }
  await recordStaffEvent(tx, {
    what: 'organ-created',
    by,
    organ,
    facts: { kind: input.kind, act: input.act.number, date: input.act.date.toString(), by: input.act.by },
    now,
  })
  return accepted(organ)
}

function faultsOf(input: NewOrgan, officeExists: boolean, names: ReadonlyMap<string, unknown>): Refusal[] {
  const faults: Refusal[] = []
  const people = input.members.map((member) => member.staff)
  if (!officeExists) faults.push(refusal('post.no-such-place', { place: officeDigits(input.office) }, 'office'))
  if (input.act.number.trim() === '' || input.act.by.trim() === '') faults.push(refusal('organ.act-missing', {}, 'act'))
  if (input.members.filter((member) => member.role === 'chair').length !== 1)
    faults.push(refusal('organ.one-chair', {}, 'members'))
  if (new Set(people).size < people.length) faults.push(refusal('organ.member-twice', {}, 'members'))
  if (people.some((staff) => !names.has(staff))) faults.push(refusal('people.no-such-staff', { login: '' }, 'members'))
  return faults
}

/**
 * An organ ends from a day on, and with it the posts in it. Needs the scope `system`.
 * Refuses with `people.not-permitted`, `organ.no-such`.
 */
export async function endOrgan(
  tx: Tx,
  means: Means,
  by: StaffActor | null,
  input: { organ: number; until: Temporal.PlainDate },
): Promise<Result<true>> {
  const allowed = by === null ? accepted(true) : permit(by, 'organ.manage', installation)
  if (!allowed.ok) return allowed
  if (!(await closeOrgan(tx, input.organ, input.until)))
    return refused(refusal('organ.no-such', { organ: input.organ }, 'organ'))
  await closePosts(tx, { place: input.organ }, input.until)
  await recordStaffEvent(tx, {
    what: 'organ-ended',
    by,
    organ: input.organ,
    facts: { until: input.until.toString() },
    now: means.now(),
  })
  return accepted(true)
}

/** The members of an organ on a day, chair first; null where the place is an office. */
export async function membersOf(
  tx: Tx,
  place: number,
  day: Temporal.PlainDate,
): Promise<readonly OrganMember[] | null> {
  if (!isOrgan(place)) return null
  const [organ, members] = await Promise.all([organById(tx, place), listMembers(tx, place, day)])
  return organ ? members : null
}
