import { canonical, digest, type Json } from '../kernel/index.ts'
import type { Edition } from './edition.ts'
import { liftEdition } from './lift-edition.ts'

/** The hash is over the whole compiled edition but itself; texts have a hash of their own. */
export function withHash(edition: Omit<Edition, 'hash'>): Edition {
  const plain = JSON.parse(JSON.stringify(edition)) as Json
  return { ...edition, hash: digest(canonical(plain)) }
}

/** An edition as text, to be kept beside the cases that stand on it. */
export const writeEdition = (edition: Edition): string => canonical(JSON.parse(JSON.stringify(edition)) as Json)

/** An edition of any version read back under its own hash; undefined when the text is not what the hash was taken of. */
export function readEdition(text: string): Edition | undefined {
  const { hash, ...rest } = JSON.parse(text) as Edition
  return withHash(rest).hash === hash ? { ...liftEdition(rest), hash } : undefined
}
