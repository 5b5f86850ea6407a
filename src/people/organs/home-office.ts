import type { Directory, Office } from '../../offices/index.ts'
import type { Tx } from '../../platform/index.ts'
import { isOrgan } from './organ.ts'
import { organById } from './organs.repo.ts'

/** The office whose hours, zone and address a place has: itself, or the one that an organ is attached to. */
export type HomeOffice = (tx: Tx, place: number) => Promise<Office | undefined>

/** Asks the database once for each organ: what an organ is attached to never changes. */
export function homeOffices(directory: Pick<Directory, 'officeById'>): HomeOffice {
  const homes = new Map<number, Office>()
  return async (tx, place) => {
    if (!isOrgan(place)) return directory.officeById(place)
    const known = homes.get(place)
    if (known) return known
    const office = directory.officeById((await organById(tx, place))?.office ?? -1)
    if (office) homes.set(place, office)
    return office
  }
}
