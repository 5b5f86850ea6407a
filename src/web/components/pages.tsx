import type { Voice } from '../../platform/index.ts'
import type { Html } from '../html/jsx-runtime.ts'

/** Onward in a long list: by a mark, not by a number, because a list of work changes while it is read. */
export function Onward(properties: {
  readonly voice: Voice
  readonly shown: number
  readonly total: number | null
  readonly next: string | null
}): Html {
  const { voice, shown, total, next } = properties
  const { say } = voice
  return (
    <p class="q-row q-between q-small">
      <span class="q-soft">
        {total === null
          ? say('web.onward.shown', { count: shown })
          : say('web.onward.shown-of', { count: shown, total })}
      </span>
      {next !== null && <a href={next}>{say('web.onward.next')}</a>}
    </p>
  )
}
