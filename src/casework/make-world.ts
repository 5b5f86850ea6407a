import { computeDue, type Json, type OfficeTime } from '../kernel/index.ts'
import { routeOf, type Edition } from '../law/index.ts'
import { officeTime } from '../offices/index.ts'
import { isOrgan, membersOf } from '../people/index.ts'
import type { Tx } from '../platform/index.ts'
import type { CaseworkParts } from './parts.ts'
import { reckon } from './reckon.ts'
import type { ClockAnswer, ClockQuestion, Officer, World } from './world.ts'

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
  const home = homeOffice(parts, actor.place, places)
  const day = happened.toZonedDateTimeISO(officeHours(parts, home).zone).toPlainDate()
  const members = isOrgan(actor.place)
    ? ((await membersOf(tx, actor.place, day)) ?? []).map((member) => member.staff)
    : null
  const clockOf = (place: number): OfficeTime => officeHours(parts, homeOffice(parts, place, places))
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

/** An organ has no hours of its own: it works in those of an office of the case. */
function homeOffice(parts: CaseworkParts, place: number, places: Readonly<Record<string, number>>): number {
  if (parts.directory.officeById(place)) return place
  const office = Object.values(places).find((candidate) => parts.directory.officeById(candidate))
  if (office === undefined) throw new Error(`no office stands behind place ${place}`)
  return office
}

function officeHours(parts: CaseworkParts, id: number): OfficeTime {
  const office = parts.directory.officeById(id)
  if (!office) throw new Error(`no office ${id}`)
  return officeTime(office)
}

function dueMoment(parts: CaseworkParts, hours: OfficeTime, asked: ClockQuestion): ClockAnswer {
  const office = asked.clock === 'continuous' ? { ...hours, aroundTheClock: true } : hours
  const from = asked.starts.toZonedDateTimeISO(hours.zone).toPlainDateTime()
  const answer = computeDue({
    from,
    term: asked.term,
    office,
    calendar: parts.calendar,
    excludeStart: asked.excludeStart,
    excludeEnd: asked.excludeEnd,
    paragraph: asked.paragraph,
    roll: 'none',
    suspensions: [],
  })
  return {
    due: answer.due.toZonedDateTime(hours.zone).toInstant().toString(),
    presumed: answer.presumed,
    proof: {
      from: from.toString(),
      term: { count: asked.term.count, unit: asked.term.unit },
      week: [...hours.week],
      hours: { ...hours.hours },
      lunch: hours.lunch ? { ...hours.lunch } : null,
      zone: hours.zone,
      continuous: asked.clock === 'continuous',
      excludeStart: asked.excludeStart,
      calendar: parts.calendar.hash,
      due: answer.due.toString(),
      lines: answer.proof as unknown as Json,
    },
  }
}
