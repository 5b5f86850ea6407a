import { accepted, civilDate, refusal, refused, type Refusal, type Result } from '../../kernel/index.ts'
import { hasHours, officeDigits, type Directory } from '../../offices/index.ts'
import { installationZone, type Language, type Tx } from '../../platform/index.ts'
import type { StaffActor } from '../actor.ts'
import { newId, type Means } from '../means.ts'
import { permit } from '../permissions.ts'
import { closePosts, insertPost } from '../staff/posts.repo.ts'
import { namesOf } from '../staff/staff.repo.ts'
import { recordStaffEvent } from '../staff/staff-events.repo.ts'
import { installation, isUnit, organUnits, type Unit } from '../units.ts'
import { isOrgan, type MemberRole, type Organ, type OrganMember } from './organ.ts'
import { closeOrgan, insertMember, insertOrgan, listMembers, organById, standingOrgan } from './organs.repo.ts'

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
 * `organ.no-such-kind`, `organ.act-missing`, `organ.act-to-come`, `organ.before-its-act`, `organ.one-chair`,
 * `organ.member-twice`, `organ.stands-already`, all that apply at once.
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
  const now = means.now()
  const standing = await standingOrgan(tx, input)
  const [first, ...rest] = [
    ...faultsOf(input, office !== undefined, names),
    ...(office && !hasHours(office)
      ? [refusal('post.without-hours', { place: officeDigits(input.office) }, 'office')]
      : []),
    ...datesOf(input, civilDate(now, installationZone)),
    ...(standing === undefined ? [] : [refusal('organ.stands-already', { organ: String(standing) }, 'office')]),
  ]
  if (first) return refused(first, ...rest)

  const organ = await insertOrgan(tx, { ...input, territory: office!.territory })
  for (const member of input.members) {
    const post = newId(means)
    await insertPost(tx, {
      id: post,
      staff: member.staff,
      place: organ,
      unit: input.kind as Unit,
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
  if (!isUnit(input.kind) || !organUnits.has(input.kind))
    faults.push(refusal('organ.no-such-kind', { typed: input.kind, known: [...organUnits].join(', ') }, 'kind'))
  const people = input.members.map((member) => member.staff)
  if (!officeExists) faults.push(refusal('post.no-such-place', { place: officeDigits(input.office) }, 'office'))
  if (input.act.number.trim() === '' || input.act.by.trim() === '') faults.push(refusal('organ.act-missing', {}, 'act'))
  if (input.members.filter((member) => member.role === 'chair').length !== 1)
    faults.push(refusal('organ.one-chair', {}, 'members'))
  if (new Set(people).size < people.length) faults.push(refusal('organ.member-twice', {}, 'members'))
  if (people.some((staff) => !names.has(staff))) faults.push(refusal('people.no-such-staff', { login: '' }, 'members'))
  return faults
}

function datesOf({ act, since }: NewOrgan, today: Temporal.PlainDate): Refusal[] {
  const isToCome = Temporal.PlainDate.compare(act.date, today) > 0
  const isEarly = Temporal.PlainDate.compare(since, act.date) < 0
  return [
    ...(isToCome ? [refusal('organ.act-to-come', { date: act.date.toString() }, 'act-date')] : []),
    ...(isEarly ? [refusal('organ.before-its-act', { date: act.date.toString() }, 'since')] : []),
  ]
}

/**
 * An organ ends from a day on, and with it the posts in it. Needs the scope `system`.
 * Refuses with `people.not-permitted`, `organ.no-such`, `post.ends-before-it-begins`.
 */
export async function endOrgan(
  tx: Tx,
  means: Means,
  by: StaffActor | null,
  input: { readonly organ: number; readonly until: Temporal.PlainDate; readonly why: string },
): Promise<Result<true>> {
  const allowed = by === null ? accepted(true) : permit(by, 'organ.manage', installation)
  if (!allowed.ok) return allowed
  const organ = await organById(tx, input.organ)
  if (!organ || organ.until !== null) return refused(refusal('organ.no-such', { organ: input.organ }, 'organ'))
  if (Temporal.PlainDate.compare(input.until, organ.since) < 0)
    return refused(refusal('post.ends-before-it-begins', { since: organ.since.toString() }, 'until'))
  await closeOrgan(tx, input.organ, input.until)
  await closePosts(tx, { place: input.organ }, input.until)
  await recordStaffEvent(tx, {
    what: 'organ-ended',
    by,
    organ: input.organ,
    facts: { until: input.until.toString(), why: input.why },
    now: means.now(),
  })
  return accepted(true)
}

/** The members of an organ on a day, chair first; null where the place is an office. */
export const membersOf = async (
  tx: Tx,
  place: number,
  day: Temporal.PlainDate,
): Promise<readonly OrganMember[] | null> => (isOrgan(place) ? listMembers(tx, place, day) : null)
