import type { EditionSource } from '../schema/edition.ts'
import { isSilent } from './compile-values.ts'
import type { Dictionary } from './dictionary.ts'
import type { Path, References } from './references.ts'

/** What an edition says around its procedure: every word of it that points somewhere. */
export function checkSurroundings(edition: EditionSource, refs: References, known: Dictionary): void {
  checkFee(edition, refs)
  checkWho(edition, refs, known)
  checkVariants(edition, refs)
  checkHandingOver(edition, refs, known)
  checkComplaints(edition, refs, known)
  const { timetables, responsible, directories, premises, principles, information, indicators } = edition
  const offices = known.words('offices')
  each(
    timetables,
    (row, path) => {
      refs.one([...path, 'office'], row.office, 'office', offices)
      if (row.office === undefined && !row.on?.length) refs.tell(path, 'missing-key', { key: 'office' }, 'reference')
      refs.all([...path, 'on'], row.on, 'channel', edition.channels)
    },
    'timetables',
  )
  each(directories, (row, path) => refs.one([...path, 'office'], row.office, 'office', offices), 'directories')
  each(
    information,
    (row, path) => refs.one([...path, 'where'], row.where, 'information', known.words('information')),
    'information',
  )
  each(
    indicators,
    (row, path) => refs.one([...path, 'measure'], row.measure, 'measure', known.words('measures')),
    'indicators',
  )
  if (!isSilent(responsible)) refs.all(['responsible', 'list'], responsible.list, 'unit', edition.units)
  if (!isSilent(premises)) refs.all(['premises', 'list'], premises.list, 'premises', known.words('premises'))
  if (!isSilent(principles)) refs.all(['principles', 'list'], principles.list, 'principle', known.words('principles'))
}

/** Items of the evidence that an expression names; `used` learns of them. */
export function checkEvidenceNode(
  node: unknown,
  path: Path,
  items: Readonly<Record<string, unknown>>,
  refs: References | null,
  used?: Set<string>,
): void {
  if (typeof node === 'string') {
    used?.add(node)
    return refs?.one(path, node, 'evidence', items)
  }
  if (Array.isArray(node))
    return node.forEach((part, index) => checkEvidenceNode(part, [...path, index], items, refs, used))
  for (const [key, part] of Object.entries(node as Readonly<Record<string, unknown>>)) {
    if (key !== 'when' && key !== 'at') checkEvidenceNode(part, [...path, key], items, refs, used)
  }
}

type Listed<T> =
  | string
  | { readonly list: readonly T[] }
  | { readonly 'not-held': string }
  | { readonly delegated: unknown }

function each<T>(value: Listed<T>, check: (row: T, path: Path) => void, key: string): void {
  if (typeof value === 'object' && 'list' in value) value.list.forEach((row, index) => check(row, [key, 'list', index]))
}

const itemsOf = ({ evidence }: EditionSource): Readonly<Record<string, unknown>> =>
  isSilent(evidence) ? {} : evidence.items

function checkFee(edition: EditionSource, refs: References): void {
  const { fee, parameters } = edition
  if (isSilent(fee) || fee.is === 'free') return
  refs.one(['fee', 'proof'], fee.proof, 'evidence', itemsOf(edition))
  if (isSilent(fee.charges)) return
  for (const [id, charge] of Object.entries(fee.charges.list))
    refs.one(['fee', 'charges', 'list', id, 'parameter'], charge.parameter, 'parameter', parameters)
}

function checkWho(edition: EditionSource, refs: References, known: Dictionary): void {
  if (isSilent(edition.who) || isSilent(edition.who.representatives)) return
  for (const [id, { shows }] of Object.entries(edition.who.representatives.list)) {
    const path = ['who', 'representatives', 'list', id]
    refs.one(path, id, 'role', known.words('roles'))
    refs.all([...path, 'shows'], shows, 'evidence', itemsOf(edition))
  }
}

function checkVariants(edition: EditionSource, refs: References): void {
  const { variants, who, channels, promises, results, grounds } = edition
  if (isSilent(variants)) return
  const refuse = isSilent(grounds.refuse) ? {} : grounds.refuse.list
  for (const [id, variant] of Object.entries(variants.list)) {
    const path = ['variants', 'list', id]
    refs.all([...path, 'who'], variant.who, 'class', isSilent(who) ? {} : who.classes)
    for (const channel of Object.keys(variant.channels))
      refs.one([...path, 'channels', channel], channel, 'channel', channels)
    refs.all([...path, 'promises'], variant.promises, 'promise', promises)
    refs.all([...path, 'results'], variant.results, 'result', results)
    refs.all([...path, 'grounds-except'], variant['grounds-except'], 'ground', refuse)
    if (variant.evidence) checkEvidenceNode(variant.evidence, [...path, 'evidence'], itemsOf(edition), refs)
  }
}

function checkHandingOver(edition: EditionSource, refs: References, known: Dictionary): void {
  each(
    edition.delivery,
    (way, path) => {
      refs.all([...path, 'on'], way.on, 'channel', edition.channels)
      refs.one([...path, 'receipt'], way.receipt, 'paper', edition.papers)
      refs.all([...path, 'shows'], way.shows, 'evidence', { ...itemsOf(edition), ...edition.papers })
    },
    'delivery',
  )
  each(
    edition.storage,
    (kept, path) => {
      refs.one([...path, 'place'], kept.place, 'office', known.words('offices'))
      refs.one([...path, 'from'], kept.from, 'event', known.words('events'))
    },
    'storage',
  )
}

function checkComplaints(edition: EditionSource, refs: References, known: Dictionary): void {
  each(
    edition.complaints,
    (way, path) => {
      refs.one([...path, 'matter'], way.matter, 'complaint-matter', known.words('complaint-matters'))
      refs.one([...path, 'channel'], way.channel, 'complaint-channel', known.words('complaint-channels'))
      refs.one([...path, 'to'], way.to, 'body', new Set([...known.words('bodies'), ...Object.keys(edition.units)]))
      refs.all([...path, 'on'], way.on, 'channel', edition.channels)
      refs.one([...path, 'paper'], way.paper, 'paper', edition.papers)
      refs.one([...path, 'journal'], way.journal, 'journal', edition.journals)
    },
    'complaints',
  )
}
