import { canonical, digest, type Json } from '../kernel/index.ts'
import type { Edition } from './edition.ts'

/** The hash is over the whole compiled edition but itself; texts have a hash of their own. */
export function withHash(edition: Omit<Edition, 'hash'>): Edition {
  const plain = JSON.parse(JSON.stringify(edition)) as Json
  return { ...edition, hash: digest(canonical(plain)) }
}

/** An edition as text, to be kept beside the cases that stand on it. */
export const writeEdition = (edition: Edition): string => canonical(JSON.parse(JSON.stringify(edition)) as Json)

/** An edition read back; undefined when the text is not the one that the hash was taken of. */
export function readEdition(text: string): Edition | undefined {
  const { hash, ...rest } = JSON.parse(text) as Edition
  const edition = withHash(rest)
  return edition.hash === hash ? edition : undefined
}
