import { Hono } from 'hono'
import { officersOnly, type OfficerVariables } from '../serve/officer.ts'
import { chooseLanguage } from '../serve/page.ts'
import type { WebParts } from '../serve/web-parts.ts'
import { caseRoutes } from './case.routes.tsx'
import { intakeRoutes } from './intake.routes.tsx'
import { listRoutes } from './lists.routes.tsx'
import { paperRoutes } from './paper.routes.ts'
import { signRoutes } from './sign.routes.tsx'

/** Everything under /work: for signed-in officers and nobody else. */
export function workspaceRoutes(parts: WebParts): Hono<{ Variables: OfficerVariables }> {
  const routes = new Hono<{ Variables: OfficerVariables }>()
  routes.use(async (c, next) => chooseLanguage(c, parts) ?? (await next()))
  routes.use(officersOnly(parts))
  routes.route('/', listRoutes(parts))
  routes.route('/intake', intakeRoutes(parts))
  routes.route('/case', caseRoutes(parts))
  routes.route('/sign', signRoutes(parts))
  routes.route('/paper', paperRoutes(parts))
  return routes
}
