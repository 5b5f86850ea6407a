import type { HolidayNames, Proof, ProofLine } from '../../kernel/index.ts'
import type { CountedDay } from './calendar-days.ts'

export interface NamedDay extends CountedDay {
  /** Why it is off, where a holiday or an act says so: its id, or `moved`, `suspended`. */
  readonly off?: string
}

const lineOf = <Kind extends ProofLine['kind']>(
  proof: Proof,
  kind: Kind,
): Extract<ProofLine, { kind: Kind }> | undefined =>
  proof.find((line): line is Extract<ProofLine, { kind: Kind }> => line.kind === kind)

/**
 * The days that a proof speaks of, from the day of the event to the due day, each with what it is to the term. Nothing
 * where the term is counted in minutes or hours. The numbers are of days; months and years have none.
 */
export function countedDays(proof: Proof): readonly NamedDay[] {
  const start = lineOf(proof, 'start')
  const due = lineOf(proof, 'due')
  const unit = lineOf(proof, 'term')?.unit
  if (!start || !due || (unit !== 'working-day' && unit !== 'calendar-day' && unit !== 'month' && unit !== 'week'))
    return []
  const first = Temporal.PlainDateTime.from(start.at).toPlainDate()
  const last = Temporal.PlainDateTime.from(due.at).toPlainDate()
  const days: NamedDay[] = []
  let number = start.counting === 'same-day' ? 1 : 0
  for (let day = first; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const off = unit === 'working-day' || day.equals(last) ? whyOff(proof, day) : pausedOn(proof, day)
    if (day.equals(first)) {
      days.push({ day, kind: 'start', number })
      continue
    }
    if (off !== null && !day.equals(last)) {
      days.push(off === 'rest' ? { day, kind: 'off' } : { day, kind: 'off', off })
      continue
    }
    number += 1
    const numbered = unit === 'working-day' || unit === 'calendar-day' ? { number } : {}
    days.push({ day, kind: day.equals(last) ? 'due' : 'counted', ...numbered })
  }
  return days
}

/** Null where the day is worked; `rest` where the week says so, else the reason that stands in the proof. */
function whyOff(proof: Proof, day: Temporal.PlainDate): string | null {
  const text = day.toString()
  for (const line of proof) {
    if (line.kind === 'worked' && line.day === text) return pausedOn(proof, day)
    if (line.kind === 'off' && line.day === text) return line.why === 'moved' ? 'moved' : line.holiday
  }
  const week = lineOf(proof, 'week')
  if (week && !(week.days as readonly number[]).includes(day.dayOfWeek)) return 'rest'
  return pausedOn(proof, day)
}

function pausedOn(proof: Proof, day: Temporal.PlainDate): string | null {
  const text = day.toString()
  const paused = proof.some((line) => line.kind === 'suspended' && line.from <= text && text <= line.to)
  return paused ? 'suspended' : null
}

/** Days off in a row for the same reason, as one stretch. */
export function stretchesOff(days: readonly NamedDay[]): readonly {
  readonly off: string | undefined
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}[] {
  const stretches: { off: string | undefined; from: Temporal.PlainDate; to: Temporal.PlainDate }[] = []
  for (const { day, kind, off } of days) {
    if (kind !== 'off') continue
    const before = stretches.at(-1)
    if (before && before.off === off && before.to.add({ days: 1 }).equals(day)) before.to = day
    else stretches.push({ off, from: day, to: day })
  }
  return stretches
}

export type HolidayNaming = (id: string) => HolidayNames | undefined
