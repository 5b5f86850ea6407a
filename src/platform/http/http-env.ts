import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Refusal } from '../../kernel/index.ts'

/** What every request carries through the pipeline. */
export interface HttpVariables {
  /** The request's own key: in the log, in the answer's X-Request-Id, on the page of a fault. */
  requestId: string
  /** The address of the caller, behind our proxies; never logged. */
  caller: string
}

export interface HttpEnv {
  Bindings: HttpBindings
  Variables: HttpVariables
}

export type TurnAwayStatus = 400 | 403 | 404 | 405 | 413 | 415 | 429 | 500 | 503

/** Why a request gets no answer of its own: a refusal to be said to the person, never a stack. */
export interface TurnedAway {
  readonly status: TurnAwayStatus
  readonly refusal: Refusal
  readonly requestId: string
}

/** Draws the page (or the JSON) of a request that was turned away. */
export type DrawTurnedAway = (c: Context, away: TurnedAway) => Response | Promise<Response>

/** Turns a request away, from inside the pipeline. */
export type TurnAway = (c: Context, status: TurnAwayStatus, refusal: Refusal) => Promise<Response>
