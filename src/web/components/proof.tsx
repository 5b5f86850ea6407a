import type { Voice } from '../../platform/index.ts'
import type { Child, Html } from '../html/jsx-runtime.ts'
import type { CountedDay } from './calendar-days.ts'
import { Calendar } from './calendar.tsx'
import { Fold } from './fold.tsx'
import { Doubt, type DoubtView } from './note.tsx'
import { LawMark } from './paragraph.tsx'
import { Tag } from './tag.tsx'

export interface ProofReason {
  /** "Мерзім", "Басталуы", "Кірмейді" */
  readonly what: string
  readonly says: string
  readonly at?: string
}

/** Why a date is what it is: the reasons, the doubt with the other date, the calendar. */
export interface ProofView {
  readonly reasons: readonly ProofReason[]
  readonly doubts: readonly DoubtView[]
  /** No days where the term is counted in minutes. */
  readonly days: readonly CountedDay[]
  /** The calendar of a year is not known yet: the date may still move. */
  readonly presumed: boolean
}

export function Proof(properties: {
  readonly voice: Voice
  readonly title: string
  readonly proof: ProofView
  readonly today?: Temporal.PlainDate
  readonly wide?: boolean
  readonly class?: string
}): Html {
  const { voice, proof, today, ...fold } = properties
  return (
    <Fold {...fold}>
      <Reasons>
        {proof.reasons.map((reason) => (
          <li>
            <span>{reason.what}</span>
            <span>
              {reason.says} {reason.at !== undefined && <LawMark voice={voice} at={reason.at} />}
            </span>
          </li>
        ))}
      </Reasons>
      {proof.presumed && (
        <p>
          <Tag tone="unsaid">{voice.say('web.proof.presumed')}</Tag>
        </p>
      )}
      {proof.doubts.map((doubt) => (
        <Doubt voice={voice} doubt={doubt} />
      ))}
      {proof.days.length > 0 && (
        <Calendar
          voice={voice}
          label={voice.say('web.proof.calendar')}
          days={proof.days}
          {...(today === undefined ? {} : { today })}
        />
      )}
    </Fold>
  )
}

export function Reasons(properties: { readonly children: Child }): Html {
  return <ul class="q-why">{properties.children}</ul>
}
