import { eventTypes, type CaseEvent, type EventType } from './case-events.ts'

/** An event as it lies in the table: of any version that was ever written. */
export interface RawEvent {
  readonly case: string
  readonly type: string
  readonly version: number
  readonly seq: number
  readonly hash: string
  readonly by: string
  readonly happened: string
  readonly content: unknown
}

/** Lifts the content of one version to the next; pure, kept for ever. */
export type Upcaster = (content: unknown) => unknown

/** The version that is written today, by type; older ones are lifted on reading, rows are never rewritten. */
export const currentVersion: Readonly<Record<EventType, number>> = {
  accepted: 2,
  'not-accepted': 2,
  dispatched: 1,
  inspected: 1,
  opined: 1,
  drafted: 1,
  signed: 1,
  returned: 1,
  registered: 1,
  issued: 1,
  breached: 1,
}

/** `type@version` → what makes the next version of it. */
export type Upcasters = Readonly<Record<string, Upcaster>>

// Until version 2 only persons applied.
const letOrganisationsApply: Upcaster = (content) => {
  const { applicant, ...rest } = content as { readonly applicant: Readonly<Record<string, unknown>> }
  return { ...rest, applicant: { ...applicant, bin: null } }
}

const upcasters: Upcasters = {
  'accepted@1': letOrganisationsApply,
  'not-accepted@1': letOrganisationsApply,
}

const isKnown = (type: string): type is EventType => (eventTypes as readonly string[]).includes(type)

export function lift(
  raw: RawEvent,
  steps: Upcasters = upcasters,
  current: Readonly<Record<string, number>> = currentVersion,
): CaseEvent {
  if (!isKnown(raw.type)) throw new Error(`event ${raw.seq} is of the unknown type ${raw.type}`)
  // Written by a newer program than this one: read as if it were ours, it could say something else.
  if (raw.version > current[raw.type]!)
    throw new Error(`event ${raw.seq} is ${raw.type} version ${raw.version}, which this program does not know`)
  let { content } = raw
  for (let version = raw.version; version < current[raw.type]!; version += 1) {
    const step = steps[`${raw.type}@${version}`]
    if (!step) throw new Error(`no upcaster lifts ${raw.type} from version ${version}`)
    content = step(content)
  }
  const { version: _version, ...event } = raw
  // The content was checked when it was written; its shape is the corpus test's to prove.
  return { ...event, content } as CaseEvent
}
