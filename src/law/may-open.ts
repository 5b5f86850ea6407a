import { accepted, refusal, refused, type Refusal, type Result } from '../kernel/index.ts'
import type { Stated } from './cited.ts'
import type { Edition, Route } from './edition.ts'
import { routeOf } from './route.ts'

/**
 * Whether a case may be opened on a route at all. Refuses with `law.left-to-local-act` where a term, the documents or
 * the grounds to refuse are left to a local act that nobody has entered, with `law.lies-elsewhere` where they stand in
 * an act that is not held, and with `law.no-such-route`.
 */
export function mayOpen(edition: Edition, channel: string): Result<Route> {
  const route = routeOf(edition, channel)
  if (!route.ok) return route
  const [first, ...rest] = [
    ...lacking(edition, 'evidence', edition.evidence),
    ...lacking(edition, 'grounds.refuse', edition.grounds.refuse),
    ...route.value.promises.flatMap((promise) =>
      promise.held === 'delegated' || promise.held === 'not-held'
        ? [told(edition, promise.held, `promises.${promise.id}`, promise.at)]
        : [],
    ),
  ]
  return first ? refused(first, ...rest) : accepted(route.value)
}

const lacking = (edition: Edition, what: string, value: Stated<unknown>): Refusal[] =>
  value.is === 'delegated' || value.is === 'not-held' ? [told(edition, value.is, what, value.at)] : []

function told(edition: Edition, is: 'delegated' | 'not-held', what: string, at: string): Refusal {
  const facts = { edition: edition.id, what, paragraph: at }
  return is === 'delegated' ? refusal('law.left-to-local-act', facts, what) : refusal('law.lies-elsewhere', facts, what)
}
