import type { DrawTurnedAway, TurnAwayStatus } from '../../platform/index.ts'
import { ErrorPage, errorStatuses, type ErrorStatus } from '../portal/error.page.tsx'
import { pageContext, sendPage } from './page.ts'
import type { WebParts } from './web-parts.ts'

/** The page of a request that was turned away: what it was, in the person's language, and a number to ask about. */
export const drawFault =
  (parts: WebParts): DrawTurnedAway =>
  (c, { status, refusal, requestId }) => {
    const context = pageContext(c, parts)
    const known = pageOf(status)
    const says = status === 500 || status === 404 ? [] : [context.voice.sayRefusal(refusal)]
    return sendPage(
      c,
      <ErrorPage
        context={context}
        view={{
          status: known,
          says,
          next: c.req.path.startsWith('/work') ? '/work' : '/',
          reference: status >= 500 ? requestId : null,
        }}
      />,
      status === 503 || status === 405 || status === 415 ? 500 : status,
    )
  }

const pageOf = (status: TurnAwayStatus): ErrorStatus =>
  errorStatuses.find((each) => each === status) ?? (status < 500 ? 400 : 500)
