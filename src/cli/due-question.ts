import {
  accepted,
  checkOfficeTime,
  installationZone,
  longestCount,
  minutesOf,
  parseTerm,
  refusal,
  refused,
  runsInMinutes,
  workedMinutes,
  type Calendar,
  type DueQuestion,
  type OfficeTime,
  type Refusal,
  type Result,
  type Roll,
  type Term,
} from '../kernel/index.ts'
import type { Options } from './read-options.ts'
import { readInterval, readMoment, readSuspension, readWeek } from './read-time.ts'

export const dueOptions = {
  from: 'value',
  term: 'value',
  week: 'value',
  hours: 'value',
  lunch: 'value',
  'around-the-clock': 'flag',
  'exclude-start': 'flag',
  'include-start': 'flag',
  'exclude-end': 'flag',
  roll: 'value',
  suspend: 'values',
  extend: 'value',
  paragraph: 'value',
  calendar: 'value',
  json: 'flag',
} as const

type Given = Options<typeof dueOptions>

const usualHours = { from: '09:00', to: '18:00' }

/** A question from what was typed; what is wrong comes back together, each with its option. */
export function readDueQuestion(given: Given, calendar: Calendar): Result<DueQuestion> {
  const wrong: Refusal[] = []
  function take<T>(result: Result<T>, option?: string): T | null {
    if (result.ok) return result.value
    wrong.push(...result.refusals.map((found) => ({ ...found, at: option ?? found.at ?? '' })))
    return null
  }
  const needed = (name: 'from' | 'term'): string | null => {
    const typed = given[name]
    if (typed === undefined) wrong.push(refusal('cli.option-lacking', { option: `--${name}`, example: examples[name] }))
    return typed ?? null
  }
  const typedFrom = needed('from')
  const typedTerm = needed('term')
  const from = typedFrom === null ? null : take(readMoment(typedFrom, '--from'))
  const term = typedTerm === null ? null : take(parseTerm(typedTerm), '--term')
  const extension = given.extend === undefined ? null : take(parseTerm(given.extend), '--extend')
  const suspensions = given.suspend.map((typed) => take(readSuspension(typed, '--suspend')))
  const roll = take(readRoll(given.roll))
  if (given['exclude-start'] && given['include-start'])
    wrong.push(refusal('cli.options-clash', { one: '--exclude-start', other: '--include-start' }))
  const office = readOffice(given, take, wrong)
  if (office) for (const length of [term, extension]) if (length) wrong.push(...checkLength(length, office))
  const [first, ...others] = wrong
  if (first || !from || !term || !office || !roll) return refused(first!, ...others)
  return accepted({
    from,
    term,
    office,
    calendar,
    excludeStart: !given['include-start'],
    excludeEnd: given['exclude-end'],
    roll,
    suspensions: suspensions.filter((suspension) => suspension !== null),
    ...(extension ? { extension } : {}),
    ...(given.paragraph === undefined ? {} : { paragraph: given.paragraph }),
  })
}

const examples = { from: '--from 2012-12-28T17:50', term: '--term "7 working-days"' } as const

const rolls: readonly Roll[] = ['none', 'next-working-day']

function readRoll(typed: string | undefined): Result<Roll> {
  const roll = typed === undefined ? 'none' : rolls.find((known) => known === typed)
  return roll ? accepted(roll) : refused(refusal('cli.roll-not-known', { typed: typed ?? '' }, '--roll'))
}

type Take = <T>(result: Result<T>, option?: string) => T | null

function readOffice(given: Given, take: Take, wrong: Refusal[]): OfficeTime | null {
  const week = take(readWeek(given.week ?? '5', '--week'))
  const hours = given.hours === undefined ? usualHours : take(readInterval(given.hours, '--hours'))
  const lunch = given.lunch === undefined ? null : take(readInterval(given.lunch, '--lunch'))
  const aroundTheClock = given['around-the-clock']
  for (const option of ['hours', 'lunch'] as const)
    if (aroundTheClock && given[option] !== undefined)
      wrong.push(refusal('cli.options-clash', { one: '--around-the-clock', other: `--${option}` }))
  if (!week || !hours || (given.lunch !== undefined && !lunch)) return null
  const office: OfficeTime = { week, hours, zone: installationZone, ...(lunch ? { lunch } : {}), aroundTheClock }
  const checked = checkOfficeTime(office)
  if (checked.ok) return office
  wrong.push(...checked.refusals.map((found) => ({ ...found, at: `--${found.at ?? 'hours'}` })))
  return null
}

/** Hours of a minute a day would put a term beyond any calendar. */
function checkLength(term: Term, office: OfficeTime): Refusal[] {
  const longest = longestCount['working-day'] * workedMinutes(office)
  if (!runsInMinutes(term.unit) || minutesOf(term) <= longest) return []
  return [refusal('cli.term-beyond-hours', { minutes: minutesOf(term), longest }, '--hours')]
}
