import type { Formats, Voice } from '../../platform/index.ts'
import { never } from '../../kernel/index.ts'
import type { Child, Html } from '../html/jsx-runtime.ts'

/** A stretch of time in whole days, hours, minutes: what a clock has left. */
export type Span = Parameters<Formats['duration']>[0]

export interface ClockView {
  /** going on, due today, late, kept */
  readonly state: 'running' | 'today' | 'late' | 'kept'
  /** Share of the term that is used, 0 to 1. */
  readonly used: number
  /** Time left, or by how much it is late, in the time that the law counts. */
  readonly left: Span
  readonly due: Temporal.PlainDateTime
}

const looks = {
  running: '',
  today: ' q-clock--today',
  late: ' q-clock--late',
  kept: ' q-clock--done',
}
const signs = {
  running: null,
  today: null,
  late: 'M12 8v5m0 2.8v.2',
  kept: 'm8 12.3 2.8 2.8L16 9.5',
}
const around = 2 * Math.PI * 9

/** The dial shows the share of time used, the words how much is left, the small line until when. */
export function Clock(properties: {
  readonly voice: Voice
  readonly clock: ClockView
  /** The small line; in lists it is left out. */
  readonly children?: Child
}): Html {
  const { clock, voice } = properties
  const filled = (Math.min(1, Math.max(0, clock.used)) * around).toFixed(1)
  const sign = signs[clock.state]
  return (
    <span class={`q-clock${properties.children === undefined ? ' q-clock--one' : ''}${looks[clock.state]}`}>
      <svg class="q-dial" viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="9" />
        {filled !== '0.0' && <circle cx="12" cy="12" r="9" stroke-dasharray={`${filled} ${around.toFixed(1)}`} />}
        {sign !== null && <path d={sign} />}
      </svg>
      <b>{sayLeft(voice, clock)}</b>
      {properties.children !== undefined && <small>{properties.children}</small>}
    </span>
  )
}

export function sayLeft({ say, format }: Voice, clock: ClockView): string {
  switch (clock.state) {
    case 'running':
    case 'today':
      return say('web.clock.left', { duration: format.duration(clock.left) })
    case 'late':
      return say('web.clock.late', { duration: format.duration(clock.left) })
    case 'kept':
      return say('web.clock.kept')
    default:
      return never(clock.state)
  }
}

/** The short line under a clock or in a list: today and its hour, else the day. */
export function sayUntil({ say, format }: Voice, due: Temporal.PlainDateTime, today: Temporal.PlainDate): string {
  const days = today.until(due.toPlainDate(), { largestUnit: 'days' }).days
  const time = format.time(due)
  if (days === 0) return say('web.until.today', { time })
  if (days === 1) return say('web.until.tomorrow', { time })
  if (days === -1) return say('web.until.yesterday', { time })
  return say('web.until.day', { day: due.year === today.year ? format.dayOfYear(due) : format.day(due), time })
}
