import type { LawError } from '../law-error.ts'
import type { EditionSource } from '../schema/edition.ts'
import { checkConditions } from './check-conditions.ts'
import { checkDoubts } from './check-doubts.ts'
import { checkGraph } from './check-graph.ts'
import { checkMeanings } from './check-meanings.ts'
import { checkPapers } from './check-papers.ts'
import { checkPlacesToGive } from './check-places.ts'
import { checkSteps } from './check-steps.ts'
import { checkEvidenceNode, checkSurroundings } from './check-surroundings.ts'
import { checkWays } from './check-ways.ts'
import type { Dictionary } from './dictionary.ts'
import type { LoadedOf } from './loaded-file.ts'
import { References } from './references.ts'
import { isSilent } from './compile-values.ts'

/** Every word of an edition that points somewhere: inside the edition, into a dictionary, or to another file. */
export function checkEdition(file: LoadedOf<'edition'>, known: Dictionary): LawError[] {
  const edition = file.data
  const refs = new References(file.source)
  checkPlaces(edition, refs, known)
  checkPromises(edition, refs, known)
  checkEvidence(edition, refs, known)
  checkForms(edition, refs)
  checkSurroundings(edition, refs, known)
  checkPlacesToGive(edition, refs)
  // A step that cannot be found leaves others out of reach: the graph is walked only when every name is right.
  const before = refs.errors.length
  checkSteps(edition, refs, known)
  if (refs.errors.length === before) {
    checkGraph(edition, refs)
    checkMeanings(edition, refs)
  }
  if (refs.errors.length === before) checkWays(edition, refs)
  checkPapers(edition, refs, known)
  checkDoubts(edition, refs, known)
  checkConditions(edition, refs, file.source, known)
  return refs.errors
}

function checkPlaces(edition: EditionSource, refs: References, known: Dictionary): void {
  const offices = known.words('offices')
  refs.one(['act'], edition.act, 'act', known.acts)
  refs.one(['written-by'], edition['written-by'], 'act', known.acts)
  if (edition.keeps !== 'none') refs.one(['keeps', 'standard'], edition.keeps.standard, 'act', known.acts)
  edition.basis.forEach((entry, index) => refs.one(['basis', index, 'act'], entry.act, 'act', known.acts))
  for (const [id, channel] of Object.entries(edition.channels)) {
    refs.one(['channels', id], id, 'channel', known.words('channels'))
    refs.one(['channels', id, 'office'], channel.office, 'office', offices)
  }
  edition.jurisdiction.forEach((rule, index) => {
    refs.one(['jurisdiction', index, 'channel'], rule.channel, 'channel', edition.channels)
    refs.one(['jurisdiction', index, 'only-without'], rule['only-without'], 'channel', edition.channels)
  })
  if ('doubt' in edition.counting) refs.one(['counting', 'doubt'], edition.counting.doubt, 'doubt', edition.doubts)
  for (const [id, unit] of Object.entries(edition.units)) {
    const path = ['units', id]
    if (unit.is === 'system') refs.one([...path, 'adapter'], unit.adapter, 'adapter', known.words('adapters'))
    if (unit.is !== 'person' && unit.is !== 'organ') continue
    refs.byRoute([...path, 'office'], unit.office, edition.routes, (at, word) => refs.one(at, word, 'office', offices))
    if (unit.is === 'organ') {
      refs.one([...path, 'organ', 'created-by'], unit.organ['created-by'], 'body', known.words('bodies'))
    }
  }
}

function checkPromises(edition: EditionSource, refs: References, known: Dictionary): void {
  const events = known.words('events')
  for (const [id, promise] of Object.entries(edition.promises)) {
    const path = ['promises', id]
    refs.one([...path, 'from'], promise.from, 'event', events)
    refs.one([...path, 'to'], promise.to, 'event', events)
    refs.all([...path, 'on'], promise.on, 'channel', edition.channels)
    if (promise.is === 'chain') refs.all([...path, 'chain'], promise.chain, 'promise', edition.promises)
    if (promise.uncounted && 'doubt' in promise.uncounted) {
      refs.one([...path, 'uncounted', 'doubt'], promise.uncounted.doubt, 'doubt', edition.doubts)
    }
  }
}

function checkEvidence(edition: EditionSource, refs: References, known: Dictionary): void {
  if (isSilent(edition.evidence)) return
  const { items, needs } = edition.evidence
  const used = new Set<string>()
  for (const [id, item] of Object.entries(items)) {
    const path = ['evidence', 'items', id]
    refs.one([...path, 'form'], item.form, 'form', edition.forms)
    refs.one([...path, 'issuer'], item.issuer, 'issuer', known.words('issuers'))
    if (item.is === 'form' && item.form === undefined) refs.tell(path, 'missing-key', { key: 'form' }, 'reference')
    if (typeof item.handed === 'object') {
      for (const channel of Array.isArray(item.handed) ? [] : Object.keys(item.handed))
        refs.one([...path, 'handed', channel], channel, 'channel', edition.channels)
    }
  }
  checkEvidenceNode(needs, ['evidence', 'needs'], items, refs, used)
  if (!isSilent(edition.variants)) {
    for (const variant of Object.values(edition.variants.list)) {
      if (variant.evidence) checkEvidenceNode(variant.evidence, [], items, null, used)
    }
  }
  for (const id of Object.keys(items)) {
    if (!used.has(id)) refs.tell(['evidence', 'items', id], 'evidence-unused', { given: id })
  }
}

function checkForms(edition: EditionSource, refs: References): void {
  for (const [id, form] of Object.entries(edition.forms)) {
    refs.one(['forms', id, 'filled-by'], form['filled-by'], 'unit', edition.units)
    for (const [name, field] of Object.entries(form.fields)) {
      const path = ['forms', id, 'fields', name]
      const table = field.table === undefined ? undefined : edition.forms[field.table]
      refs.one([...path, 'table'], field.table, 'form', edition.forms)
      if (table) refs.one([...path, 'show'], field.show, 'field', table.fields)
      if (table && !table.rows) refs.tell([...path, 'table'], 'not-a-table', { given: field.table ?? '' })
      if (field.type === 'row-of' && field.table === undefined)
        refs.tell(path, 'missing-key', { key: 'table' }, 'reference')
      if (field.type === 'choice' && !field.choices?.length) refs.tell(path, 'missing-key', { key: 'choices' }, 'list')
      if (field.type !== 'choice' && field.choices)
        refs.tell([...path, 'choices'], 'choices-without-choice', { given: field.type })
      const twice = field.choices?.find((choice, index, all) => all.indexOf(choice) !== index)
      if (twice !== undefined) refs.tell([...path, 'choices'], 'twice', { given: twice })
    }
    for (const [name, check] of Object.entries(form.checks ?? {})) {
      refs.all(['forms', id, 'checks', name, 'fields'], check.fields, 'field', form.fields)
    }
  }
}
