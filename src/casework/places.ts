import { accepted, civilDate, refusal, refused, type Refusal, type Result } from '../kernel/index.ts'
import type { Route, RouteUnit } from '../law/index.ts'
import { hasHours, type Directory, type Office } from '../offices/index.ts'
import { organsOf } from '../people/index.ts'
import type { Tx } from '../platform/index.ts'

/**
 * Which place plays which unit of a route for an application handed in at an office: the office itself, the office of
 * the right kind around it, or the organ attached to one. Refuses with `place.missing` for every unit nobody plays, and
 * with `place.without-hours` where nothing says when the office works: no term can run there.
 */
export async function placesOf(
  tx: Tx,
  directory: Directory,
  route: Route,
  office: Office,
  at: Temporal.Instant,
): Promise<Result<Readonly<Record<string, number>>>> {
  const day = civilDate(at, office.zone)
  const places: Record<string, number> = {}
  const missing: Refusal[] = []
  for (const unit of route.units.values()) {
    if (unit.is === 'applicant' || unit.is === 'system' || !works(route, unit)) continue
    const host = officeFor(directory, unit, office)
    const place = unit.is === 'organ' && host ? (await organsOf(tx, host.id, unit.id, day))[0]?.id : host?.id
    if (host && !hasHours(host)) missing.push(refusal('place.without-hours', { unit: unit.id, office: host.plain.kk }))
    else if (place === undefined) missing.push(refusal('place.missing', { unit: unit.id }))
    else places[unit.id] = place
  }
  return missing[0] ? refused(missing[0], ...missing.slice(1)) : accepted(places)
}

/** A unit that no step of this route names plays no part in it. */
const works = (route: Route, unit: RouteUnit): boolean => [...route.steps.values()].some((step) => step.by === unit.id)

function officeFor(directory: Directory, unit: RouteUnit, office: Office): Office | undefined {
  if (unit.office === null || unit.office === office.kind) return office
  return directory.officesAround(unit.office, office.territory)[0]
}
