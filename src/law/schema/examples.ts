import { z } from 'zod'
import { readDay, readStamp } from '../../kernel/index.ts'
import { groundKinds } from '../edition-grounds.ts'
import { closed, editionId, id, listOf, mapOf, number, oneOf, territory, text } from './base.ts'

const fact = z.union([z.string(), z.number(), z.boolean()], { error: 'right text' })
const record = z.record(id, fact, { error: 'right mapping' })
const facts = z.record(id, z.union([record, listOf(record)], { error: 'right mapping' }), { error: 'right mapping' })
const moment = z
  .string({ error: 'right day' })
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/, { error: 'right day' })
  .refine((typed) => readDay(typed) !== null || readStamp(typed) !== null, { error: 'right day' })
/** Names of examples are always our own words. */
const told = closed({ kk: text, ru: text, en: text })
const answer = oneOf(['yes', 'no', 'unknown'])

/** What the edition must make of a situation; each key is one thing that is checked. */
const expected = closed({
  edition: editionId.optional(),
  presumed: oneOf(['yes', 'no']).optional(),
  /** Code of the refusal, and the names it must give. */
  'refused-with': z.string({ error: 'right text' }).optional(),
  names: listOf(id).optional(),
  'served-by': id.optional(),
  walk: listOf(id).optional(),
  due: moment.optional(),
  missing: listOf(listOf(id)).optional(),
  grounds: mapOf(answer).optional(),
  'may-ask': answer.optional(),
  reckoned: mapOf(number).optional(),
})

/** A situation and what must come of it: read by lawyers, run as tests. */
const example = closed({
  name: told,
  at: z.string({ error: 'right paragraph' }),
  on: moment,
  territory: territory.optional(),
  situation: id.optional(),
  /** What differs from the situation: fields of a form, or the whole of a table. */
  facts: facts.optional(),
  brought: listOf(id).optional(),
  without: listOf(id).optional(),
  channel: id.optional(),
  variant: id.optional(),
  /** Of which kind the expected grounds are; to refuse, where it is not said. */
  kind: oneOf(groundKinds).optional(),
  /** Which promise `due` is of; the one that ends in `issued`, where it is not said. */
  promise: id.optional(),
  offices: listOf(id).optional(),
  adoption: oneOf(['in-force', 'taken-away']).optional(),
  expect: expected,
})

export const exampleFile = closed({
  examples: id,
  schema: z.literal(1, { error: 'one-of 1' }),
  territory,
  situations: mapOf(closed({ name: told, facts, brought: listOf(id) })),
  list: mapOf(example),
})
export type ExamplesSource = z.infer<typeof exampleFile>
export type ExampleSource = ExamplesSource['list'][string]
