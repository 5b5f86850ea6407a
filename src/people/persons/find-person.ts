import { fold } from '../../kernel/index.ts'
import type { Tx } from '../../platform/index.ts'
import { readIin } from './iin.ts'
import type { Person } from './person.ts'
import { personByIin, searchPersons } from './persons.repo.ts'

const most = 50

/**
 * What an officer typed to find a person of her place: a number, or words of a name. The reading log is the caller's.
 * A number that is no number finds nobody; it is not taken for a name.
 */
export async function findPersons(tx: Tx, office: number, typed: string): Promise<readonly Person[]> {
  if (/^[\d\s-]+$/.test(typed.trim())) {
    const iin = readIin(typed)
    const found = iin.ok ? await personByIin(tx, iin.value.iin) : undefined
    return found ? [found] : []
  }
  return searchPersons(
    tx,
    office,
    fold(typed)
      .split(' ')
      .filter((word) => word !== ''),
    most,
  )
}
