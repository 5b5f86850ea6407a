import { randomBytes } from 'node:crypto'
import { uuidv7 } from '../kernel/index.ts'

export { installationZone } from '../kernel/index.ts'

/** The present moment, handed in: tests and the demonstration have clocks of their own. */
export type Now = () => Temporal.Instant
/** So many random bytes. */
export type Random = (count: number) => Uint8Array
/** A new key (UUIDv7). */
export type NewId = () => string

export const systemNow: Now = () => Temporal.Now.instant()
export const systemRandom: Random = (count) => randomBytes(count)

export const makeNewId =
  (now: Now, random: Random): NewId =>
  () =>
    uuidv7(now().epochMilliseconds, random(10))
