import { accepted, refusal, refused, type Result } from '../kernel/index.ts'
import { isUnit, type Unit } from './units.ts'

/** The verbs of a procedure that an officer carries out. */
const stepVerbs = [
  'accept', 'register', 'resolve', 'check', 'inspect', 'opine', 'examine', 'request', 'test', 'draft', 'decide', 'sign',
  'bundle', 'dispatch', 'receive', 'notify', 'issue', 'pay', 'store', 'list',
] as const // prettier-ignore

/** Applicants and systems do these; no officer is ever allowed them. */
type ForeignVerb = 'apply' | 'collect' | 'relay' | 'verify' | 'form'

/** What is asked of whoever opens a page or keeps the house. An action stands here only if something asks for it. */
const otherActions = [
  'case.open',
  'case.find',
  'paper.open',
  'staff.manage',
  'organ.manage',
  'destruction.order',
] as const

export type Action = (typeof otherActions)[number] | `step.${(typeof stepVerbs)[number] | ForeignVerb}`

export const actions: readonly Action[] = [...stepVerbs.map((verb): Action => `step.${verb}`), ...otherActions]

/** Where a unit may do a thing: in its own place only, or anywhere. */
export type Reach = 'own-place' | 'anywhere'

type Rights = Partial<Readonly<Record<Action, Reach>>>

const here = (...allowed: Action[]): Rights => Object.fromEntries(allowed.map((action) => [action, 'own-place']))
const anywhere = (...allowed: Action[]): Rights => Object.fromEntries(allowed.map((action) => [action, 'anywhere']))

const reading = here('case.open', 'case.find', 'paper.open')

/** Who may do what, where. What does not stand here is forbidden. */
const table: Readonly<Record<Unit, Rights>> = {
  akim: {
    ...reading,
    ...here('step.accept', 'step.register', 'step.dispatch', 'step.receive', 'step.notify', 'step.issue', 'step.store'),
  },
  executor: {
    ...reading,
    ...here(
      'step.accept',
      'step.register',
      'step.check',
      'step.request',
      'step.draft',
      'step.dispatch',
      'step.receive',
    ),
    ...here('step.notify', 'step.issue', 'step.pay', 'step.store', 'step.list'),
  },
  head: { ...reading, ...here('step.resolve', 'step.decide', 'step.sign', 'destruction.order') },
  commission: {
    ...here('case.open', 'paper.open'),
    ...here('step.receive', 'step.inspect', 'step.opine', 'step.sign', 'step.dispatch'),
  },
  administrator: anywhere('staff.manage', 'organ.manage'),
  // Nothing of theirs is built yet.
  methodologist: {},
  auditor: {},
}

/** The reach of a unit for an action; null where it is not allowed at all. */
export const reachOf = (unit: Unit, action: Action): Reach | null => table[unit][action] ?? null

/** Whoever asks: an officer by unit and place. Background work asks nobody; its scope of the database bounds it. */
export interface Asking {
  readonly unit: string
  readonly place: number
}

/** Whether this officer may do this at this place. Default deny: an unknown unit may nothing. */
export function may(asking: Asking, action: Action, place: number): boolean {
  if (!isUnit(asking.unit)) return false
  const reach = reachOf(asking.unit, action)
  return reach === 'anywhere' || (reach === 'own-place' && asking.place === place)
}

/** The same as a refusal, `people.not-permitted`. */
export const permit = (asking: Asking, action: Action, place: number): Result<true> =>
  may(asking, action, place)
    ? accepted(true)
    : refused(refusal('people.not-permitted', { action, unit: asking.unit, place }))
