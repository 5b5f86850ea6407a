import type { Voice } from '../../platform/index.ts'
import { cite } from './cite.ts'
import type { ContentTable } from './content.ts'
import type { PaperKind } from './kinds.ts'
import type { Line, Sheet } from './paper-data.ts'

/** The words, figures and tables of a paper while it is being put together. */
export interface Draft {
  readonly strings: Record<string, string>
  readonly numbers: Record<string, number>
  readonly tables: Record<string, ContentTable>
}

/** What all kinds of paper have in common. */
export function composeSheet(kind: PaperKind, sheet: Sheet, voice: Voice): Draft {
  const { say, format, language } = voice
  const strings: Record<string, string> = {
    title: sheet.title ?? say(`papers.kind.${kind}`),
    service: sheet.service,
    'office.name': sheet.office.name,
    day: format.day(Temporal.PlainDate.from(sheet.day)),
    'warning.preview': say('papers.warning.preview'),
    'warning.preview.more': say('papers.warning.preview-more'),
    'signatures.title': say('papers.signatures.title'),
    'mark.second-factor': say('papers.signatures.second-factor'),
    'mark.ink': say('papers.signatures.ink'),
    'mark.line': say('papers.signatures.line'),
    'system.title': say('papers.system.title'),
    'system.code': say('papers.system.code'),
    'system.check': say('papers.system.check'),
    'system.trace': say('papers.system.trace'),
    'system.qr': say('papers.system.qr'),
    'word.mark': say('papers.system.mark'),
    'word.tick': say('papers.system.tick'),
  }
  if (sheet.office.contact !== '') strings['office.contact'] = sheet.office.contact
  if (sheet.holder !== '') strings['holder'] = sheet.holder
  if (sheet.sample) warn(strings, 'sample', voice)
  if (language === 'en') warn(strings, 'translation', voice)
  if (sheet.origin === 'named' || sheet.origin === 'ours') strings['origin'] = say(`papers.origin.${sheet.origin}`)
  const named = cite(sheet.at, say)
  if (named !== '') strings['origin.at'] = named
  if (sheet.lead) {
    strings['lead'] = sheet.lead.text
    strings['lead.at'] = cite(sheet.lead.at, say)
  }
  const draft: Draft = { strings, numbers: {}, tables: {} }
  composeLines(sheet, draft, voice)
  if (sheet.silences.length > 0)
    draft.tables['silences'] = { rows: sheet.silences.map(({ text, at }) => [text, cite(at, say)]) }
  if (sheet.signers.length > 0)
    draft.tables['signers'] = { rows: sheet.signers.map(({ name, post, key }) => [name, post, key]) }
  return draft
}

function warn(strings: Record<string, string>, what: 'sample' | 'translation', { say }: Voice): void {
  strings[`warning.${what}`] = say(`papers.warning.${what}`)
  strings[`warning.${what}.more`] = say(`papers.warning.${what}-more`)
}

/** The fields in the order of the law: id, label, paragraph, shape, and the value where it is one piece of text. */
function composeLines(sheet: Sheet, draft: Draft, voice: Voice): void {
  const rows: string[][] = []
  for (const line of sheet.lines) {
    const { shape, value } = composeWords(line, sheet, draft, voice)
    if (shape === 'none') continue
    if (line.number !== undefined) draft.numbers[line.id] = line.number
    if (line.silence) {
      const { text, at } = line.silence
      draft.tables[`silence.${line.id}`] = { rows: [[text, cite(at, voice.say)]] }
    }
    rows.push([line.id, line.label, cite(line.at, voice.say), shape, value])
  }
  draft.tables['lines'] = { rows }
}

type Shape = 'row' | 'section' | 'list' | 'table' | 'facts' | 'none'

function composeWords(line: Line, sheet: Sheet, draft: Draft, { say }: Voice): { shape: Shape; value: string } {
  const { words, id } = line
  if (words === null || words === '') {
    // A field that the law itself lists stays, empty as it is; of our own fields only those that say something.
    const given = sheet.origin === 'drawn' || sheet.origin === 'listed' || line.silence
    return { shape: given ? (line.silence ? 'section' : 'row') : 'none', value: line.silence ? '' : '—' }
  }
  if (typeof words === 'string') {
    const value = line.supplied ? `${words} (${say('papers.supplied')})` : words
    return { shape: line.section ? 'section' : 'row', value }
  }
  if ('facts' in words) {
    draft.tables[`line.${id}`] = {
      head: [say('papers.facts.what'), say('papers.facts.value')],
      rows: words.facts.map((fact) => [
        fact.what,
        [fact.from, fact.supplied ? say('papers.supplied') : ''].filter((piece) => piece !== '').join('; '),
        fact.value,
        cite(fact.at, say),
      ]),
      foot: words.sum.map(({ what, value }) => [what, value]),
    }
    return { shape: 'facts', value: '' }
  }
  if ('head' in words) {
    const { head, rows, foot, figures = findFigures(head.length, rows) } = words
    draft.tables[`line.${id}`] = { head, rows, ...(foot ? { foot } : {}) }
    if (rows.length === 0) return { shape: 'none', value: '' }
    return { shape: 'table', value: figures.join(' ') }
  }
  if (words.length === 0) return { shape: 'none', value: '' }
  draft.tables[`line.${id}`] = {
    rows: words.map((entry) =>
      typeof entry === 'string' ? [entry, '', ''] : [entry.text, entry.note, cite(entry.at, say)],
    ),
  }
  return { shape: 'list', value: '' }
}

// An amount or a count; seven digits and more in one piece are the number of a document or of a person.
const amount = /^(?!\d{7})[−-]?\d[\d\s]*(?:[.,]\d+)?\s?[₸%]?$/u

const findFigures = (columns: number, rows: readonly (readonly string[])[]): number[] =>
  Array.from({ length: columns }, (_, column) => column).filter((column) => {
    const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '')
    return cells.length > 0 && cells.every((cell) => amount.test(cell))
  })
