import { accepted, civilDate, refusal, refused, type Result } from '../kernel/index.ts'
import { mayOpen, resolve, type Edition, type Route } from '../law/index.ts'
import type { Office } from '../offices/index.ts'
import type { CaseworkParts } from './parts.ts'

export interface OpenedLaw {
  readonly edition: Edition
  readonly route: Route
  readonly sample: boolean
  readonly office: Office
}

/** What law an application handed in at this office on this day falls under, and by which route; or why none. */
export function lawAt(
  parts: CaseworkParts,
  service: string,
  place: number,
  happened: Temporal.Instant,
): Result<OpenedLaw> {
  const office = parts.directory.officeById(place)
  if (!office) return refused(refusal('application.not-an-office'))
  const day = civilDate(happened, office.zone)
  const resolved = resolve(parts.law(), service, parts.territoryPath(office.territory), day.toString())
  if (!resolved.ok) return resolved
  const { edition, adoption } = resolved.value
  const channel = edition.channels.find((each) => each.office === office.kind && each.may.includes('receive'))
  if (!channel) return refused(refusal('application.office-does-not-receive', { office: office.plain.kk }))
  const route = mayOpen(edition, channel.id)
  if (!route.ok) return route
  return accepted({ edition, route: route.value, sample: adoption?.sample ?? false, office })
}
