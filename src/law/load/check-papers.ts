import type { EditionSource } from '../schema/edition.ts'
import type { Dictionary } from './dictionary.ts'
import type { Path, References } from './references.ts'

/** Where a field of a paper may take its value from, beside the forms of the edition. */
export const paperSources: Readonly<Record<string, readonly string[] | 'any'>> = {
  case: ['number', 'registered-on', 'happened-on', 'happened-at', 'quarter', 'channel'],
  promise: ['due-on', 'term'],
  actor: ['name', 'post'],
  executor: ['name', 'phone'],
  signer: ['name', 'post'],
  receiver: ['name'],
  office: ['name', 'address', 'phone'],
  organ: ['members', 'created-by', 'name'],
  ground: ['text', 'facts', 'would-differ'],
  result: ['name', 'number'],
  entry: ['number', 'at'],
  evidence: ['missing', 'handed'],
  award: ['name', 'amount', 'from', 'confirm'],
  general: ['complaints'],
  paper: 'any',
  reckoning: 'any',
  parameter: 'any',
}

export function checkPapers(edition: EditionSource, refs: References, known: Dictionary): void {
  const { units, papers, journals, results, awards, forms, reckonings } = edition
  for (const [id, paper] of Object.entries(papers)) {
    const path = ['papers', id]
    const kind = paper.kind === undefined ? path : [...path, 'kind']
    refs.one(kind, paper.kind ?? id, 'paper-kind', known.words('paper-kinds'))
    refs.all([...path, 'signed-by'], paper['signed-by'], 'unit', units)
    checkSources([...path, 'fields'], paper.fields, edition, refs)
    if (Object.hasOwn(journals, id)) refs.tell(path, 'twice', { given: id })
  }
  for (const [id, journal] of Object.entries(journals)) {
    const path = ['journals', id]
    const kind = journal.kind === undefined ? path : [...path, 'kind']
    refs.one(kind, journal.kind ?? id, 'paper-kind', known.words('paper-kinds'))
    refs.all([...path, 'signed-by'], journal['signed-by'], 'unit', units)
    checkSources([...path, 'columns'], journal.columns, edition, refs)
  }
  for (const [id, result] of Object.entries(results)) {
    refs.one(['results', id, 'paper'], result.paper, 'paper', papers)
    refs.all(['results', id, 'signed-by'], result['signed-by'], 'unit', units)
  }
  for (const [id, award] of Object.entries(awards)) {
    refs.one(['awards', id, 'amount'], award.amount, 'reckoning', reckonings)
    refs.one(['awards', id, 'confirm', 'by'], award.confirm?.by, 'form', forms)
  }
}

type Fields = Readonly<Record<string, { readonly from: string }>>

function checkSources(path: Path, fields: Fields, edition: EditionSource, refs: References): void {
  for (const [id, field] of Object.entries(fields)) {
    const at = [...path, id, 'from']
    const [root = '', second] = field.from.split('.')
    const form = edition.forms[root]
    if (form) {
      // A person's whole name is put together by the program from its parts.
      const composed = root === 'application' && second === 'full-name'
      if (second !== undefined && !composed) refs.one(at, second, 'field', form.fields)
      continue
    }
    const names = paperSources[root]
    if (names === undefined)
      refs.one(at, root, 'source', new Set([...Object.keys(edition.forms), ...Object.keys(paperSources)]))
    else if (names !== 'any') refs.one(at, second ?? '', 'source', new Set(names))
    else if (root === 'paper') refs.one(at, second ?? '', 'paper', edition.papers)
    else refs.one(at, second ?? '', root, root === 'reckoning' ? edition.reckonings : edition.parameters)
  }
}
