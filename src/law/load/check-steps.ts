import type { EditionSource } from '../schema/edition.ts'
import type { Dictionary } from './dictionary.ts'
import { isSilent } from './compile-values.ts'
import type { Path, References } from './references.ts'

type StepSource = EditionSource['steps'][string]
type OutcomeSource = NonNullable<StepSource['outcomes']>[string]

/** Who can do what: a machine relays and forms, a person who applies applies and collects. */
const only: Readonly<Record<string, readonly string[]>> = {
  relay: ['system'],
  form: ['system'],
  verify: ['system'],
  apply: ['applicant'],
  collect: ['applicant'],
}

export function checkSteps(edition: EditionSource, refs: References, known: Dictionary): void {
  for (const [id, route] of Object.entries(edition.routes)) {
    refs.one(['routes', id], id, 'channel', edition.channels)
    refs.one(['routes', id, 'starts'], route.starts, 'step', edition.steps)
    refs.one(['routes', id, 'accepts'], route.accepts, 'unit', edition.units)
  }
  for (const [id, step] of Object.entries(edition.steps)) checkStep(['steps', id], step, edition, refs, known)
  for (const [id, message] of Object.entries(edition.messages)) {
    const path = ['messages', id]
    refs.one([...path, 'from'], message.from, 'unit', edition.units)
    refs.one([...path, 'via'], message.via, 'unit', edition.units)
    refs.one([...path, 'fault', 'task'], message.fault?.task, 'unit', edition.units)
    if (typeof message.to === 'string') refs.one([...path, 'to'], message.to, 'unit', edition.units)
    else refs.all([...path, 'to'], message.to, 'unit', edition.units)
  }
  for (const [id, telling] of Object.entries(edition.tellings)) {
    refs.one(['tellings', id, 'doubt'], telling.doubt, 'doubt', edition.doubts)
    for (const [row, told] of Object.entries(telling.rows)) {
      refs.all(['tellings', id, 'rows', row, 'units'], told.units, 'unit', edition.units)
      refs.all(['tellings', id, 'rows', row, 'steps'], told.steps, 'step', edition.steps)
    }
  }
}

function checkStep(path: Path, step: StepSource, edition: EditionSource, refs: References, known: Dictionary): void {
  const { units, routes, promises, journals, forms, messages } = edition
  const unit = (at: Path, word: string): void => refs.one(at, word, 'unit', units)
  refs.all([...path, 'routes'], step.routes, 'route', routes)
  refs.byRoute([...path, 'by'], step.by, routes, unit)
  refs.byRoute([...path, 'does'], step.does, routes, (at, verb) => checkVerb(at, verb, step, edition, refs))
  refs.byRoute([...path, 'sends-to'], step['sends-to'], routes, unit)
  refs.one([...path, 'names'], step.names, 'unit', units)
  refs.one([...path, 'not-after'], step['not-after'], 'promise', promises)
  refs.one([...path, 'volume'], step.volume, 'journal', journals)
  refs.one([...path, 'signs'], step.signs, 'journal', journals)
  refs.all([...path, 'reads'], step.reads, 'award', known.awards)
  refs.all([...path, 'fills'], step.fills, 'form', forms)
  refs.all([...path, 'parts'], step.parts, 'part', known.words('parts'))
  refs.all([...path, 'messages'], step.messages, 'message', messages)
  if (typeof step.within === 'object' && !isSilent(step.within)) {
    for (const route of Object.keys(step.within)) refs.one([...path, 'within', route], route, 'route', routes)
  }
  checkYields([...path, 'yields'], step.yields, edition, refs)
  if (step.outcomes && step.next !== undefined) refs.tell([...path, 'next'], 'twice', { given: 'next, outcomes' })
  if (!step.outcomes && step.next === undefined) refs.tell(path, 'missing-key', { key: 'outcomes' }, 'mapping')
  refs.byRoute([...path, 'next'], step.next, routes, (at, word) => refs.one(at, word, 'step', edition.steps))
  for (const [id, outcome] of Object.entries(step.outcomes ?? {})) {
    checkOutcome([...path, 'outcomes', id], outcome, edition, refs, known)
  }
}

function checkOutcome(
  path: Path,
  outcome: OutcomeSource,
  edition: EditionSource,
  refs: References,
  known: Dictionary,
): void {
  if (typeof outcome === 'string') return refs.one(path, outcome, 'step', edition.steps)
  const { routes, steps, results, promises } = edition
  refs.all([...path, 'routes'], outcome.routes, 'route', routes)
  refs.byRoute([...path, 'to'], outcome.to, routes, (at, word) => refs.one(at, word, 'step', steps))
  refs.byRoute([...path, 'end'], outcome.end, routes, (at, word) => refs.one(at, word, 'end', known.words('ends')))
  refs.one([...path, 'result'], outcome.result, 'result', results)
  refs.one([...path, 'store'], outcome.store, 'office', known.words('offices'))
  refs.all([...path, 'starts'], outcome.starts, 'promise', promises)
  checkYields([...path, 'yields'], outcome.yields, edition, refs)
  outcome.effects?.forEach((effect, index) => {
    const { for: result, ...acts } = effect as Readonly<Record<string, string | undefined>>
    refs.one([...path, 'effects', index, 'for'], result, 'result', results)
    for (const [verb, award] of Object.entries(acts))
      refs.one([...path, 'effects', index, verb], award, 'award', edition.awards)
  })
  outcome.needs?.forEach((need, index) => checkNeed([...path, 'needs', index], need, edition, refs))
}

function checkNeed(path: Path, need: string, edition: EditionSource, refs: References): void {
  const [kind = '', id] = need.split('/')
  if (kind === 'ground') {
    const lists = Object.values(edition.grounds).flatMap((list) => (isSilent(list) ? [] : Object.keys(list.list)))
    if (id !== undefined) refs.one(path, id, 'ground', new Set(lists))
    else if (lists.length === 0)
      refs.tell(path, 'unknown-reference', { given: need, what: 'ground', known: '' }, 'needs')
  } else if (kind === 'evidence' && id !== undefined) {
    refs.one(path, id, 'evidence', isSilent(edition.evidence) ? {} : edition.evidence.items)
  } else if (id !== undefined) {
    refs.tell(path, 'wrong-form', { given: need }, 'needs')
  }
}

function checkYields(path: Path, value: unknown, { papers, journals, routes }: EditionSource, refs: References): void {
  refs.byRoute(path, value, routes, (at, word) => {
    if (word.startsWith('journal/')) refs.one(at, word.slice('journal/'.length), 'journal', journals)
    else refs.one(at, word, 'paper', papers)
  })
}

function checkVerb(path: Path, verb: string, step: StepSource, edition: EditionSource, refs: References): void {
  const kinds = only[verb]
  if (!kinds) return
  for (const id of typeof step.by === 'string' ? [step.by] : Object.values(step.by)) {
    const unit = edition.units[id]
    if (unit && !kinds.includes(unit.is)) {
      refs.tell(path, 'verb-of-another', { given: verb, unit: id, known: kinds.join(', ') })
    }
  }
}
