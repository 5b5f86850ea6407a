import { never } from '../kernel/index.ts'
import type { Accepted, CaseEvent, Moves } from './case-events.ts'
import type { CaseState } from './case-state.ts'

/** The state is a fold over the events: nothing else is remembered. */
export const evolve = (state: CaseState | null, event: CaseEvent): CaseState =>
  withContent(withMoves(state ?? begin(event), event, event.content.moves), event)

export const foldEvents = (events: readonly CaseEvent[]): CaseState | null =>
  events.reduce<CaseState | null>(evolve, null)

function begin(event: CaseEvent): CaseState {
  if (event.type !== 'accepted' && event.type !== 'not-accepted')
    throw new Error(`a case cannot begin with ${event.type}`)
  const {
    service,
    edition,
    editionHash,
    channel,
    language,
    number,
    places,
    applicant,
    application,
    evidence,
    missing,
    sample,
  }: Accepted = event.content
  return {
    id: event.case,
    seq: 0,
    hash: event.hash,
    lastAct: actOf(event),
    service,
    edition,
    editionHash,
    sample,
    channel,
    language,
    number,
    openedAt: event.happened,
    places,
    applicant,
    application,
    evidence,
    missing,
    inspection: null,
    conclusion: null,
    decision: null,
    resultNumber: null,
    tasks: [],
    pending: {},
    obligations: [],
    papers: [],
    passed: [],
    ended: null,
  }
}

const actOf = ({ seq, by, happened }: CaseEvent): CaseState['lastAct'] => ({ seq, by, at: happened })

function withMoves(state: CaseState, event: CaseEvent, moves: Moves): CaseState {
  return {
    ...state,
    seq: event.seq,
    hash: event.hash,
    // In the moment that she is late, an officer has still seen the case as it was left.
    lastAct: event.type === 'breached' ? state.lastAct : actOf(event),
    tasks: [...state.tasks.filter((task) => !moves.closes.includes(task.id)), ...moves.opens],
    obligations: [
      ...state.obligations.map((duty) => (moves.met.includes(duty.id) ? { ...duty, metAt: event.happened } : duty)),
      // The duty of serving a person at the window starts and is met by the same act.
      ...moves.starts.map((duty) => ({
        ...duty,
        metAt: moves.met.includes(duty.id) ? event.happened : null,
        breachedAt: null,
      })),
    ],
    papers: [
      ...state.papers,
      ...moves.papers.map((paper) => ({ ...paper, madeAt: event.happened, signedBy: signedAtOnce(event) })),
    ],
    pending: stillPending(state.pending, moves),
    passed:
      moves.outcome === null
        ? state.passed
        : [...state.passed, { step: moves.step, outcome: moves.outcome, at: event.happened, by: event.by }],
    ended: moves.end === null ? state.ended : { as: moves.end, at: event.happened },
  }
}

/** What waits for signatures waits until its step is left: a breach in between changes nothing of it. */
function stillPending(pending: CaseState['pending'], moves: Moves): CaseState['pending'] {
  if (moves.pending) return { ...pending, [moves.step]: moves.pending }
  if (moves.outcome === null) return pending
  const { [moves.step]: _left, ...others } = pending
  return others
}

/** Papers that come into being with a signature bear it from the first moment. */
const signedAtOnce = (event: CaseEvent): readonly string[] => (event.type === 'signed' ? [event.content.signer] : [])

function withContent(state: CaseState, event: CaseEvent): CaseState {
  switch (event.type) {
    case 'inspected':
      return { ...state, inspection: event.content.act }
    case 'opined':
      return { ...state, conclusion: event.content.conclusion }
    case 'drafted':
      return { ...state, decision: event.content.decision }
    case 'signed': {
      const { papers, signer } = event.content
      return {
        ...state,
        papers: state.papers.map((paper) =>
          papers.includes(paper.id) ? { ...paper, signedBy: [...paper.signedBy, signer] } : paper,
        ),
      }
    }
    case 'registered':
      return { ...state, resultNumber: event.content.resultNumber }
    case 'breached':
      return {
        ...state,
        obligations: state.obligations.map((duty) =>
          event.content.obligations.includes(duty.id) ? { ...duty, breachedAt: event.happened } : duty,
        ),
      }
    case 'accepted':
    case 'not-accepted':
    case 'dispatched':
    case 'returned':
    case 'issued':
      return state
    default:
      return never(event)
  }
}
