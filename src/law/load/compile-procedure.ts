import type {
  Counting,
  Effect,
  Message,
  OutcomeDefinition,
  PromisedTerm,
  StepDefinition,
  Unit,
  Verb,
} from '../edition.ts'
import type { Telling } from '../edition-surroundings.ts'
import type { EditionSource } from '../schema/edition.ts'
import type { OutcomeSource, StepSource, UnitSource } from '../schema/procedure.ts'
import type { PromiseSource } from '../schema/promise.ts'
import { readTerm, type Term } from '../term.ts'
import { byRouteFrom, citedFrom, isSilent, listed, silentFrom, statedFrom, termFrom } from './compile-values.ts'

type Uncounted = EditionSource['counting']

export function compileCounting(source: Uncounted): Counting {
  const days = 'days' in source ? source.days : source['taken-as']
  return {
    excludeStart: days.includes('first-day'),
    excludeEnd: days.includes('last-day'),
    saidBy: 'days' in source ? 'edition' : 'doubt',
    doubt: 'doubt' in source ? source.doubt : null,
  }
}

export function compileUnit(id: string, unit: UnitSource): Unit {
  const plain = { ...citedFrom(unit), id, is: unit.is, organ: null, adapter: null }
  switch (unit.is) {
    case 'applicant':
      return { ...plain, office: {}, clock: 'continuous' }
    case 'system':
      return { ...plain, office: {}, clock: unit.clock ?? 'continuous', adapter: unit.adapter }
    case 'person':
      return { ...plain, office: byRouteFrom(unit.office, String, ''), clock: unit.clock ?? 'office' }
    case 'organ':
      return {
        ...plain,
        office: byRouteFrom(unit.office, String, ''),
        clock: unit.clock ?? 'office',
        organ: {
          createdBy: unit.organ['created-by'],
          members: statedFrom(unit.organ.members, ({ least, most }) => ({ least, most: most ?? null })),
          signs: statedFrom(unit.organ.signs, ({ value }) => value),
        },
      }
  }
}

export function compilePromise(id: string, promise: PromiseSource, counting: Counting): PromisedTerm {
  const said = 'term' in promise && promise.term !== undefined ? promise.term : undefined
  const own = promise.uncounted ? compileCounting(promise.uncounted) : counting
  const figure = said !== undefined && !isSilent(said) ? readTerm(said) : null
  return {
    ...citedFrom(promise),
    id,
    is: promise.is,
    within: promise.is === 'band' ? readTerm(promise.shortest) : figure,
    held: isSilent(said) ? silentFrom(said).is : 'stated',
    longest: promise.is === 'band' ? readTerm(promise.longest) : null,
    when: promise.when ?? null,
    period: promise.is === 'period' ? promise.period : null,
    chain: promise.is === 'chain' ? promise.chain : [],
    clock: promise.clock ?? 'office',
    from: promise.from,
    to: promise.to,
    on: promise.on,
    ...(promise.in === undefined ? {} : { in: promise.in }),
    excludeStart: own.excludeStart,
    excludeEnd: own.excludeEnd,
    counting: own,
  }
}

type StepTerm = Exclude<StepSource['within'], Readonly<Record<string, unknown>>>
const settleTerm = (value: unknown): Term | null => (typeof value === 'string' ? readTerm(value) : null)

export function compileStep(
  id: string,
  step: StepSource,
  routes: readonly string[],
  counting: Counting,
): StepDefinition {
  const walked = step.routes ?? routes
  const outcomes = step.outcomes ?? (step.next === undefined ? {} : { done: { to: step.next } })
  // A silent term is a mapping too (`not-held: …`), and is told from a mapping of routes by its own keys.
  const within = isSilent(step.within)
    ? { '*': null }
    : byRouteFrom<StepTerm, Term | null>(step.within as StepTerm, settleTerm, null)
  return {
    ...citedFrom(step),
    id,
    routes: walked,
    by: byRouteFrom(step.by, String, ''),
    does: byRouteFrom<Verb | readonly Verb[], readonly Verb[]>(
      step.does,
      (verbs) => (typeof verbs === 'string' ? [verbs] : verbs),
      [],
    ),
    within,
    clock: step.clock ?? 'office',
    yields: byRouteFrom<readonly string[], readonly string[]>(step.yields, (list) => list, []),
    outcomes: Object.entries(outcomes).map(([name, outcome]) => compileOutcome(name, outcome, walked, step.at)),
    sends: byRouteFrom<string, string | null>(step['sends-to'], (unit) => unit, null),
    parts: step.parts ?? [],
    reads: step.reads ?? [],
    names: step.names ?? null,
    volume: step.volume ?? null,
    each: step.each ?? 'case',
    times: compileTimes(step.times),
    signs: step.signs ?? null,
    fills: step.fills ?? [],
    messages: step.messages ?? [],
    excludeStart: step['first-day'] ? step['first-day'] === 'uncounted' : counting.excludeStart,
    ...(step['first-day'] ? { saysFirstDay: true as const } : {}),
    notBefore: termFrom(step['not-before']),
    notAfter: step['not-after'] ?? null,
    of: step.of ?? null,
  }
}

function compileTimes(times: StepSource['times']): StepDefinition['times'] {
  if (!times) return null
  return 'exactly' in times
    ? { kind: 'exactly', count: times.exactly, per: times.per }
    : { kind: 'at-least', count: times['at-least'], per: times.per }
}

function compileOutcome(
  id: string,
  source: OutcomeSource,
  routes: readonly string[],
  stepAt: string,
): OutcomeDefinition {
  const outcome: Exclude<OutcomeSource, string> = typeof source === 'string' ? { to: source } : source
  const by = outcome['written-by']
  return {
    id,
    at: outcome.at ?? stepAt,
    ...(by === undefined ? {} : { writtenBy: by }),
    routes: outcome.routes ?? routes,
    to: byRouteFrom<string, string | null>(outcome.to, (step) => step, null),
    end: byRouteFrom<string, string | null>(outcome.end, (end) => end, null),
    needs: outcome.needs ?? [],
    form: outcome.form ?? 'paper',
    record: outcome.record === 'yes',
    yields: byRouteFrom<readonly string[], readonly string[]>(outcome.yields, (list) => list, []),
    result: outcome.result ?? null,
    effects: (outcome.effects ?? []).map(compileEffect),
    starts: outcome.starts ?? [],
    store: outcome.store ?? null,
    retry: outcome.retry === 'yes',
    shows: outcome.shows ?? null,
    marks: outcome.marks ?? null,
    keeps: outcome.keeps ?? null,
    for: outcome.for ?? [],
    when: outcome.when ?? null,
  }
}

function compileEffect(source: Readonly<Record<string, string | undefined>>): Effect {
  const does = (['opens', 'changes', 'closes', 'bars', 'revives'] as const).find((verb) => source[verb] !== undefined)
  return { does: does ?? 'opens', award: source[does ?? 'opens'] ?? '', for: source['for'] ?? null }
}

export const compileMessages = (source: EditionSource['messages']): Message[] =>
  listed(source).map((message) => ({
    ...citedFrom(message),
    id: message.id,
    from: message.from,
    via: message.via ?? null,
    to: typeof message.to === 'string' ? [message.to] : message.to,
    carries: message.carries,
    answers: message.answers ?? [],
    within: termFrom(message.within),
    key: message.key ?? null,
    ordered: message.ordered === 'yes',
    fault: compileFault(message.fault),
  }))

type FaultSource = EditionSource['messages'][string]['fault']
const minute: Term = { count: 1, unit: 'minute' }

function compileFault(fault: FaultSource): Message['fault'] {
  if (!fault) return null
  return {
    retry: readTerm(fault.retry) ?? minute,
    after: readTerm(fault.after) ?? minute,
    task: fault.task,
    personTold: fault['person-told'] === 'yes',
    promise: fault.promise,
  }
}

export const compileTellings = (source: EditionSource['tellings']): Telling[] =>
  listed(source).map((telling) => ({
    ...citedFrom(telling),
    id: telling.id,
    is: telling.is,
    executed: telling.executed === 'yes',
    doubt: telling.doubt ?? null,
    rows: listed(telling.rows).map((row) => ({
      ...citedFrom(row),
      id: row.id,
      number: row.number,
      units: row.units,
      steps: row.steps,
      printedTerm: row['printed-term'] ?? null,
      printedNext: row['printed-next'] ?? null,
      defect: row.defect ?? null,
    })),
  }))
