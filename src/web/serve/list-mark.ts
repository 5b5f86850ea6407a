import type { ListMark } from '../../casework/index.ts'
import { isUuid } from '../../kernel/index.ts'

/** The time of what has none: it stands after all others. */
const none = 'infinity'

/** The mark that an address carries; one that is none is left out of account, and the list begins at its beginning. */
export function readMark(text: string | undefined): ListMark | null {
  const [at = '', id = ''] = text?.split('_') ?? []
  return isUuid(id) && (at === none || isInstant(at)) ? { at, id } : null
}

export const writeMark = (at: Temporal.Instant | null, id: string): string => `${at?.toString() ?? none}_${id}`

/** In the years that the database knows as well. */
function isInstant(text: string): boolean {
  try {
    return /^(?!0000)\d{4}-/.test(text) && Temporal.Instant.from(text).toString() === text
  } catch {
    return false
  }
}
