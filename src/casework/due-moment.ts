import { civilMoment, computeDue, instantOf, type Json, type OfficeTime } from '../kernel/index.ts'
import { officeTime } from '../offices/index.ts'
import type { OpenedLaw } from './law-at.ts'
import { dutiesPromised } from './obligation.ts'
import type { CaseworkParts } from './parts.ts'
import type { ClockAnswer, ClockQuestion } from './world.ts'

/** Until when, in the hours of an office, with the proof that is kept. */
export function dueMoment(
  parts: Pick<CaseworkParts, 'calendar'>,
  hours: OfficeTime,
  asked: ClockQuestion,
): ClockAnswer {
  const office = asked.clock === 'continuous' ? { ...hours, aroundTheClock: true } : hours
  const from = civilMoment(asked.starts, hours.zone)
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
    due: instantOf(answer.due, hours.zone).toString(),
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

/** What will be promised to whoever hands in now, reckoned as the case will reckon it; null where nothing is. */
export function promiseToBe(
  parts: Pick<CaseworkParts, 'calendar'>,
  { route, office }: OpenedLaw,
  taken: Temporal.Instant,
): (Pick<ClockAnswer, 'due'> & Pick<ClockQuestion, 'term' | 'paragraph'>) | null {
  const [duty] = dutiesPromised(route, office.id, taken)
  return duty ? { ...duty, due: dueMoment(parts, officeTime(office), duty).due } : null
}
