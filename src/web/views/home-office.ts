import type { Office } from '../../offices/index.ts'
import { installation } from '../../people/index.ts'
import type { Tx } from '../../platform/index.ts'
import type { WebParts } from '../serve/web-parts.ts'

/** The office whose hours a place's pages are told in; the installation has none of its own and takes the first. */
export async function homeOffice(tx: Tx, { casework }: WebParts, place: number): Promise<Office> {
  const [first] = casework.directory.offices
  return place === installation && first ? first : casework.homeOffice(tx, place)
}
