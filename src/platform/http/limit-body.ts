import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { refusal } from '../../kernel/index.ts'
import type { TurnAway } from './http-env.ts'

/** More than any form of ours; routes that take files allow more of their own. */
export const usualBodyLimit = 1_000_000

/** Turns away what is larger than `bytes`, said or found out while it is read. */
export const limitBody = (bytes: number, turnAway: TurnAway): MiddlewareHandler =>
  bodyLimit({
    maxSize: bytes,
    onError: (c) => turnAway(c, 413, refusal('http.too-large', { limit: Math.max(1, Math.floor(bytes / 1_000_000)) })),
  })
