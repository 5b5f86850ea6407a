import { civilDate, type OfficeTime } from '../kernel/index.ts'
import { routeOf, type Edition } from '../law/index.ts'
import { officeTime } from '../offices/index.ts'
import { isOrgan, membersOf } from '../people/index.ts'
import type { Tx } from '../platform/index.ts'
import { dueMoment } from './due-moment.ts'
import type { CaseworkParts } from './parts.ts'
import { reckon } from './reckon.ts'
import type { Officer, World } from './world.ts'

export interface WorldQuestion {
  readonly actor: Officer
  readonly edition: Edition
  readonly channel: string
  readonly places: Readonly<Record<string, number>>
  readonly happened: Temporal.Instant
}

/** Gathers what a decision may look at; all reading happens here, so that deciding is pure. */
export async function makeWorld(tx: Tx, parts: CaseworkParts, question: WorldQuestion): Promise<World> {
  const { actor, edition, channel, places, happened } = question
  const route = routeOf(edition, channel)
  if (!route.ok) throw new Error(`edition ${edition.id} has no route ${channel}`)
  const homes = new Map<number, OfficeTime>()
  for (const place of [actor.place, ...Object.values(places)])
    homes.set(place, officeTime(await parts.homeOffice(tx, place)))
  const clockOf = (place: number): OfficeTime => {
    const hours = homes.get(place)
    if (!hours) throw new Error(`place ${place} plays no part in this case`)
    return hours
  }
  const day = civilDate(happened, clockOf(actor.place).zone)
  const members = isOrgan(actor.place)
    ? ((await membersOf(tx, actor.place, day)) ?? []).map((member) => member.staff)
    : null
  return {
    route: route.value,
    happened,
    actor,
    newId: () => parts.newId(),
    due: (asked) => dueMoment(parts, clockOf(asked.place), asked),
    membersOf: (place) => (place === actor.place ? members : null),
    reckon: (state) => reckon(parts, edition, state, day),
  }
}
