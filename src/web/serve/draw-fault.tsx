import type { DrawTurnedAway, TurnAwayStatus } from '../../platform/index.ts'
import { errorStatuses, type ErrorStatus } from '../portal/error.page.tsx'
import { languageOf } from './page.ts'
import { sendError } from './send-error.tsx'
import type { WebParts } from './web-parts.ts'

/** The page of a request that was turned away: what it was, in the person's language, and a number to ask about. */
export const drawFault =
  (parts: WebParts): DrawTurnedAway =>
  (c, { status, refusal, requestId }) => {
    const says = status === 500 || status === 404 ? [] : [parts.texts.in(languageOf(c)).sayRefusal(refusal)]
    const view = {
      status: pageOf(status),
      says,
      next: c.req.path.startsWith('/work') ? '/work' : '/',
      reference: status >= 500 ? requestId : null,
    }
    return sendError(c, parts, view, status === 503 || status === 405 || status === 415 ? 500 : status)
  }

const pageOf = (status: TurnAwayStatus): ErrorStatus =>
  errorStatuses.find((each) => each === status) ?? (status < 500 ? 400 : 500)
