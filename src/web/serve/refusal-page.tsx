import type { Context } from 'hono'
import type { Refusal } from '../../kernel/index.ts'
import type { ErrorStatus } from '../portal/error.page.tsx'
import { languageOf } from './page.ts'
import { sendError } from './send-error.tsx'
import type { WebParts } from './web-parts.ts'

/** Which answer of HTTP a refusal is: what does not exist, what one may not, what came too late, else a bad request. */
function statusOf(refusals: readonly Refusal[]): ErrorStatus {
  const codes = refusals.map((refusal) => refusal.code)
  if (codes.some((code) => code.endsWith('.not-found'))) return 404
  if (
    codes.some(
      (code) =>
        code === 'people.not-permitted' || code.startsWith('task.not-yours') || code === 'task.of-another-person',
    )
  )
    return 403
  if (
    codes.some(
      (code) =>
        code === 'case.changed-meanwhile' ||
        code === 'task.done-already' ||
        code === 'case.ended' ||
        code === 'command.sent-before',
    )
  )
    return 409
  if (codes.some((code) => code === 'people.wait')) return 429
  return 400
}

/** A page that says why something cannot be done, and where to go on. */
export function refusalPage(
  c: Context,
  parts: WebParts,
  refusals: readonly Refusal[],
  next: string,
): Promise<Response> {
  const voice = parts.texts.in(languageOf(c))
  const status = statusOf(refusals)
  const says = refusals.map((refusal) => voice.sayRefusal(refusal))
  return sendError(c, parts, { status, says, next, reference: null })
}
