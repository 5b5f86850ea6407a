/** A territory is a path from the oblast down; `kz` lies over all. */
export const covers = (wide: string, place: string): boolean =>
  wide === 'kz' || wide === place || place.startsWith(`${wide}/`)

/** How near a territory lies: the deeper path is the more local law. */
export const depth = (territory: string): number => (territory === 'kz' ? 0 : territory.split('/').length)
