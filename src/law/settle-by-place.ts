import type { Edition } from './edition.ts'
import { covers } from './territory.ts'
import { withHash } from './with-hash.ts'

interface Placed {
  readonly in?: readonly string[]
}

/**
 * An instrument may promise, open or time different things in different places: what is for other places is left
 * out. An edition that says the same everywhere is returned as it is, with its hash.
 */
export function settleByPlace(edition: Edition, territory: string): Edition {
  const here = ({ in: places }: Placed): boolean => !places?.length || places.some((place) => covers(place, territory))
  const { channels, promises, timetables, variants } = edition
  const hours = timetables.is === 'stated' ? timetables.value : []
  const kinds = variants.is === 'stated' ? variants.value : []
  if ([...channels, ...promises, ...hours, ...kinds].every(here)) return edition
  const { hash: _hash, ...rest } = edition
  const open = channels.filter(here)
  return withHash({
    ...rest,
    channels: open,
    routes: edition.routes.filter(({ channel }) => open.some(({ id }) => id === channel)),
    promises: promises.filter(here),
    timetables: timetables.is === 'stated' ? { ...timetables, value: hours.filter(here) } : timetables,
    variants: variants.is === 'stated' ? { ...variants, value: kinds.filter(here) } : variants,
  })
}
