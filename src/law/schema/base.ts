import { z } from 'zod'
import { readDay } from '../../kernel/index.ts'
import { readTerm } from '../term.ts'
import { isParagraph } from './paragraph.ts'

/**
 * What belongs in a place, by name: the sentence stands in texts/law.yaml under `law-right.<name>`, the example
 * here. Zod carries the name through its message, so that one mistake can be told in any language.
 */
export const examples = {
  id: 'too-few-games',
  'edition-id': 'court-card/2020-town',
  paragraph: '"10(1)"',
  term: '7 working-days',
  day: '2012-11-01',
  time: '09:00',
  territory: 'akmola',
  condition: 'games_played > games_due',
  text: '…',
  number: '3',
  'yes-no': 'yes',
  mapping: 'department: { at: "2", starts: accept }',
  list: '[accept, register]',
  'by-route': '{ department: executor, centre: clerk }',
  stated: '{ at: "4", value: not-automated }',
  reference: 'coupon',
  source: 'applicant.name',
  effect: '{ opens: court-right, for: card }',
  evidence: 'any-of: [photo, income]',
  needs: 'ground/too-few-games',
  yields: '[journal/intake, coupon]',
  mask: '"[0-9]{12}"',
  week: '1-5',
  'month-day': '08-05',
  share: '"0.5"',
  wording: '{ kk: …, ru: …, en: … }',
  'act-number': '"394"',
} as const
export type Right = keyof typeof examples

const says = (right: Right, description: string) => ({ description, examples: [examples[right]], id: right })

/** A mapping with these keys and no others; a misspelt key is told with the nearest right one. */
export function closed<S extends z.ZodRawShape>(shape: S) {
  const known = Object.keys(shape).join(' ')
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? `keys ${known}` : 'right mapping'),
  })
}

const typed = (right: Right) => z.string({ error: `right ${right}` })
const matching = (right: Right, pattern: RegExp, description: string) =>
  typed(right)
    .regex(pattern, { error: `right ${right}` })
    .meta(says(right, description))

export const id = matching('id', /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Lower-case Latin letters, digits and hyphens.')
export const editionId = matching(
  'edition-id',
  /^[a-z][a-z0-9-]*\/[0-9]{4}-[a-z0-9-]+$/,
  'Service, a slash, then the year and the place of the wording.',
)
export const day = matching('day', /^\d{4}-\d{2}-\d{2}$/, 'A day as year-month-day.').refine(
  (value) => readDay(value) !== null,
  {
    error: 'right day',
  },
)
export const time = matching('time', /^([01]\d|2[0-3]):[0-5]\d$/, 'A time of day, 24 hours.')
export const territory = matching('territory', /^[a-z][a-z0-9-]*(\/[a-z0-9-]+)*$/, 'A path of territories; kz is all.')
export const condition = typed('condition')
  .min(1, { error: 'right condition' })
  .max(2000, { error: 'right condition' })
  .meta(says('condition', 'A condition in CEL; a hyphen of an id is written as an underscore.'))
export const text = typed('text')
  .min(1, { error: 'right text' })
  .max(4000, { error: 'right text' })
  .meta(says('text', 'Text.'))
export const mask = typed('mask')
  .refine(isPattern, { error: 'right mask' })
  .meta(says('mask', 'A regular expression for the whole value.'))
export const source = matching('source', /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)*$/, 'Where a value comes from.')
export const needs = matching(
  'needs',
  /^(ground|reason|record|evidence|eds-valid|forms|signatures)(\/[a-z0-9-]+)?$/,
  'What an outcome needs before it can be chosen.',
)
export const yields = matching(
  'yields',
  /^(journal\/)?[a-z][a-z0-9-]*$/,
  'A paper by its id, or journal/ and the id of a journal.',
)
export const week = matching('week', /^[1-7](-[1-7])?(,[1-7](-[1-7])?)*$/, 'Weekdays, 1 is Monday.')
export const monthDay = matching('month-day', /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'A day of every year.')
export const share = matching('share', /^\d{1,4}(\.\d{1,4})?$/, 'A part or a multiple, as a decimal in quotes.')
export const actNumber = matching('act-number', /\S/, 'The number as printed, in quotes.')

export const paragraph = typed('paragraph')
  .refine(isParagraph, { error: 'right paragraph' })
  .meta(
    says(
      'paragraph',
      'The paragraph in quotes: "9(1)", "app3.t1.6", several joined by "; "; ours or assumed where no paragraph says it.',
    ),
  )
export const term = typed('term')
  .refine((value) => readTerm(value) !== null, { error: 'right term' })
  .meta(says('term', 'A whole number and a unit, in the singular for one.'))
export const number = z.int({ error: 'right number' }).meta(says('number', 'A whole number.'))
export const count = z.int({ error: 'right number' }).min(0, { error: 'right number' })

/** yes and no are words here: YAML 1.2 reads them as text, and so do people. */
export const yesNo = z.enum(['yes', 'no'], { error: 'right yes-no' }).meta(says('yes-no', 'yes or no.'))

export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `one-of ${values.join(' ')}` })

export const listOf = <T extends z.ZodType>(item: T) => z.array(item, { error: 'right list' })
export const mapOf = <T extends z.ZodType>(item: T) => z.record(id, item, { error: 'right mapping' })

/** What every fact has: its paragraph, and the act that last wrote it where that is not the edition's own. */
export const cited = { at: paragraph, 'written-by': id.optional() }

/** A value that may differ by route: plain, or a mapping from route to value. */
export const byRoute = <T extends z.ZodType>(value: T) => z.union([value, mapOf(value)], { error: 'right by-route' })

/** To whose act, and whether each oblast, district or organisation has its own. */
export const delegated = closed({ to: id, per: oneOf(['oblast', 'district', 'organisation']) })

export const silent = [
  z.literal('not-stated'),
  closed({ 'not-held': id, at: paragraph }),
  closed({ delegated, at: paragraph }),
] as const

/** A thing the text may say, keep silent about, leave to a local act, or say in an act that we do not hold. */
export const stated = <T extends z.ZodType>(said: T) => z.union([...silent, said], { error: 'right stated' })

export const statedValue = <T extends z.ZodType>(value: T) => stated(closed({ ...cited, value }))
export const statedList = <T extends z.ZodType>(item: T) => stated(closed({ ...cited, list: listOf(item) }))

export const wording = closed({ kk: text, ru: text, en: text, ours: yesNo.optional() })

function isPattern(value: string): boolean {
  try {
    return new RegExp(`^(?:${value})$`, 'u').source !== ''
  } catch {
    return false
  }
}
