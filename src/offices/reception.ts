import type { CellReader } from './read-rows.ts'

/** When a head receives: a recurrence, hours, and where it is not at the office. */
export interface Reception {
  readonly who: 'akim' | 'deputy' | 'deputies'
  /** As RFC 5545 writes it; null where the text says how often and not on which day. */
  readonly rule: string | null
  /** What the text says instead of a day. */
  readonly loosely: 'once-a-month' | 'first-week' | null
  readonly from: string | null
  /** Null where the text says from when and not until when. */
  readonly to: string | null
  readonly place: string | null
}

const shape =
  /^(akim|deputy|deputies) (once-a-month|first-week|(?:-1|[1-5])?(?:MO|TU|WE|TH|FR)(?:,[1-5](?:MO|TU|WE|TH|FR))*)(?: (\d\d:\d\d)-(\d\d:\d\d)?)?(?: \(([^()]+)\))?$/

/** `akim 2TH,4TH 16:00-18:00; deputy MO 17:00-; akim 3MO (elsewhere)`. */
export const receptions: CellReader<readonly Reception[]> = (text) => {
  const read: Reception[] = []
  for (const part of text === '' ? [] : text.split('; ')) {
    const match = shape.exec(part)
    if (!match) return { fault: { reason: 'wrong-form', expected: 'akim 2TH,4TH 16:00-18:00; deputy MO 17:00-' } }
    const [, who, days, from, to, place] = match
    const loosely = days === 'once-a-month' || days === 'first-week' ? days : null
    const every = /\d/.test(days!) ? 'MONTHLY' : 'WEEKLY'
    read.push({
      who: who as Reception['who'],
      rule: loosely === null ? `FREQ=${every};BYDAY=${days}` : null,
      loosely,
      from: from ?? null,
      to: to ?? null,
      place: place ?? null,
    })
  }
  return { value: read }
}
