import { tiyn, type Json } from '../kernel/index.ts'
import type { Field, Paper, PaperField } from '../law/index.ts'
import type { ToldFact } from './describe-ground.ts'
import { factsOf, recordOf } from './reckon.ts'
import { civil, readSource, text, type PaperSources } from './read-source.ts'

/** A field of a paper as it will stand on it: its label and its words, in the paper's language. */
export interface PaperLine {
  readonly id: string
  readonly label: string
  readonly at: string
  readonly words: string | readonly string[] | PaperTable | { readonly facts: readonly ToldFact[] } | null
  /** No held act gives this figure: this installation supplied it, and the paper says so. */
  readonly supplied: boolean
}

export interface PaperTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** All fields of a paper of the edition, in the order of the law, with their words. */
export const paperLines = (paper: Paper, s: PaperSources): PaperLine[] =>
  paper.fields.map((field) => ({
    id: field.id,
    label: text(s, `papers.${paper.id}.${field.id}`),
    at: field.at,
    words: write(field, readSource(field.from, s), s),
    supplied: isSupplied(field, s),
  }))

function isSupplied(field: PaperField, s: PaperSources): boolean {
  const decision = recordOf(s.state)?.decision
  const [from, id] = field.from.split('.')
  return from === 'parameter' && (decision?.parameters.some((used) => used.id === id && 'by' in used.source) ?? false)
}

function write(field: PaperField, value: Json, s: PaperSources): PaperLine['words'] {
  if (value === null || value === '') return null
  const { format, say } = s.voice
  switch (field.type) {
    case 'date':
      return format.day(momentOf(plain(value), s))
    case 'moment':
      return format.moment(momentOf(plain(value), s))
    case 'money':
      return typeof value === 'number' ? format.money(tiyn(value)) : plain(value)
    case 'yes-no':
      return say(value === true ? 'paper.yes' : 'paper.no')
    case 'list':
      return field.from === 'ground.facts'
        ? { facts: value as unknown as readonly ToldFact[] }
        : (value as readonly Json[]).map(plain)
    case 'table':
      return table(field.from, value as readonly Row[], s)
    case 'number':
      return typeof value === 'number' ? format.number(value) : plain(value)
    case 'text':
    case 'long-text':
      return plain(value)
  }
}

/** An instant in the office's civil time; a day or a moment that was typed is civil already. */
const momentOf = (value: string, s: PaperSources): Temporal.PlainDateTime =>
  value.endsWith('Z') ? civil(value, s) : Temporal.PlainDateTime.from(value)

/** The rows of a table form under the names of its fields; empty columns are left out. */
type Row = { readonly [field: string]: Json }

function table(form: string, rows: readonly Row[], s: PaperSources): PaperTable {
  const fields = s.edition.forms.find((each) => each.id === form)?.fields ?? []
  const used = fields.filter((field) => rows.some((row) => row[field.fact] !== undefined))
  return {
    head: used.map((field) => text(s, `forms.${form}.${field.id}`)),
    rows: rows.map((row) => used.map((field) => cell(form, field, row[field.fact] ?? null, s))),
  }
}

/** Whom a row points at: somebody of another table by name, or the applicant herself. */
function rowName(field: Field, value: Json, s: PaperSources): string {
  if (value === 'self') return s.state.applicant.name
  const other = s.edition.forms.find((each) => each.id === field.table)
  const row = other && (factsOf(s.edition, s.state)[other.fact] as readonly Row[] | undefined)?.[Number(value)]
  const show = other?.fields.find((each) => each.id === field.show)
  return plain((show && row?.[show.fact]) ?? '')
}

function cell(form: string, field: Field, value: Json, s: PaperSources): string {
  if (value === null) return ''
  if (field.type === 'money' && typeof value === 'number') return s.voice.format.money(tiyn(value))
  if (field.type === 'date') return s.voice.format.day(Temporal.PlainDate.from(plain(value)))
  if (field.type === 'choice') return text(s, `forms.${form}.${field.id}.${plain(value)}`)
  if (field.type === 'yes-no') return s.voice.say(value === true ? 'paper.yes' : 'paper.no')
  if (field.type === 'row-of') return rowName(field, value, s)
  return plain(value)
}

/** A value that stands on paper as it is; a record has no words of its own there. */
const plain = (value: Json): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? `${value}` : ''
