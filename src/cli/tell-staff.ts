import { civilDate, civilMoment } from '../kernel/index.ts'
import { officeDigits } from '../offices/index.ts'
import {
  fullName,
  installation,
  listPosts,
  listStaff,
  organById,
  type CreatedStaff,
  type Post,
} from '../people/index.ts'
import { installationZone, type TextKey, type Tx } from '../platform/index.ts'
import type { PeopleCommandWorld, Told } from './people-command.ts'

// What `qyzmet staff` answers: in sentences, and as data.

export const codeOf = ({ staff, oneTimeCode, until }: CreatedStaff): object => ({
  staff,
  oneTimeCode,
  until: until.toString(),
})

/** The code stands alone on its line, so that it can be read out or copied without the sentence around it. */
export function tellCode({ voice }: PeopleCommandWorld, made: CreatedStaff): string[] {
  const moment = voice.format.moment(civilMoment(made.until, installationZone))
  return [voice.say('staff-command.code', { code: made.oneTimeCode }), voice.say('staff-command.code-once', { moment })]
}

export function tellCreated(
  world: PeopleCommandWorld,
  typed: { readonly login: string; readonly family: string; readonly given: string; readonly patronymic?: string },
  made: CreatedStaff,
): Told {
  const name = fullName({ ...typed, patronymic: typed.patronymic ?? '' })
  const told = world.voice.say('staff-command.created', { name, login: typed.login })
  return { lines: [told, ...tellCode(world, made)], data: { login: typed.login, ...codeOf(made) } }
}

export async function tellPost(
  tx: Tx,
  world: PeopleCommandWorld,
  key: TextKey,
  login: string,
  post: Post,
): Promise<Told> {
  const { say, format } = world.voice
  const unit = say(`people.unit.${post.unit}` satisfies TextKey)
  const day = post.until === null ? '' : format.day(post.until)
  const told = say(key, { login, unit, place: await placeOf(tx, world, post.place), day })
  return { lines: [told], data: { login, ...postData(post) } }
}

/** `0101 Department of Akkol`, `100000 Precinct commission`, or the installation itself. */
async function placeOf(tx: Tx, { directory, voice }: PeopleCommandWorld, place: number): Promise<string> {
  if (place === installation) return voice.say('staff-command.installation')
  const office = directory.officeById(place)
  return office
    ? `${officeDigits(place)} ${office.plain[voice.language]}`
    : `${place} ${(await organById(tx, place))?.name[voice.language] ?? ''}`
}

const postData = ({ id, place, unit, since, until }: Post): object => ({
  post: id,
  place,
  unit,
  since: since.toString(),
  until: until?.toString() ?? null,
})

/** Everybody, and under each name the posts that count today or begin later. */
export async function tellStaff(tx: Tx, world: PeopleCommandWorld): Promise<Told> {
  const { say, format } = world.voice
  const staff = await listStaff(tx)
  const posts = Map.groupBy(await listPosts(tx, civilDate(world.means.now(), installationZone)), (post) => post.staff)
  const lines: string[] = []
  for (const { staff: id, login, name, left, hasSignedIn } of staff) {
    const state = left ? say('staff-command.line-left') : hasSignedIn ? '' : say('staff-command.line-waits')
    lines.push(`${login.padEnd(20)} ${fullName(name)}${state === '' ? '' : ` (${state})`}`)
    for (const { place, unit, since } of posts.get(id) ?? []) {
      const where = await placeOf(tx, world, place)
      const what = { unit: say(`people.unit.${unit}` satisfies TextKey), place: where, day: format.day(since) }
      lines.push(`  ${say('staff-command.line-post', what)}`)
    }
  }
  const data = staff.map(({ staff: id, login, name, left, hasSignedIn }) => ({
    staff: id,
    login,
    name: fullName(name),
    left,
    hasSignedIn,
    posts: (posts.get(id) ?? []).map(postData),
  }))
  return { lines: lines.length === 0 ? [say('staff-command.none')] : lines, data }
}
