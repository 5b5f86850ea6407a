import type { Voice } from '../../platform/index.ts'
import type { Html } from '../html/jsx-runtime.ts'
import { Tag } from './tag.tsx'

export interface DueView {
  readonly due: Temporal.PlainDateTime
  /** Whole units left in the unit that the law counts in; negative when it is late. */
  readonly left: number
  readonly unit: 'working-day' | 'calendar-day' | 'minute'
  /** Kept or not, once it is over. */
  readonly met: boolean | null
}

/** The date is the hero: in the largest type, with what is left of it. */
export function Due(properties: { readonly voice: Voice; readonly label: string; readonly due: DueView }): Html {
  const { voice, label } = properties
  const { say, format } = voice
  const { due, left, unit, met } = properties.due
  const time = format.time(due)
  return (
    <div class="q-stack">
      <p class="q-due">
        <span class="q-small">{label}</span>
        <strong>{say('web.due.by', { day: format.dayOfYear(due) })}</strong>
        <span>
          {`${format.weekday(due)}, ${time}`}
          {met === null &&
            ` · ${say(left < 0 ? `web.due.late.${unit}` : `web.due.left.${unit}`, { count: Math.abs(left) })}`}
        </span>
      </p>
      <p>{met === null ? <Standing voice={voice} late={left < 0} /> : <Standing voice={voice} late={!met} over />}</p>
    </div>
  )
}

function Standing(properties: { readonly voice: Voice; readonly late: boolean; readonly over?: boolean }): Html {
  const { say } = properties.voice
  if (properties.late) return <Tag tone="poppy">{say(properties.over ? 'web.due.broken' : 'web.due.overdue')}</Tag>
  return <Tag tone="ok">{say(properties.over ? 'web.due.kept' : 'web.due.in-time')}</Tag>
}
