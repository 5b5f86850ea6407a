/** Longer than this nobody stands at a window: an older form was left open, and its serving began when it was sent. */
const longest = { hours: 2 } as const

/** When a form was opened: its key is a UUIDv7, which begins with the moment of its making. */
export function openingTime(key: string, now: Temporal.Instant): Temporal.Instant {
  const made = /^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(key) ? parseInt(key.slice(0, 8) + key.slice(9, 13), 16) : Number.NaN
  if (!Number.isFinite(made)) return now
  const opened = Temporal.Instant.fromEpochMilliseconds(made)
  const late = Temporal.Instant.compare(opened, now) > 0 || Temporal.Instant.compare(opened.add(longest), now) < 0
  return late ? now : opened
}
