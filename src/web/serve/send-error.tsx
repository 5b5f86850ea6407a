import type { Context } from 'hono'
import type { WorkspaceFrame } from '../components/workspace-page.tsx'
import { ErrorPage, type ErrorStatus, type ErrorView } from '../portal/error.page.tsx'
import { workspaceFrame } from '../views/frame.ts'
import { scopeOf, sessionOf } from './officer.ts'
import { pageContext, sendPage } from './page.ts'
import type { WebParts } from './web-parts.ts'
import { sessionActor } from '../../people/index.ts'

/** A page that says what did not work. An officer at work is told among her own pages, everybody else on a public one. */
export async function sendError(
  c: Context,
  parts: WebParts,
  view: ErrorView,
  status: ErrorStatus = view.status,
): Promise<Response> {
  const context = pageContext(c, parts)
  const frame = c.req.path.startsWith('/work') ? await frameIfAny(c, parts).catch(() => null) : null
  return sendPage(c, <ErrorPage context={context} view={view} frame={frame} />, status)
}

/** The database may be what does not work: then there is no frame to draw, and the page comes without one. */
async function frameIfAny(c: Context, parts: WebParts): Promise<WorkspaceFrame | null> {
  const session = await sessionOf(c, parts)
  const officer = session && sessionActor(session)
  if (!officer) return null
  const { voice } = pageContext(c, parts)
  return parts.database.transaction(scopeOf(officer), (tx) => workspaceFrame(tx, parts, voice, session, officer, ''))
}
