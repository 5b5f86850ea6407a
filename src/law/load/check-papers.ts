import { answerGives, journalSources, paperSources, printedAs } from '../paper-sources.ts'
import type { FigureType } from '../edition-grounds.ts'
import type { EditionSource } from '../schema/edition.ts'
import { isSilent } from './compile-values.ts'
import type { Dictionary } from './dictionary.ts'
import type { Path, References } from './references.ts'

export function checkPapers(edition: EditionSource, refs: References, known: Dictionary): void {
  const { units, papers, journals, results, awards, forms, reckonings, evidence } = edition
  const items = isSilent(evidence) ? {} : evidence.items
  for (const [id, paper] of Object.entries(papers)) {
    const path = ['papers', id]
    const kind = paper.kind === undefined ? path : [...path, 'kind']
    refs.one(kind, paper.kind ?? id, 'paper-kind', known.words('paper-kinds'))
    refs.all([...path, 'signed-by'], paper['signed-by'], 'unit', units)
    checkSources([...path, 'fields'], paper.fields, paperSources, edition, refs)
    if (Object.hasOwn(journals, id)) refs.tell(path, 'twice', { given: id })
  }
  for (const [id, journal] of Object.entries(journals)) {
    const path = ['journals', id]
    const kind = journal.kind === undefined ? path : [...path, 'kind']
    refs.one(kind, journal.kind ?? id, 'paper-kind', known.words('paper-kinds'))
    refs.all([...path, 'signed-by'], journal['signed-by'], 'unit', units)
    checkSources([...path, 'columns'], journal.columns, journalSources, edition, refs)
  }
  for (const [id, result] of Object.entries(results)) {
    refs.one(['results', id, 'paper'], result.paper, 'paper', papers)
    refs.all(['results', id, 'signed-by'], result['signed-by'], 'unit', units)
  }
  for (const [id, award] of Object.entries(awards)) {
    refs.one(['awards', id, 'amount'], award.amount, 'reckoning', reckonings)
    refs.one(['awards', id, 'confirm', 'by'], award.confirm?.by, 'form', { ...forms, ...items })
    refs.one(['awards', id, 'from'], award.from, 'event', known.words('events'))
    refs.one(
      ['awards', id, 'paid', 'by'],
      award.paid?.by,
      'body',
      new Set([...known.words('bodies'), ...Object.keys(units)]),
    )
    for (const [end, { event }] of Object.entries(award.ends ?? {}))
      refs.one(['awards', id, 'ends', end, 'event'], event, 'event', known.words('events'))
  }
}

type Known = Readonly<Record<string, keyof typeof printedAs>>
type Fields = EditionSource['papers'][string]['fields']

/** Every value that a paper or a journal names can be had, and stands there as what it is. */
function checkSources(path: Path, fields: Fields, house: Known, edition: EditionSource, refs: References): void {
  const known = Object.fromEntries(Object.entries(house).filter(([from]) => isThere(from, edition)))
  for (const [id, { from, type }] of Object.entries(fields)) {
    const gives = known[from] ?? givesOf([...path, id, 'from'], from, known, edition, refs)
    if (gives !== undefined && !printedAs[gives].includes(type))
      refs.tell([...path, id, 'type'], 'printed-otherwise', { given: type, expected: printedAs[gives].join(', ') })
  }
}

/** What the house tells of an award, an organ or a promise can be told only where the edition has one. */
function isThere(from: string, { awards, units, promises }: EditionSource): boolean {
  const [root, what] = from.split('.')
  if (root === 'organ') return Object.values(units).some((unit) => unit.is === 'organ')
  if (root === 'promise') return Object.values(promises).some((promise) => promise.is === 'within')
  if (root !== 'award') return true
  return Object.values(awards).some((award) => (what === 'name' ? award : award[what as 'amount' | 'confirm']))
}

/** What a source gives that is the edition's own: an answer, a table, a figure, another paper. Undefined: told as wrong. */
function givesOf(
  at: Path,
  from: string,
  known: Known,
  edition: EditionSource,
  refs: References,
): keyof typeof printedAs | undefined {
  const { forms, papers, reckonings, parameters } = edition
  const [root = '', second = '', ...rest] = from.split('.')
  const form = forms[root]
  if (form?.rows && from === root) return 'table'
  if (form && !form.rows && rest.length === 0 && isFilled(root, edition)) {
    const asked = form.fields[second]
    const gives = asked && answerGives[asked.type]
    if (gives) return gives
    refs.one(at, second, 'field', new Set(printable(form)))
  } else if (root === 'paper') {
    const numbers = new Set(Object.keys(papers).map((id) => `paper.${id}.number`))
    if (numbers.has(from)) return 'words'
    refs.one(at, from, 'source', numbers)
  } else if (rest.length === 0 && (root === 'reckoning' || root === 'parameter')) {
    const figures = printableFigures(root === 'reckoning' ? reckonings : parameters)
    if (figures[second]) return figures[second]
    refs.one(at, second, root, figures)
  } else {
    refs.one(at, from, 'source', new Set([...Object.keys(known), ...answersOf(edition)]))
  }
  return undefined
}

type Figures = Readonly<Record<string, { readonly type: FigureType }>>
/** A percent is kept in hundredths, and nothing prints it yet. */
const printableFigures = (figures: Figures): Readonly<Record<string, 'money' | 'number'>> =>
  Object.fromEntries(Object.entries(figures).flatMap(([id, { type }]) => (type === 'percent' ? [] : [[id, type]])))

/** The applicant's forms are kept with her application; another is kept when a step fills it in. */
const isFilled = (id: string, { forms, steps, units }: EditionSource): boolean =>
  units[forms[id]?.['filled-by'] ?? '']?.is === 'applicant' ||
  Object.values(steps).some((step) => step.fills?.includes(id))

const answersOf = ({ forms }: EditionSource): string[] =>
  Object.entries(forms).flatMap(([id, form]) => (form.rows ? [id] : printable(form).map((field) => `${id}.${field}`)))

const printable = ({ fields }: EditionSource['forms'][string]): string[] =>
  Object.keys(fields).filter((id) => answerGives[fields[id]!.type] !== null)
