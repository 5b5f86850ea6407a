import { accepted, refused, type Result } from '../kernel/index.ts'
import { officeDigits } from '../offices/index.ts'
import {
  createOrgan,
  endOrgan,
  fullName,
  addMember,
  listOrgans,
  membersOf,
  type MemberRole,
  type NewMember,
} from '../people/index.ts'
import type { TextKey, Tx } from '../platform/index.ts'
import {
  inAll,
  peopleCommand,
  readDayOrToday,
  readLogin,
  readPlace,
  refuseWrong,
  runPeopleCommand,
  wrongOption,
  type PeopleCommand,
  type PeopleCommandWorld,
  type Told,
} from './people-command.ts'
import { readDate } from './read-time.ts'

const roles: readonly MemberRole[] = ['chair', 'member', 'secretary']

const commands: Readonly<Record<string, PeopleCommand>> = {
  create: peopleCommand(
    {
      needs: ['kind', 'office', 'name-kk', 'name-ru', 'name-en', 'act-number', 'act-date', 'act-by', 'chair'],
      may: ['secretary', 'since'],
      many: ['member'],
    },
    (given, world) => {
      const [office, date] = [readPlace(given.office, 'office'), readDate(given['act-date'], '--act-date')]
      const since = given.since === undefined ? date : readDate(given.since, '--since')
      if (!office.ok || !date.ok || !since.ok) return refuseWrong(office, date, ...(since === date ? [] : [since]))
      const organ = {
        kind: given.kind,
        office: office.value,
        name: { kk: given['name-kk'], ru: given['name-ru'], en: given['name-en'] },
        act: { number: given['act-number'], date: date.value, by: given['act-by'] },
        since: since.value,
      }
      const named = [
        { login: given.chair, role: 'chair' },
        ...given.member.map((login) => ({ login, role: 'member' }) as const),
        ...(given.secretary === undefined ? [] : [{ login: given.secretary, role: 'secretary' } as const]),
      ] as const
      return accepted(async (tx, by) => {
        const found = await Promise.all(named.map((one) => readMember(tx, world, one)))
        const members = found.flatMap((one) => (one.ok ? [one.value] : []))
        if (members.length < found.length) return refuseWrong(...found)
        const made = await createOrgan(tx, { ...world.means, directory: world.directory }, by, { ...organ, members })
        if (!made.ok) return made
        const told = { organ: String(made.value), name: organ.name[world.voice.language] }
        const lines = [world.voice.say('organ-command.created', { ...told, office: officeDigits(organ.office) })]
        return accepted({ lines, data: { organ: made.value } })
      })
    },
  ),
  'add-member': peopleCommand({ needs: ['organ', 'login', 'role', 'why'], may: ['since'] }, (given, world) => {
    const [organ, role, since] = [
      readPlace(given.organ, 'organ'),
      readRole(given.role),
      readDayOrToday(given.since, 'since', world),
    ]
    if (!organ.ok || !role.ok || !since.ok) return refuseWrong(organ, role, since)
    return accepted(async (tx, by) => {
      const member = await readMember(tx, world, { login: given.login, role: role.value })
      if (!member.ok) return member
      const change = { ...member.value, organ: organ.value, since: since.value, why: given.why }
      const post = await addMember(tx, world.means, by, change)
      if (!post.ok) return post
      const told = { login: given.login, organ: String(organ.value), role: roleIn(world, role.value) }
      return accepted({
        lines: [world.voice.say('organ-command.member-added', told)],
        data: { organ: organ.value, login: given.login, role: role.value, post: post.value.id },
      })
    })
  }),
  end: peopleCommand({ needs: ['organ', 'why'], may: ['until'] }, (given, world) => {
    const [organ, until] = [readPlace(given.organ, 'organ'), readDayOrToday(given.until, 'until', world)]
    if (!organ.ok || !until.ok) return refuseWrong(organ, until)
    return accepted(async (tx, by) => {
      const ended = await endOrgan(tx, world.means, by, { organ: organ.value, until: until.value, why: given.why })
      if (!ended.ok) return ended
      const told = { organ: String(organ.value), day: world.voice.format.day(until.value) }
      return accepted({
        lines: [world.voice.say('organ-command.ended', told)],
        data: { organ: organ.value, until: until.value.toString() },
      })
    })
  }),
  list: peopleCommand({ may: ['on'] }, (given, world) => {
    const day = readDayOrToday(given.on, 'on', world)
    return day.ok ? accepted(async (tx) => accepted(await tellOrgans(tx, world, day.value))) : day
  }),
}

/** `qyzmet organ …`: commissions by their acts of creation, and who sits in them. */
export const runOrganCommand = (args: readonly string[], world: PeopleCommandWorld): Promise<number> =>
  runPeopleCommand('cli.organ.help', commands, args, world)

const readRole = (typed: string): Result<MemberRole> => {
  const role = roles.find((known) => known === typed)
  return role ? accepted(role) : refused(wrongOption('role', typed, roles.join(', ')))
}

const roleKey = (role: MemberRole) => `paper.role.${role}` satisfies TextKey
const roleIn = ({ voice }: PeopleCommandWorld, role: MemberRole): string => voice.say(roleKey(role))

async function readMember(
  tx: Tx,
  world: PeopleCommandWorld,
  { login, role }: { readonly login: string; readonly role: MemberRole },
): Promise<Result<NewMember>> {
  const staff = await readLogin(tx, login, role)
  return staff.ok ? accepted({ staff: staff.value, role, position: inAll(world, roleKey(role)) }) : staff
}

/** Every organ with who sits in it on the day. */
async function tellOrgans(tx: Tx, world: PeopleCommandWorld, day: Temporal.PlainDate): Promise<Told> {
  const { say, format, language } = world.voice
  const lines: string[] = []
  const data: object[] = []
  for (const { id, kind, office, name, act, since, until } of await listOrgans(tx)) {
    const members = (await membersOf(tx, id, day)) ?? []
    const told = { number: act.number, day: format.day(act.date), by: act.by }
    const state = until === null ? '' : `; ${say('organ-command.line-until', { day: format.day(until) })}`
    lines.push(`${id}  ${officeDigits(office)}  ${name[language]} (${say('paper.created-by', told)}${state})`)
    for (const member of members) lines.push(`  ${fullName(member.name)}, ${roleIn(world, member.role)}`)
    data.push({
      organ: id,
      kind,
      office,
      name,
      act: { ...act, date: act.date.toString() },
      since: since.toString(),
      until: until?.toString() ?? null,
      members: members.map((member) => ({ staff: member.staff, name: fullName(member.name), role: member.role })),
    })
  }
  return { lines: lines.length === 0 ? [say('organ-command.none')] : lines, data }
}
