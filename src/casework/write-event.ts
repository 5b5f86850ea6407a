import type { Json } from '../kernel/index.ts'
import type { Edition } from '../law/index.ts'
import type { Tx } from '../platform/index.ts'
import type { CaseEvent } from './case-events.ts'
import type { CaseState, PaperMade } from './case-state.ts'
import { sealEvent, type StoredEvent } from './event.ts'
import { evolve } from './evolve.ts'
import type { CaseworkParts } from './parts.ts'
import { currentVersion } from './upcast.ts'
import type { PaperPlan } from './verbs/verb.ts'
import type { Officer } from './world.ts'

export interface DecidedEvent {
  /** The case as the event finds it; null where it opens one. */
  readonly before: CaseState | null
  /** Without its papers, and so without its hash. */
  readonly event: CaseEvent
  readonly plans: readonly PaperPlan[]
  readonly edition: Edition
  readonly actor: Officer
}

export interface SealedEvent {
  readonly event: CaseEvent
  readonly stored: StoredEvent
  /** The case as the event leaves it. */
  readonly state: CaseState
}

/** Writes the papers that a decided event makes and seals it with them: what is left is to append it. */
export async function writeEvent(tx: Tx, parts: CaseworkParts, decided: DecidedEvent): Promise<SealedEvent> {
  const { before, event, actor } = decided
  const papers: PaperMade[] = []
  for (const plan of decided.plans) {
    // From the state as it will be, so that no paper says less than its event; a later one may name an earlier one.
    const state = evolve(before, withPapers(event, papers))
    papers.push(
      await parts.writePaper(tx, {
        case: event.case,
        plan,
        state,
        edition: decided.edition,
        actor,
        happened: Temporal.Instant.from(event.happened),
        seq: event.seq,
        received: event.type === 'issued' ? event.content.receivedBy : null,
      }),
    )
  }
  const whole = withPapers(event, papers)
  const stored = sealEvent(
    {
      case: event.case,
      seq: event.seq,
      type: event.type,
      version: currentVersion[event.type],
      actor: actor.staff,
      unit: actor.unit,
      place: actor.place,
      happened: event.happened,
      recorded: parts.now().toString(),
      previous: before?.hash ?? null,
      content: { by: event.by, ...whole.content } as unknown as Json,
    },
    parts.random(16),
  )
  const sealed = { ...whole, hash: stored.hash }
  return { event: sealed, stored, state: evolve(before, sealed) }
}

const withPapers = (event: CaseEvent, papers: readonly PaperMade[]): CaseEvent =>
  ({ ...event, content: { ...event.content, moves: { ...event.content.moves, papers } } }) as CaseEvent
