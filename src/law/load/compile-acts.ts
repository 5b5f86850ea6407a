import type {
  Act,
  ActEffect,
  Adoption,
  GeneralAct,
  LawTexts,
  LegalDay,
  Operation,
  ParameterSeries,
  ParameterValue,
  Service,
  SuppliedRetention,
} from '../law.ts'
import type { Wording } from '../cited.ts'
import { canonical, digest, type Json } from '../../kernel/index.ts'
import type { ActSource, ServiceSource } from '../schema/act.ts'
import type { AdoptionSource, GeneralSource, ParameterSource, TextsSource } from '../schema/adoption.ts'
import { readTerm } from '../term.ts'
import { compileFormula } from './compile-forms.ts'

type WordingSource = {
  readonly kk: string
  readonly ru: string
  readonly en: string
  readonly ours?: 'yes' | 'no' | undefined
}

export const wordingFrom = ({ kk, ru, en, ours }: WordingSource): Wording => ({
  kk,
  ru,
  en,
  ...(ours === 'yes' ? { ours: true } : {}),
})

const known = (day: string): string | null => (/^\d{4}-/.test(day) ? day : null)

export function compileAct(act: ActSource): Act {
  const registered =
    typeof act.registered === 'string'
      ? null
      : { number: numberHeld(act.registered.number), date: known(act.registered.date) }
  return {
    id: act.act,
    name: wordingFrom(act.name),
    kind: act.kind,
    issuer: act.issuer,
    number: numberHeld(act.number),
    date: known(act.date),
    registered,
    published: known(act.published),
    held: act.held,
    entryAt: typeof act.entry === 'string' ? null : act.entry.at,
    inForce: inForce(act),
    effects: act.effects.map((effect): ActEffect => {
      if ('approves' in effect)
        return { is: 'approves', ...effect.approves, replaces: null, under: effect.approves.under ?? null }
      if ('restates' in effect) return { is: 'restates', ...effect.restates, under: effect.restates.under ?? null }
      if ('repeals' in effect) return { is: 'repeals', ...effect.repeals }
      const { act: amended, at, operation } = effect.amends
      return { is: 'amends', act: amended, at, operation: operation ? compileOperation(operation) : null }
    }),
  }
}

type OperationSource = NonNullable<Extract<ActSource['effects'][number], { amends: unknown }>['amends']['operation']>
const compileOperation = ({
  does,
  target,
  edition,
  instrument,
  'voided-by': voidedBy,
}: OperationSource): Operation => ({
  does,
  target: target === 'not-held' ? null : target,
  edition: edition ?? null,
  instrument: instrument ?? null,
  voidedBy: voidedBy ?? null,
})

const numberHeld = (number: string): string | null => (number === 'not-held' ? null : number)

/**
 * The day an act came into force. Where the day it hangs on is not told, the latest day that is told and cannot
 * lie after it is presumed: registration comes before publication, the date of the act before both.
 */
function inForce(act: ActSource): LegalDay | null {
  const registered = typeof act.registered === 'string' ? null : known(act.registered.date)
  const published = known(act.published)
  const presume = (): LegalDay | null => {
    if (registered !== null) return { day: registered, presumed: true, from: 'registration' }
    const date = known(act.date)
    return date === null ? null : { day: date, presumed: true, from: 'date-of-act' }
  }
  const { entry } = act
  if (entry === 'not-held') return presume()
  if ('day' in entry) return { day: entry.day, presumed: false, from: 'printed' }
  if ('on' in entry && entry.on === 'signing') {
    const date = known(act.date)
    return date === null ? null : { day: date, presumed: false, from: 'date-of-act' }
  }
  const event = 'on' in entry ? entry.on : entry['days-after']
  const day = event === 'publication' ? published : registered
  const wait = 'days-after' in entry ? entry.count : 0
  const found: LegalDay | null =
    day === null ? presume() : { day, presumed: false, from: event === 'publication' ? 'publication' : 'registration' }
  if (found === null || wait === 0) return found
  return { ...found, day: Temporal.PlainDate.from(found.day).add({ days: wait }).toString() }
}

export const compileService = (service: ServiceSource, editions: readonly string[]): Service => ({
  id: service.service,
  group: service.group,
  events: service.events,
  listed: service.listed === 'yes',
  editions,
})

/** The acts' own values, and those that adoptions supply, in one series. */
export function compileSeries(parameter: ParameterSource, adoptions: readonly AdoptionSource[]): ParameterSeries {
  const values: ParameterValue[] = parameter.values.map(({ territory, from, to, value, act, at }) => ({
    territory,
    from,
    to: to ?? null,
    value,
    source: { act, at },
  }))
  for (const adoption of adoptions) {
    for (const { territory, from, to, value, by, why } of adoption.parameters[parameter.parameter] ?? []) {
      const source = { adoption: adoption.adoption, by, why: wordingFrom(why) }
      values.push({ territory, from, to: to ?? null, value, source })
    }
  }
  return {
    id: parameter.parameter,
    name: wordingFrom(parameter.name),
    type: parameter.type,
    every: parameter.every,
    values: values.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
  }
}

export const compileGeneral = (general: GeneralSource): GeneralAct => ({
  id: general.general,
  act: general.act,
  held: general.held === 'yes',
  from: known(general.from),
  to: general.to === undefined ? null : known(general.to),
  answers: Object.entries(general.questions).map(([question, said]) => ({
    question,
    answer: said === 'not-held' ? null : said.answer,
    at: said === 'not-held' ? null : said.at,
  })),
})

export const compileAdoption = (adoption: AdoptionSource): Adoption => ({
  id: adoption.adoption,
  name: wordingFrom(adoption.name),
  sample: adoption.sample === 'yes',
  notice: wordingFrom(adoption.notice),
  by: adoption.by,
  from: adoption.from,
  to: adoption.to ?? null,
  puts: adoption.puts.map((put) => ({ ...put, why: wordingFrom(put.why) })),
  reckonings: adoption.reckonings.map((given) => ({
    edition: given.edition,
    reckoning: given.reckoning,
    formula: compileFormula(given.steps),
    texts: Object.fromEntries(Object.entries(given.texts).map(([step, text]) => [step, wordingFrom(text)])),
    supplied: { adoption: adoption.adoption, by: given.by, why: wordingFrom(given.why) },
  })),
  retentions: adoption.retentions.map((given) => ({
    edition: given.edition,
    ends: given.ends,
    class: given.class,
    keep: readTerm(given.keep) as SuppliedRetention['keep'],
    afterwards: given.afterwards,
    supplied: { adoption: adoption.adoption, by: given.by, why: wordingFrom(given.why) },
  })),
})

export function compileTexts(texts: TextsSource): LawTexts {
  const entries = new Map<string, Wording>()
  for (const [key, wording] of Object.entries(texts.service)) entries.set(`service.${key}`, wordingFrom(wording))
  for (const [edition, said] of Object.entries(texts.editions)) {
    for (const [key, wording] of Object.entries(said)) entries.set(`${edition}/${key}`, wordingFrom(wording))
  }
  const hash = digest(canonical(JSON.parse(JSON.stringify(Object.fromEntries(entries))) as Json))
  return { service: texts.texts, hash, entries }
}
