import { z } from 'zod'
import { fieldMeanings, fieldTypes, formMeanings, type Meaning } from '../edition-form.ts'
import { cited, closed, condition, count, day, id, listOf, mapOf, mask, number, oneOf, yesNo } from './base.ts'

export const origin = oneOf(['drawn', 'listed', 'named', 'ours'])

const bound = z.union([number, day, z.literal('today')], { error: 'right number' })

const field = closed({
  ...cited,
  type: oneOf(fieldTypes),
  is: oneOf(Object.keys(fieldMeanings) as [Meaning, ...Meaning[]]).optional(),
  required: z.union([yesNo, closed({ when: condition })], { error: 'right yes-no' }),
  choices: listOf(id).optional(),
  least: bound.optional(),
  most: bound.optional(),
  mask: mask.optional(),
  table: id.optional(),
  show: id.optional(),
})

export const form = closed({
  ...cited,
  origin: origin,
  'filled-by': id,
  is: oneOf(formMeanings).optional(),
  rows: closed({ least: count, most: count, of: id }).optional(),
  fields: mapOf(field),
  checks: mapOf(closed({ ...cited, holds: condition, fields: listOf(id) })).optional(),
})
export type FormSource = z.infer<typeof form>
