import { z } from 'zod'
import { closed, day, editionId, id, listOf, mapOf, number, oneOf, text, wording, yesNo } from './base.ts'

const fact = z.union([z.string(), z.number(), z.boolean()], { error: 'right text' })
const record = z.record(id, fact, { error: 'right mapping' })

/** A situation and what the edition must make of it: read by lawyers, run as tests. */
const example = closed({
  name: wording,
  territory: text,
  on: z.string({ error: 'right day' }).regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/, { error: 'right day' }),
  channel: id.optional(),
  'living-in': oneOf(['place-with-department', 'place-without-department']).optional(),
  'facts': z.record(id, z.union([record, listOf(record)], { error: 'right mapping' }), { error: 'right mapping' }).optional(), // prettier-ignore
  brought: listOf(id).optional(),
  expect: closed({
    edition: z.union([editionId, id], { error: 'right edition-id' }).optional(),
    presumed: yesNo.optional(),
    route: id.optional(),
    walk: listOf(id).optional(),
    due: z.string({ error: 'right day' }).optional(),
    missing: listOf(listOf(id)).optional(),
    'income-per-head': number.optional(),
    amount: number.optional(),
    grounds: mapOf(oneOf(['yes', 'no', 'unknown'])).optional(),
    'may-ask': oneOf(['yes', 'no', 'unknown']).optional(),
    'refused-with': text.optional(),
    names: listOf(id).optional(),
  }),
})

export const exampleFile = closed({
  examples: id,
  schema: z.literal(1, { error: 'one-of 1' }),
  situations: mapOf(closed({ facts: z.record(id, z.union([record, listOf(record)], { error: 'right mapping' }), { error: 'right mapping' }), brought: listOf(id) })), // prettier-ignore
  list: mapOf(example.extend({ situation: id.optional(), day: day.optional() })),
})
export type ExamplesSource = z.infer<typeof exampleFile>
export type ExampleSource = ExamplesSource['list'][string]
