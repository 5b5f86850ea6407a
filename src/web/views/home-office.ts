import type { Office } from '../../offices/index.ts'
import { organById } from '../../people/index.ts'
import type { Tx } from '../../platform/index.ts'
import type { WebParts } from '../serve/web-parts.ts'

/** The office whose hours and address a place has: itself, or the one that an organ is attached to. */
export async function homeOffice(tx: Tx, parts: WebParts, place: number): Promise<Office> {
  const { directory } = parts.casework
  const office = directory.officeById(place) ?? directory.officeById((await organById(tx, place))?.office ?? -1)
  const any = office ?? directory.offices[0]
  if (!any) throw new Error('the directory has no office')
  return any
}
