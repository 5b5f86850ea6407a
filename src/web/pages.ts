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
  return app
}
