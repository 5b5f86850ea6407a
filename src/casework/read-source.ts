import { civilMoment, parseTerm, type Json } from '../kernel/index.ts'
import {
  awardOpenedBy,
  resultOf,
  nameOf,
  wordOf,
  type Award,
  type Edition,
  type Law,
  type PaperSource,
} from '../law/index.ts'
import type { Directory, Office } from '../offices/index.ts'
import type { Voice } from '../platform/index.ts'
import type { CaseState } from './case-state.ts'
import { tellFacts, wouldDifferInWords } from './describe-ground.ts'
import { factsOf, recordOf } from './reckon.ts'
import type { Officer } from './world.ts'

/** Everything a field of a paper can be read from. */
export interface PaperSources {
  readonly law: Law
  readonly edition: Edition
  readonly state: CaseState
  readonly directory: Pick<Directory, 'territoryById'>
  readonly actor: Officer
  /** What the actor is, as papers name her. */
  readonly post: string
  readonly office: Office
  readonly happened: Temporal.Instant
  readonly voice: Voice
  /** Names of the members who were named, and of the act that named them. */
  readonly organ: { readonly name: string; readonly members: readonly string[]; readonly createdBy: string } | null
  readonly signers: readonly { readonly name: string; readonly post: string }[]
  /** Who takes the result; null before it is handed over. */
  readonly receiver: string | null
}

/** Where each source of the law's list takes its value from; one that is not here does not compile. */
const sources: { readonly [Source in PaperSource]: (s: PaperSources) => Json } = {
  'case.number': ({ state }) => state.number,
  'case.registered-on': ({ state }) => state.openedAt,
  'case.happened-on': ({ happened }) => happened.toString(),
  'case.happened-at': ({ happened }) => happened.toString(),
  'case.quarter': quarter,
  'case.channel': ({ law, state, voice }) => wordOf(law, 'channels', state.channel, voice.language),
  'applicant.name': ({ state }) => state.applicant.name,
  'applicant.number': ({ state }) => state.applicant.iin ?? state.applicant.bin,
  'promise.due-on': (s) => promised(s)?.due ?? null,
  'promise.term': promisedTerm,
  'actor.name': ({ actor }) => shortName(actor.name),
  'actor.post': ({ post }) => post,
  'executor.name': ({ state }) => state.decision?.by ?? null,
  'signer.name': ({ signers }) => signers.map(({ name }) => shortName(name)).join(', '),
  'signer.post': ({ signers }) => [...new Set(signers.map(({ post }) => post))].join(', '),
  'receiver.name': ({ receiver }) => receiver,
  'office.name': ({ office, voice }) => officeName(office, voice),
  'office.address': ({ office }) => office.address,
  'office.phone': ({ office }) => office.phones.join(', '),
  'organ.name': ({ organ }) => organ?.name ?? null,
  'organ.members': ({ organ }) => [...(organ?.members ?? [])],
  'organ.created-by': ({ organ }) => organ?.createdBy ?? null,
  'ground.text': (s) => groundOf(s) && text(s, `grounds.refuse.${groundOf(s)!.id}`),
  'ground.facts': (s) => {
    const ground = groundOf(s)
    return ground && tellFacts(s, ground, recordOf(s.state)).map((fact) => ({ ...fact }))
  },
  'ground.would-differ': (s) => {
    const ground = groundOf(s)
    return ground && wouldDifferInWords(s, ground)
  },
  'result.name': ({ state: { decision }, ...s }) => decision && text(s, `steps.${decision.step}.${decision.outcome}`),
  'result.number': ({ state }) => state.resultNumber,
  'evidence.missing': (s) =>
    s.state.missing.map((needed) => needed.map((item) => text(s, `evidence.${item}`)).join(' / ')),
  'evidence.handed': (s) =>
    s.state.evidence.filter((seen) => seen.taken !== 'absent').map((seen) => text(s, `evidence.${seen.item}`)),
  'award.name': (s) => granted(s) && text(s, `awards.${granted(s)!.id}`),
  'award.amount': (s) => figure(s, granted(s)?.amount ?? ''),
  'award.confirm': confirmation,
  hand: () => null,
  'general.complaints': ({ voice }) => voice.say('paper.appeal-not-held'),
}

/** The value of a field's source in a case; null where the case has none, or none yet. */
export function readSource(from: string, s: PaperSources): Json {
  if (Object.hasOwn(sources, from)) return sources[from as PaperSource](s)
  const [root, id] = from.split('.')
  if (root === 'paper') return s.state.papers.findLast((paper) => paper.kind === id)?.number ?? null
  if (root === 'reckoning' || root === 'parameter') return figure(s, id!)
  return answer(s, root!, id)
}

/** What was typed into a form: a table whole, of the others one answer as people read it. */
function answer(s: PaperSources, form: string, field: string | undefined): Json {
  const definition = s.edition.forms.find((each) => each.id === form)
  if (!definition) throw new Error(`edition ${s.edition.id} was loaded with a paper from ${form}, which is no source`)
  const facts = factsOf(s.edition, s.state)[definition.fact] ?? null
  if (field === undefined) return (facts as Json) ?? []
  const asked = definition.fields.find((each) => each.id === field)
  const value = (facts as { readonly [fact: string]: Json } | null)?.[asked?.fact ?? ''] ?? null
  if (typeof value !== 'string') return value
  if (asked?.type === 'choice') return text(s, `forms.${form}.${field}.${value}`)
  if (asked?.type === 'territory') return s.directory.territoryById(Number(value))?.names[s.voice.language] ?? value
  return value
}

/** A text of the edition in the paper's language. */
export const text = ({ law, edition, voice }: Pick<PaperSources, 'law' | 'edition' | 'voice'>, key: string): string =>
  nameOf(law, edition, key, voice.language)

/** The name as the act has it is Kazakh; in other languages the office has its plain one. */
export const officeName = (office: Office, { language }: Voice): string =>
  language === 'kk' ? office.name : office.plain[language]

const promised = ({ state }: PaperSources) => state.obligations.find((duty) => duty.kind === 'promise')

function promisedTerm(s: PaperSources): string | null {
  const term = parseTerm(promised(s)?.term ?? '')
  return term.ok ? s.voice.say(`time.length.${term.value.unit}`, { count: term.value.count }) : null
}

/** What is granted: the award that the result of the decision opens; a refusal opens none. */
function granted({ state: { decision }, edition }: PaperSources): Award | null {
  const result = decision && resultOf(edition, decision)
  return result && awardOpenedBy(edition, result.id)
}

/** How often what is granted must be confirmed, and by what; null where the edition asks for nothing. */
function confirmation(s: PaperSources): string | null {
  const confirm = granted(s)?.confirm
  if (!confirm) return null
  const by = text(s, `forms.${confirm.by}`)
  return s.voice.say(confirm.every.unit === 'year' ? 'paper.confirm.year' : 'paper.confirm.quarter', {
    by,
    at: confirm.at,
  })
}

function quarter(s: PaperSources): string {
  const { year, month } = civil(s.happened.toString(), s)
  return s.voice.say('paper.quarter', {
    quarter: ['I', 'II', 'III', 'IV'][Math.floor((month - 1) / 3)]!,
    year: String(year),
  })
}

/** A figure of the decision; an amount that a refusal does not grant is none, and stands on no paper. */
function figure(s: PaperSources, id: string): Json {
  const isAmount = s.edition.awards.some((award) => award.amount === id)
  return isAmount && granted(s)?.amount !== id ? null : (recordOf(s.state)?.values[id] ?? null)
}

const groundOf = ({ state }: PaperSources) =>
  (state.decision?.ground && recordOf(state)?.grounds[state.decision.ground]) || null

const shortName = (name: string): string => {
  const [surname, given, patronymic] = name.split(/\s+/)
  return [surname, given && `${given[0]}.`, patronymic && `${patronymic[0]}.`].filter(Boolean).join(' ')
}

export const civil = (instant: string, { office }: Pick<PaperSources, 'office'>): Temporal.PlainDateTime =>
  civilMoment(Temporal.Instant.from(instant), office.zone)
