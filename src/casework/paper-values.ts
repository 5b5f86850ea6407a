import { tiyn, type Json } from '../kernel/index.ts'
import { nameOf, type Edition, type Law, type Paper, type PaperField } from '../law/index.ts'
import { officeTime, type Office } from '../offices/index.ts'
import type { Voice } from '../platform/index.ts'
import type { CaseState } from './case-state.ts'
import { tellFacts, wouldDifferInWords, type ToldFact } from './describe-ground.ts'
import { recordOf } from './reckon.ts'
import type { Officer } from './world.ts'

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

/** Everything a field of a paper can be read from. */
export interface PaperSources {
  readonly law: Law
  readonly edition: Edition
  readonly state: CaseState
  readonly actor: Officer
  readonly office: Office
  readonly happened: Temporal.Instant
  readonly voice: Voice
  /** Names of the members who were named, and of the act that named them. */
  readonly organ: { readonly name: string; readonly members: readonly string[]; readonly createdBy: string } | null
  readonly receiver: string | null
  readonly executor: string
}

type Source = (rest: readonly string[], sources: PaperSources) => Json

/** Where a paper's field may come from; an edition that names another source is wrong, and a test says so. */
const sources: Readonly<Record<string, Source>> = {
  case: ([what], s) => caseFact(what!, s),
  application: ([field], s) => (field === 'full-name' ? s.state.applicant.name : formFact(s, 'application', field!)),
  family: (_rest, s) => s.state.application['family'] ?? [],
  incomes: (_rest, s) => s.state.application['incomes'] ?? [],
  inspection: ([field], s) => formFact(s, 'inspection', field!),
  opinion: ([field], s) => opinion(field!, s),
  actor: (_rest, s) => shortName(s.actor.name),
  executor: (_rest, s) => s.executor,
  signer: (_rest, s) => shortName(s.actor.name),
  receiver: (_rest, s) => s.receiver,
  office: (_rest, s) => s.office.name,
  organ: ([what], s) => (what === 'members' ? [...(s.organ?.members ?? [])] : (s.organ?.createdBy ?? null)),
  promise: (_rest, s) => s.state.obligations.find((duty) => duty.kind === 'promise')?.due ?? null,
  evidence: ([what], s) => evidence(what!, s),
  reckoning: ([id], s) => reckoned(s, id!),
  parameter: ([id], s) => reckoned(s, id!),
  ground: ([what], s) => ground(what!, s),
  result: ([what], s) => (what === 'number' ? s.state.resultNumber : result(s)),
  paper: ([id], s) => s.state.papers.findLast((paper) => paper.kind === id)?.number ?? null,
  award: ([what], s) => (what === 'name' ? awardName(s) : confirmation(s)),
  general: (_rest, s) => s.voice.say('paper.appeal-not-held'),
  entry: ([what], s) => (what === 'number' ? s.state.number : s.happened.toString()),
}

export const paperSources: readonly string[] = Object.keys(sources)

/** All fields of a paper of the edition, in the order of the law, with their words. */
export const paperLines = (paper: Paper, s: PaperSources): PaperLine[] =>
  paper.fields.map((field) => ({
    id: field.id,
    label: text(s, `papers.${paper.id}.${field.id}`),
    at: field.at,
    words: write(field, read(field, s), s),
    supplied: isSupplied(field, s),
  }))

function isSupplied(field: PaperField, s: PaperSources): boolean {
  const decision = recordOf(s.state)?.decision
  const [from, id] = field.from.split('.')
  return from === 'parameter' && (decision?.parameters.some((used) => used.id === id && 'by' in used.source) ?? false)
}

function read(field: PaperField, s: PaperSources): Json {
  const [from, ...rest] = field.from.split('.')
  const source = sources[from!]
  if (!source) throw new Error(`paper field ${field.id} is from ${field.from}, which is no source`)
  return source(rest, s)
}

/** A text of the edition in the paper's language. */
export const text = ({ law, edition, voice }: Pick<PaperSources, 'law' | 'edition' | 'voice'>, key: string): string =>
  nameOf(law, edition, key, voice.language)

/** What is granted: the award that the edition opens. */
const awardName = (s: PaperSources): string | null => {
  const [award] = s.edition.awards
  return award ? text(s, `awards.${award.id}`) : null
}

/** How often what is granted must be confirmed, and by what; null where the edition asks for nothing. */
function confirmation(s: PaperSources): string | null {
  const confirm = s.edition.awards[0]?.confirm
  if (!confirm) return null
  const by = text(s, `forms.${confirm.by}`)
  return s.voice.say(confirm.every.unit === 'year' ? 'paper.confirm.year' : 'paper.confirm.quarter', {
    by,
    at: confirm.at,
  })
}

function caseFact(what: string, s: PaperSources): Json {
  switch (what) {
    case 'registered-on':
      return s.state.openedAt
    case 'quarter':
      return quarter(s)
    default:
      return s.happened.toString()
  }
}

function quarter(s: PaperSources): string {
  const { year, month } = civil(s.happened.toString(), s)
  return s.voice.say('paper.quarter', {
    quarter: ['I', 'II', 'III', 'IV'][Math.floor((month - 1) / 3)]!,
    year: String(year),
  })
}

function formFact(s: PaperSources, form: string, field: string): Json {
  const fact = field.replaceAll('-', '_')
  const record = form === 'inspection' ? s.state.inspection : s.state.application[form]
  const value = (record as { readonly [name: string]: Json } | null | undefined)?.[fact] ?? null
  const definition = s.edition.forms.find((each) => each.id === form)?.fields.find((each) => each.id === field)
  return definition?.type === 'choice' && typeof value === 'string' ? text(s, `forms.${form}.${field}.${value}`) : value
}

function opinion(field: string, s: PaperSources): Json {
  const given = s.state.conclusion
  if (!given) return null
  return field === 'need' ? text(s, `forms.opinion.need.${given.outcome}`) : given.reasons
}

function evidence(what: string, s: PaperSources): Json {
  if (what === 'missing')
    return s.state.missing.map((needed) => needed.map((item) => text(s, `evidence.${item}`)).join(' / '))
  return s.state.evidence.filter((seen) => seen.taken !== 'absent').map((seen) => text(s, `evidence.${seen.item}`))
}

/** A figure of the decision; an amount that a refusal does not grant is none, and stands on no paper. */
function reckoned(s: PaperSources, id: string): Json {
  const isAmount = s.edition.awards.some((award) => award.amount === id)
  return isAmount && s.state.decision?.ground ? null : (recordOf(s.state)?.values[id] ?? null)
}

const result = (s: PaperSources): string =>
  text(s, `steps.${s.state.decision?.step ?? ''}.${s.state.decision?.outcome ?? ''}`)

function ground(what: string, s: PaperSources): Json {
  const answer = s.state.decision?.ground ? recordOf(s.state)?.grounds[s.state.decision.ground] : undefined
  if (!answer) return null
  if (what === 'text') return text(s, `grounds.refuse.${answer.id}`)
  if (what === 'would-differ') return wouldDifferInWords(s, answer)
  return tellFacts(s, answer, recordOf(s.state)).map((fact) => ({ ...fact }))
}

const shortName = (name: string): string => {
  const [surname, given, patronymic] = name.split(/\s+/)
  return [surname, given && `${given[0]}.`, patronymic && `${patronymic[0]}.`].filter(Boolean).join(' ')
}

const civil = (instant: string, s: PaperSources): Temporal.PlainDateTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(officeTime(s.office).zone).toPlainDateTime()

const isInstant = (value: string): boolean => value.endsWith('Z')

function write(field: PaperField, value: Json, s: PaperSources): PaperLine['words'] {
  if (value === null || value === '') return null
  const { format, say } = s.voice
  switch (field.type) {
    case 'date':
      return format.day(
        isInstant(plain(value)) ? civil(plain(value), s) : Temporal.PlainDate.from(plain(value).slice(0, 10)),
      )
    case 'moment':
      return format.moment(isInstant(plain(value)) ? civil(plain(value), s) : Temporal.PlainDateTime.from(plain(value)))
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
function rowName(field: Edition['forms'][number]['fields'][number], value: Json, s: PaperSources): string {
  if (value === 'self') return s.state.applicant.name
  const other = s.edition.forms.find((each) => each.id === field.table)
  const row = other && (s.state.application[other.fact] as readonly Row[] | undefined)?.[Number(value)]
  const show = other?.fields.find((each) => each.id === field.show)
  return plain((show && row?.[show.fact]) ?? '')
}

function cell(form: string, field: Edition['forms'][number]['fields'][number], value: Json, s: PaperSources): string {
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
