import type { ClockView, Span } from '../components/clock.tsx'
import type { OnwardView } from '../components/pages.tsx'
import type { TabView } from '../components/tabs.tsx'

/** One duty: two figures, the time left for the step and the day of the answer. */
export interface WorkLine {
  readonly href: string
  /** The step's own clock; null where the law states no term for it. */
  readonly clock: ClockView | null
  /** What to do, as the route names the step. */
  readonly what: string
  /** Why it lies here: "комиссия: көмек қажет". */
  readonly note: string | null
  readonly applicant: string
  readonly number: string
  readonly service: string
  readonly channel: string
  readonly answerDue: Temporal.PlainDateTime | null
}

export interface MyWorkView {
  readonly now: Temporal.PlainDateTime
  /** Working time left today; null when the office is closed. */
  readonly dayLeft: { readonly left: Span; readonly until: Temporal.PlainTime } | null
  /** The directory prints no lunch break, so none is taken off: said once, here. */
  readonly lunchUnsaid: boolean
  readonly tabs: readonly TabView[]
  readonly lines: readonly WorkLine[]
  readonly onward: OnwardView
  readonly mayTakeApplications: boolean
}

export type WorkBand = 'late' | 'today' | 'tomorrow' | 'later' | 'no-term'
export const workBands: readonly WorkBand[] = ['late', 'today', 'tomorrow', 'later', 'no-term']

/** What breaks first comes first. Tomorrow is the next calendar day. */
export function bandOf(line: WorkLine, now: Temporal.PlainDateTime): WorkBand {
  if (line.clock === null) return 'no-term'
  if (line.clock.state === 'late') return 'late'
  const days = now.toPlainDate().until(line.clock.due.toPlainDate(), { largestUnit: 'days' }).days
  if (days <= 0) return 'today'
  return days === 1 ? 'tomorrow' : 'later'
}
