import { Hono } from 'hono'
import { portalDoors } from './portal/doors.ts'
import { followingRoutes } from './portal/following.routes.tsx'
import { portalRoutes } from './portal/portal-routes.tsx'
import { sealRoutes } from './portal/seal.routes.tsx'
import type { WebParts } from './serve/web-parts.ts'
import { staffRoutes } from './staff/staff-routes.tsx'
import { workspaceRoutes } from './workspace/index.ts'

/** Every page: for everyone, for whoever follows a case, for staff signing in, for officers at work. */
export function pages(parts: WebParts): Hono {
  const app = new Hono()
  app.route('/following', followingRoutes(parts))
  app.route('/seals', sealRoutes(parts))
  app.route('/work', workspaceRoutes(parts))
  app.route('/', staffRoutes(parts))
  app.route('/', portalRoutes(parts, portalDoors(parts)))
  leadUp(app)
  return app
}

/**
 * An address that only takes a form is no page: whoever comes to it by a link of language, a bookmark or after signing
 * in again is led to the page above it, where that form stands.
 */
function leadUp(app: Hono): void {
  const asked = new Set(app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path))
  const posted = new Set(app.routes.filter(({ method }) => method === 'POST').map(({ path }) => path))
  for (const path of posted.difference(asked))
    app.get(path, (c) => {
      const { pathname } = new URL(c.req.url)
      return c.redirect(pathname.slice(0, pathname.lastIndexOf('/')), 303)
    })
}
