import type { At, Cited, Stated } from './cited.ts'
import type { Evidence } from './edition-evidence.ts'
import type { Award, GroundKind, GroundList, Parameter, Reckoning } from './edition-grounds.ts'
import type { Form } from './edition-form.ts'
import type { Journal, Paper, Result } from './edition-paper.ts'
import type { Competition, WaitingList } from './edition-places.ts'
import type { Surroundings } from './edition-surroundings.ts'
import type { Term } from './term.ts'

/** What a step does: a closed set. Each verb has one meaning in the engine, one screen, one shape in a diagram. */
export const verbs = [
  'accept',
  'register',
  'resolve',
  'check',
  'inspect',
  'opine',
  'examine',
  'request',
  'test',
  'draft',
  'decide',
  'sign',
  'bundle',
  'dispatch',
  'receive',
  'notify',
  'issue',
  'pay',
  'store',
  'list',
  'apply',
  'collect',
  'relay',
  'verify',
  'form',
] as const
export type Verb = (typeof verbs)[number]

/** Whose time runs: the office's hours, the centre's hours, or every minute of the day (a system). */
export type Clock = 'office' | 'centre' | 'continuous'

/**
 * The compiled edition: plain data, everything explicit, references checked, without texts. Lists keep the order of
 * the act. `hash` is over the rest; a case refers to it. Texts are looked up beside it (`Law.texts`).
 */
export interface Edition extends Surroundings {
  readonly schema: 2
  /** `targeted-social-aid/2012-akmola` */
  readonly id: string
  readonly service: string
  readonly hash: string
  readonly kind: 'standard' | 'regulation'
  /** `stated`: a text says it; `drafted`: only a promise exists and we wrote the procedure that keeps it. */
  readonly origin: 'stated' | 'drafted'
  /** A path from the oblast down: `akmola`, `akmola/zerendi`; `kz` is the whole country. */
  readonly territory: string
  readonly channels: readonly Channel[]
  readonly jurisdiction: readonly JurisdictionRule[]
  readonly counting: Counting
  readonly units: readonly Unit[]
  readonly promises: readonly PromisedTerm[]
  readonly routes: readonly RouteDefinition[]
  readonly steps: readonly StepDefinition[]
  readonly messages: readonly Message[]
  readonly evidence: Stated<Evidence>
  readonly forms: readonly Form[]
  readonly grounds: Readonly<Record<GroundKind, Stated<GroundList>>>
  readonly results: readonly Result[]
  readonly papers: readonly Paper[]
  readonly journals: readonly Journal[]
  readonly awards: readonly Award[]
  readonly lists: readonly WaitingList[]
  readonly competitions: readonly Competition[]
  readonly parameters: readonly Parameter[]
  readonly reckonings: readonly Reckoning[]
  readonly doubts: readonly Doubt[]
}

export interface Channel extends Cited {
  /** department, rural-akim, centre, portal, branch, other-body */
  readonly id: string
  readonly office: string | null
  readonly may: readonly ('receive' | 'issue' | 'inform')[]
  /** Territories where it is open; none: everywhere. */
  readonly in: readonly string[]
}

/** Which channel serves this person, tried in order: by which place, and only where an earlier one does not exist. */
export interface JurisdictionRule extends Cited {
  readonly channel: string
  readonly place: 'residence' | 'stay' | 'last-residence' | 'birth' | 'property' | 'choice'
  readonly onlyWithout: string | null
}

export interface Unit extends Cited {
  readonly id: string
  readonly is: 'person' | 'organ' | 'applicant' | 'system'
  /** Kind of office it sits in, by route where it differs (`*` for all); none for an applicant or a system. */
  readonly office: Readonly<Record<string, string>>
  readonly clock: Clock
  readonly organ: Organ | null
  /** For a system: the adapter, or `core` where the system is this program itself. */
  readonly adapter: string | null
}

export interface Organ {
  readonly createdBy: string
  readonly members: Stated<{ readonly least: number; readonly most: number | null }>
  readonly signs: Stated<'all-members' | 'chair' | 'chair-and-secretary' | 'majority'>
}

/** Which days stand outside the count of a term in days, and who said so. */
export interface Counting {
  readonly excludeStart: boolean
  readonly excludeEnd: boolean
  readonly saidBy: 'edition' | 'general-law' | 'doubt'
  readonly doubt: string | null
}

/** An event that a term runs from or to. */
export type EventName = string

/** A term owed to the person. */
export interface PromisedTerm extends Cited {
  readonly id: string
  /** within a term; not before it; at least so long; per person ahead in the queue; before a promised day, counted back; a chain of others; or a band (by travel). */
  readonly is: 'within' | 'not-before' | 'at-least' | 'per-person-ahead' | 'before' | 'chain' | 'band' | 'period'
  /** Null where the text has no figure: `held` says why. */
  readonly within: Term | null
  readonly held: 'stated' | 'not-stated' | 'delegated' | 'not-held'
  /** For a band: the longest; `within` is the shortest. For a period: `quarter` or `school-year`. */
  readonly longest: Term | null
  /** A condition on the facts under which this promise is the one made. */
  readonly when: string | null
  readonly period: string | null
  readonly chain: readonly string[]
  readonly clock: Clock
  readonly from: EventName
  readonly to: EventName
  /** Routes it is made on. */
  readonly on: readonly string[]
  /** Territories where it is made; left out where it is made everywhere. */
  readonly in?: readonly string[]
  readonly excludeStart: boolean
  readonly excludeEnd: boolean
  readonly counting: Counting
}

export interface RouteDefinition extends Cited {
  readonly channel: string
  readonly starts: string
  readonly accepts: string
}

/** A value that may differ by route: `*` stands for every route that is not named. */
export type ByRoute<T> = Readonly<Record<string, T>>

export interface StepDefinition extends Cited {
  readonly id: string
  readonly routes: readonly string[]
  readonly by: ByRoute<string>
  readonly does: ByRoute<readonly Verb[]>
  readonly within: ByRoute<Term | null>
  readonly clock: Clock
  readonly yields: ByRoute<readonly string[]>
  readonly outcomes: readonly OutcomeDefinition[]
  readonly sends: ByRoute<string | null>
  readonly parts: readonly string[]
  readonly reads: readonly string[]
  readonly names: string | null
  readonly volume: string | null
  readonly each: 'case' | 'bag' | 'office-slot' | 'roll'
  readonly times: { readonly kind: 'at-least' | 'exactly'; readonly count: number; readonly per: 'day' } | null
  readonly signs: string | null
  readonly fills: readonly string[]
  readonly messages: readonly string[]
  readonly excludeStart: boolean
  /** The step says it itself; otherwise it counts as the edition does. */
  readonly saysFirstDay?: true
  readonly notBefore: Term | null
  readonly notAfter: string | null
  readonly of: string | null
}

export interface OutcomeDefinition extends Omit<Outcome, 'to' | 'end' | 'yields' | 'at'> {
  readonly to: ByRoute<string | null>
  readonly end: ByRoute<string | null>
  readonly yields: ByRoute<readonly string[]>
  readonly routes: readonly string[]
  readonly at: At
}

/** One route of an edition with everything that differs by route settled. */
export interface Route {
  readonly channel: string
  /** Id of the first step. */
  readonly starts: string
  /** Unit that takes the application; `applicant` where a person applies to a system. */
  readonly accepts: string
  readonly steps: ReadonlyMap<string, Step>
  readonly promises: readonly PromisedTerm[]
  readonly units: ReadonlyMap<string, RouteUnit>
  readonly at: At
}

export interface RouteUnit extends Omit<Unit, 'office'> {
  readonly office: string | null
}

export interface Step extends Cited {
  readonly id: string
  /** Unit of this route. */
  readonly by: string
  /** Done in order inside one step, under one clock. */
  readonly does: readonly Verb[]
  readonly within: Term | null
  readonly clock: Clock
  /** Papers by id (`coupon`) and journals as `journal/<id>`. */
  readonly yields: readonly string[]
  readonly outcomes: ReadonlyMap<string, Outcome>
  /** Unit that a dispatch goes to. */
  readonly sends: string | null
  /** Ordered parts of one screen (`identify`, `originals`, `enter`, `scan`, `sign`, …). */
  readonly parts: readonly string[]
  /** Awards of other services that it reads. */
  readonly reads: readonly string[]
  /** Unit that a resolution names. */
  readonly names: string | null
  readonly volume: string | null
  readonly each: 'case' | 'bag' | 'office-slot' | 'roll'
  readonly times: StepDefinition['times']
  /** Journal that the receiver signs in. */
  readonly signs: string | null
  /** Forms that this step fills in (the application and its tables, an inspection act, an opinion). */
  readonly fills: readonly string[]
  readonly messages: readonly string[]
  /** Whether the day on which the step opens stands outside its count. */
  readonly excludeStart: boolean
  readonly notBefore: Term | null
  /** Promise that caps this step where its own printed term is longer. */
  readonly notAfter: string | null
  /** What a verify, sign or form step is about. */
  readonly of: string | null
}

export interface Outcome {
  readonly id: string
  /** Next step; null where the walk ends. */
  readonly to: string | null
  /** issued, not-accepted, refused, returned, stored, error, … ; null where it goes on. */
  readonly end: string | null
  /** `ground` (one of the refuse list), `ground/<id>`, `reason`, `record`, `forms`, `evidence`, `signatures`, `eds-valid`. */
  readonly needs: readonly string[]
  readonly form: 'paper' | 'oral' | 'electronic'
  /** A spoken act leaves a record of who said what. */
  readonly record: boolean
  readonly yields: readonly string[]
  /** Result that this outcome chooses. */
  readonly result: string | null
  readonly effects: readonly Effect[]
  /** Promises whose clock starts here. */
  readonly starts: readonly string[]
  readonly store: string | null
  /** The step stays open and is tried again. */
  readonly retry: boolean
  /** What the person is shown, by the id of a text. */
  readonly shows?: string | null
  /** Facts entered by hand because a register did not answer are marked so. */
  readonly marks?: 'unverified' | null
  readonly keeps?: 'draft' | null
  /** Reasons that lead here: `expired`, `revoked`, … */
  readonly for?: readonly string[]
  readonly when: string | null
  readonly at: At | null
}

/** What happens to an award; `for` limits it to cases that end in that result. */
export interface Effect {
  readonly does: 'opens' | 'changes' | 'closes' | 'bars' | 'revives'
  readonly award: string
  readonly for: string | null
}

export interface Message extends Cited {
  readonly id: string
  readonly from: string
  readonly via: string | null
  readonly to: readonly string[]
  readonly carries: readonly string[]
  readonly answers: readonly string[]
  readonly within: Term | null
  readonly key: string | null
  readonly ordered: boolean
  /** What happens while the other side does not answer. */
  readonly fault: {
    readonly retry: Term
    readonly after: Term
    readonly task: string
    readonly personTold: boolean
    readonly promise: 'keeps-running' | 'stops'
  } | null
}

/** A place where the text is silent, contradicts itself or is mistyped, and what we take it as. The words stand in the texts. */
export interface Doubt extends Cited {
  readonly id: string
  readonly kind: 'silent' | 'contradiction' | 'misprint' | 'truncated' | 'foreign' | 'ambiguous' | 'not-held'
  /** Paths of the facts in the edition, `promises.department`. */
  readonly about: readonly string[]
  readonly takenAs: string
  /** A question that a general act probably answers: `counting-of-terms/first-day`. */
  readonly general: string | null
}
