import { accepted, refusal, refused, type Result } from '../kernel/index.ts'
import { holdsOn } from './holds-on.ts'
import type { Adoption, Law, LegalDay, Resolution, ResolutionLine } from './law.ts'
import { settleByGeneralLaw } from './settle-by-general-law.ts'
import { settleByPlace } from './settle-by-place.ts'
import { covers, depth } from './territory.ts'
import { editionsInForce, type EditionInForce } from './editions-in-force.ts'

/**
 * The edition that governs a service in a territory on a day, with the proof of how it was found.
 * An adoption of this installation stands before the acts; of several editions the most local one counts, then the
 * latest. Refuses with `law.service-unknown`, `law.wording-not-held` (it was in force, its text is not held),
 * `law.not-written` (held, not yet data), `law.repealed`, `law.not-yet-in-force` or `law.none-here`.
 */
export function resolve(law: Law, service: string, territory: string, day: string): Result<Resolution> {
  if (!law.services.has(service)) return refused(refusal('law.service-unknown', { service }))
  const adopted = adoptedEdition(law, service, territory, day)
  if (adopted) return accepted(settled(law, adopted, territory, day))
  const here = editionsInForce(law, service).filter((edition) => covers(edition.territory, territory))
  const [found, ...others] = here.filter((edition) => isInForce(edition, day)).sort(nearerFirst)
  if (!found) return refused(whyNone(here, service, territory, day))
  const facts = { service, edition: found.edition, act: found.act.id, day }
  if (found.content !== 'held') {
    return refused(refusal(found.content === 'not-held' ? 'law.wording-not-held' : 'law.not-written', facts))
  }
  const edition = law.editions.get(found.edition)
  // The file of an edition that is held may be missing because it was wrong and no good one was there before.
  if (!edition) return refused(refusal('law.edition-not-loaded', facts))
  const until = found.until?.day ?? null
  const resolution: Resolution = {
    edition,
    adoption: null,
    since: found.from,
    until,
    presumed: found.from.presumed || (until?.presumed ?? false),
    proof: [
      ...chain(found, here, day),
      ...others.filter((other) => depth(other.territory) < depth(found.territory)).map(moreLocal),
    ],
  }
  return accepted(settled(law, resolution, territory, day))
}

function adoptedEdition(law: Law, service: string, territory: string, day: string): Resolution | null {
  const puts = law.adoptions
    .filter((adoption) => holdsOn(adoption, day))
    .flatMap((adoption) => adoption.puts.map((put) => ({ adoption, put })))
    .filter(({ put }) => put.edition.startsWith(`${service}/`) && covers(put.territory, territory))
    .sort((a, b) => depth(b.put.territory) - depth(a.put.territory) || (a.adoption.from < b.adoption.from ? 1 : -1))
  for (const { adoption, put } of puts) {
    const edition = law.editions.get(put.edition)
    if (edition) {
      const since = { day: adoption.from, presumed: false, from: 'adoption' as const }
      return {
        edition,
        adoption,
        since,
        until: dayAfter(adoption),
        presumed: false,
        proof: adoptionProof(law, adoption, service, put.edition),
      }
    }
  }
  return null
}

/** Why an adoption was needed and what it did: the acts of the edition first, then the adoption. */
function adoptionProof(law: Law, adoption: Adoption, service: string, edition: string): ResolutionLine[] {
  const here = editionsInForce(law, service)
  const written = here.find((one) => one.edition === edition)
  const before = written ? chain(written, here, adoption.from) : []
  return [...before, { says: 'adopted', act: adoption.id, day: adoption.from, presumed: false, edition }]
}

function chain(written: EditionInForce, all: readonly EditionInForce[], day: string): ResolutionLine[] {
  const earlier = all.find((one) => one.edition === written.replaces)
  return [
    ...(earlier ? chain({ ...earlier, until: null }, all, day) : []),
    ...(earlier && earlier.content !== 'held' ? [line('not-held', earlier.act.id, earlier.from, earlier.edition)] : []),
    line(written.how, written.act.id, written.from, written.edition),
    ...(written.until && written.until.day.day <= day
      ? [line(written.until.how, written.until.act.id, written.until.day, written.edition)]
      : []),
  ]
}

type Says = ResolutionLine['says']
const line = (says: Says, act: string, { day, presumed }: LegalDay, edition: string): ResolutionLine => ({
  says,
  act,
  day,
  presumed,
  edition,
})

const moreLocal = (other: EditionInForce): ResolutionLine => ({
  says: 'more-local',
  act: other.act.id,
  day: other.from.day,
  presumed: other.from.presumed,
  edition: other.edition,
})

const isInForce = ({ from, until }: EditionInForce, day: string): boolean =>
  from.day <= day && (until === null || day < until.day.day)

const nearerFirst = (a: EditionInForce, b: EditionInForce): number =>
  depth(b.territory) - depth(a.territory) || (a.from.day < b.from.day ? 1 : -1)

function whyNone(here: readonly EditionInForce[], service: string, territory: string, day: string) {
  const ended = here
    .flatMap((written) => (written.until && written.until.day.day <= day ? [{ written, end: written.until }] : []))
    .sort((a, b) => (a.end.day.day < b.end.day.day ? 1 : -1))[0]
  if (ended) {
    const { written, end } = ended
    return refusal('law.repealed', { service, edition: written.edition, act: end.act.id, since: end.day.day, day })
  }
  const next = here.filter((written) => written.from.day > day).sort((a, b) => (a.from.day < b.from.day ? -1 : 1))[0]
  if (next) {
    return refusal('law.not-yet-in-force', {
      service,
      edition: next.edition,
      act: next.act.id,
      from: next.from.day,
      day,
    })
  }
  return refusal('law.none-here', { service, territory, day })
}

function dayAfter(adoption: Adoption): Resolution['until'] {
  if (adoption.to === null) return null
  return { day: Temporal.PlainDate.from(adoption.to).add({ days: 1 }).toString(), presumed: false, from: 'adoption' }
}

const settled = (law: Law, resolution: Resolution, territory: string, day: string): Resolution => ({
  ...resolution,
  edition: settleByGeneralLaw(settleByPlace(resolution.edition, territory), law.generals.values(), day),
})
