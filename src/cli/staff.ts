import { accepted, civilDate, refused, type Result } from '../kernel/index.ts'
import {
  createStaff,
  dismissStaff,
  endPost,
  givePost,
  installation,
  isUnit,
  resetStaff,
  units,
  type Unit,
} from '../people/index.ts'
import { installationZone } from '../platform/index.ts'
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
} from './people-command.ts'
import { codeOf, tellCode, tellCreated, tellPost, tellStaff } from './tell-staff.ts'

const person = { needs: ['login', 'family', 'given'], may: ['patronymic'] } as const

const commands: Readonly<Record<string, PeopleCommand>> = {
  'create-administrator': peopleCommand(person, (given, world) =>
    accepted(async (tx, by) => {
      const made = await createStaff(tx, world.means, by, { login: given.login, name: given })
      if (!made.ok) return made
      const post = await givePost(tx, { ...world.means, directory: world.directory }, by, {
        staff: made.value.staff,
        place: installation,
        unit: 'administrator',
        position: inAll(world, 'people.unit.administrator'),
        since: civilDate(world.means.now(), installationZone),
      })
      return post.ok ? accepted(tellCreated(world, given, made.value)) : post
    }),
  ),
  create: peopleCommand(person, (given, world) =>
    accepted(async (tx, by) => {
      const made = await createStaff(tx, world.means, by, { login: given.login, name: given })
      return made.ok ? accepted(tellCreated(world, given, made.value)) : made
    }),
  ),
  'give-post': peopleCommand(
    { needs: ['login', 'place', 'unit', 'position-kk', 'position-ru', 'position-en'], may: ['since', 'why'] },
    (given, world) => {
      const [place, unit, since] = [
        readPlace(given.place, 'place'),
        readUnit(given.unit),
        readDayOrToday(given.since, 'since', world),
      ]
      if (!place.ok || !unit.ok || !since.ok) return refuseWrong(unit, place, since)
      const position = { kk: given['position-kk'], ru: given['position-ru'], en: given['position-en'] }
      const post = {
        place: place.value,
        unit: unit.value,
        position,
        since: since.value,
        ...(given.why === undefined ? {} : { why: given.why }),
      }
      return accepted(async (tx, by) => {
        const staff = await readLogin(tx, given.login)
        if (!staff.ok) return staff
        const means = { ...world.means, directory: world.directory }
        const made = await givePost(tx, means, by, { ...post, staff: staff.value })
        return made.ok ? accepted(await tellPost(tx, world, 'staff-command.post-given', given.login, made.value)) : made
      })
    },
  ),
  'end-post': peopleCommand({ needs: ['login', 'place', 'unit', 'why'], may: ['until'] }, (given, world) => {
    const [place, unit, until] = [
      readPlace(given.place, 'place'),
      readUnit(given.unit),
      readDayOrToday(given.until, 'until', world),
    ]
    if (!place.ok || !unit.ok || !until.ok) return refuseWrong(unit, place, until)
    const end = { place: place.value, unit: unit.value, until: until.value, why: given.why }
    return accepted(async (tx, by) => {
      const staff = await readLogin(tx, given.login)
      if (!staff.ok) return staff
      const ended = await endPost(tx, world.means, by, { ...end, staff: staff.value })
      return ended.ok
        ? accepted(await tellPost(tx, world, 'staff-command.post-ended', given.login, ended.value))
        : ended
    })
  }),
  reset: peopleCommand({ needs: ['login'] }, ({ login }, world) =>
    accepted(async (tx, by) => {
      const reset = await resetStaff(tx, world.means, by, login)
      if (!reset.ok) return reset
      const lines = [world.voice.say('staff-command.reset', { login }), ...tellCode(world, reset.value)]
      return accepted({ lines, data: { login, ...codeOf(reset.value) } })
    }),
  ),
  leave: peopleCommand({ needs: ['login'] }, ({ login }, world) =>
    accepted(async (tx, by) => {
      const left = await dismissStaff(tx, world.means, by, login)
      return left.ok ? accepted({ lines: [world.voice.say('staff-command.left', { login })], data: { login } }) : left
    }),
  ),
  list: peopleCommand({}, (_, world) => accepted(async (tx) => accepted(await tellStaff(tx, world)))),
}

const readUnit = (typed: string): Result<Unit> =>
  isUnit(typed) ? accepted(typed) : refused(wrongOption('unit', typed, units.join(', ')))

/** `qyzmet staff …`: staff and their posts. */
export const runStaffCommand = (args: readonly string[], world: PeopleCommandWorld): Promise<number> =>
  runPeopleCommand('cli.staff.help', commands, args, world)
