import { z } from 'zod'
import {
  closed,
  day,
  editionId,
  id,
  listOf,
  mapOf,
  number,
  oneOf,
  paragraph,
  source,
  term,
  territory,
  text,
  wording,
  yesNo,
} from './base.ts'
import { figureTypes, formula } from './grounds.ts'

/** A period that is not counted in days of work: `5 years`, `6 months`. */
const wholePeriod = term.refine((value) => /^\d+ (?:month|year)s?$/.test(value), { error: 'right term' })

const supplied = { by: text, why: wording }

/** A figure by territory and time; each value names its act, or who supplied it and why. */
export const parameterFile = closed({
  parameter: id,
  schema: z.literal(1, { error: 'one-of 1' }),
  name: wording,
  type: oneOf(figureTypes),
  every: oneOf(['month', 'quarter', 'year', 'as-decided']),
  values: listOf(closed({ territory, from: day, to: day.optional(), value: number, act: id, at: paragraph })),
})
export type ParameterSource = z.infer<typeof parameterFile>

/** This installation's own act: which editions it puts into force and what it supplies. */
export const adoption = closed({
  adoption: id,
  schema: z.literal(1, { error: 'one-of 1' }),
  name: wording,
  sample: yesNo,
  notice: wording,
  by: text,
  from: day,
  to: day.optional(),
  puts: listOf(closed({ edition: editionId, territory, channels: listOf(id), why: wording })),
  parameters: mapOf(listOf(closed({ territory, from: day, to: day.optional(), value: number, ...supplied }))),
  reckonings: listOf(
    closed({
      edition: editionId,
      reckoning: id,
      ...supplied,
      steps: formula,
      texts: mapOf(wording),
    }),
  ),
  retentions: listOf(
    closed({
      edition: editionId,
      ends: listOf(id),
      class: id,
      keep: wholePeriod,
      afterwards: oneOf(['archive', 'destroy']),
      ...supplied,
    }),
  ),
})
export type AdoptionSource = z.infer<typeof adoption>

/** A general act that answers where an instrument is silent. */
export const general = closed({
  general: id,
  schema: z.literal(1, { error: 'one-of 1' }),
  act: id,
  held: yesNo,
  from: z.union([day, z.literal('not-held')], { error: 'right day' }),
  to: z.union([day, z.literal('not-held')], { error: 'right day' }).optional(),
  questions: mapOf(
    z.union([z.literal('not-held'), closed({ answer: text, at: paragraph })], { error: 'right mapping' }),
  ),
})
export type GeneralSource = z.infer<typeof general>

/** A shared dictionary: words that editions may use, with their names. */
export const words = closed({
  words: oneOf([
    'offices',
    'channels',
    'events',
    'ends',
    'parts',
    'issuers',
    'adapters',
    'awards',
    'bodies',
    'paper-kinds',
    'groups',
    'life-events',
    'roles',
    'premises',
    'principles',
    'information',
    'measures',
    'complaint-matters',
    'complaint-channels',
  ]),
  schema: z.literal(1, { error: 'one-of 1' }),
  list: mapOf(wording),
})

/** The names and sentences of one service, beside its editions. */
export const texts = closed({
  texts: id,
  schema: z.literal(1, { error: 'one-of 1' }),
  service: mapOf(wording),
  editions: z.record(
    id.or(z.string().regex(/^\d{4}-[a-z0-9-]+$/, { error: 'right id' })),
    z.record(source, wording, { error: 'right mapping' }),
    { error: 'right mapping' },
  ),
})
export type TextsSource = z.infer<typeof texts>
