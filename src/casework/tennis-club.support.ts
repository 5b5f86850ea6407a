import type { Outcome, Route, Step, Verb } from '../law/index.ts'
import type { CaseEvent, EventContents, EventType } from './case-events.ts'
import type { CaseState } from './case-state.ts'
import { decideAcceptance } from './decide-acceptance.ts'
import { evolve } from './evolve.ts'
import type { Decided } from './verbs/verb.ts'
import type { Officer, Reckoned, World } from './world.ts'

// An invented service for the tests of the engine: joining a tennis club. Real services are tested by their examples.
// Its ways out have names of their own: the engine must know them by what they do.

const step = (
  id: string,
  by: string,
  does: readonly Verb[],
  outcomes: readonly Partial<Outcome>[],
  more: Partial<Step> = {},
): Step => ({
  id,
  at: `rules ${id}`,
  by,
  does,
  within: { count: 2, unit: 'working-day' },
  clock: 'office',
  yields: [],
  outcomes: new Map(outcomes.map((outcome) => [outcome.id!, way(outcome)])),
  sends: null,
  parts: [],
  reads: [],
  names: null,
  volume: null,
  each: 'case',
  times: null,
  signs: null,
  fills: [],
  messages: [],
  excludeStart: true,
  notBefore: null,
  notAfter: null,
  of: null,
  ...more,
})

const way = (outcome: Partial<Outcome>): Outcome => ({
  id: '',
  to: null,
  end: null,
  needs: [],
  form: 'paper',
  record: false,
  yields: [],
  result: null,
  effects: [],
  starts: [],
  store: null,
  retry: false,
  when: null,
  at: null,
  ...outcome,
})

export const clubRoute: Route = {
  channel: 'clubhouse',
  starts: 'accept',
  accepts: 'executor',
  at: 'rules',
  units: new Map(),
  promises: [
    {
      id: 'answer',
      at: 'rules 1',
      is: 'within',
      within: { count: 7, unit: 'working-day' },
      held: 'stated',
      longest: null,
      period: null,
      chain: [],
      clock: 'office',
      from: 'handed-in',
      to: 'issued',
      on: ['clubhouse'],
      excludeStart: true,
      excludeEnd: false,
      counting: { excludeStart: true, excludeEnd: false, saidBy: 'edition', doubt: null },
      when: null,
    },
  ],
  steps: new Map(
    [
      step(
        'accept',
        'executor',
        ['accept'],
        [
          { id: 'welcomed', to: 'send', starts: ['answer'] },
          { id: 'sent-home', end: 'not-accepted', yields: ['missing-documents'] },
        ],
        { yields: ['journal/members', 'coupon'] },
      ),
      step('send', 'executor', ['dispatch'], [{ id: 'next', to: 'play' }]),
      step('play', 'commission', ['inspect'], [{ id: 'played', to: 'opine' }], { yields: ['score-sheet'] }),
      step(
        'opine',
        'commission',
        ['opine'],
        [
          { id: 'worthy', to: 'draft' },
          { id: 'unworthy', to: 'draft' },
        ],
        { yields: ['opinion'] },
      ),
      step(
        'draft',
        'executor',
        ['draft'],
        [
          { id: 'grant', to: 'sign', yields: ['card'] },
          { id: 'refusal', to: 'sign', needs: ['ground'], yields: ['letter'] },
        ],
        { yields: ['decision'] },
      ),
      step(
        'sign',
        'head',
        ['sign'],
        [
          { id: 'stamped', to: 'give' },
          { id: 'once-more', to: 'draft', needs: ['reason'] },
        ],
        {
          within: { count: 30, unit: 'minute' },
        },
      ),
      step('give', 'executor', ['register', 'issue'], [{ id: 'carried-off', end: 'issued' }], { yields: ['receipt'] }),
    ].map((each) => [each.id, each]),
  ),
}

export const club = { executor: 101, head: 101, commission: 100_001 } as const

export const people = {
  desk: { staff: 'desk-1', post: 'p1', place: 101, unit: 'executor', name: 'Клубов Кәрім' },
  chair: { staff: 'chair-1', post: 'p2', place: 101, unit: 'head', name: 'Төраға Төлеген' },
  first: { staff: 'jury-1', post: 'p3', place: 100_001, unit: 'commission', name: 'Бірінші Балнұр' },
  second: { staff: 'jury-2', post: 'p4', place: 100_001, unit: 'commission', name: 'Екінші Ерлан' },
} as const satisfies Record<string, Officer>

export interface ClubOptions {
  readonly reckoned?: Reckoned
}

const nothingHolds: Reckoned = { holding: [], unknown: [], record: {} }

/** A world whose clocks add whole days, so that a test reads its dates at a glance. */
export function clubWorld(
  actor: Officer,
  at = '2026-03-11T04:00:00Z',
  { reckoned = nothingHolds }: ClubOptions = {},
): World {
  let drawn = 0
  return {
    route: clubRoute,
    happened: Temporal.Instant.from(at),
    actor,
    newId: () => `${actor.staff}/${at}/${(drawn += 1)}`,
    due: ({ starts, term }) => ({
      due: starts.add({ hours: 24 * term.count }).toString(),
      presumed: false,
      proof: [],
    }),
    membersOf: (place) => (place === club.commission ? [people.first.staff, people.second.staff] : null),
    reckon: () => ({ ok: true, value: reckoned }),
  }
}

/** A decision made into an event, as the program does it, but without a database. */
export function happen(state: CaseState | null, { type, content, papers }: Decided, world: World): CaseState {
  const moves = {
    ...content.moves,
    papers: papers.map((plan, n) => ({
      id: `${plan.kind}-${(state?.seq ?? 0) + 1}-${n}`,
      kind: plan.kind,
      number: '1',
      code: '0000-0000-0000',
      hash: '',
      signers: plan.signers,
    })),
  }
  const event = {
    case: 'club-case',
    type,
    seq: (state?.seq ?? 0) + 1,
    hash: '',
    by: world.actor.name,
    happened: world.happened.toString(),
    content: { ...content, moves } as EventContents[EventType],
  } as CaseEvent
  return evolve(state, event)
}

/** A member-to-be who brought everything, or lacks what is named. */
export function handOver(missing: readonly (readonly string[])[] = [], world = clubWorld(people.desk)): CaseState {
  const decided = decideAcceptance(
    {
      service: 'tennis-club',
      edition: 'tennis-club/2026',
      editionHash: 'e',
      sample: true,
      channel: 'clubhouse',
      language: 'kk',
      places: club,
      applicant: { person: 'p', name: 'Ойыншы Ораз', iin: '000000000000', bin: null },
      application: {},
      evidence: [],
      missing,
      servedFrom: world.happened,
    },
    world,
  )
  return happen(null, decided, world)
}
