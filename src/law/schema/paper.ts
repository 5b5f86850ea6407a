import { z } from 'zod'
import { resultForms } from '../edition-paper.ts'
import { cited, closed, id, listOf, mapOf, oneOf, source } from './base.ts'
import { origin } from './form.ts'

const field = closed({
  ...cited,
  type: oneOf(['text', 'long-text', 'date', 'moment', 'money', 'number', 'yes-no', 'list', 'table']),
  from: source,
})

export const paper = closed({
  ...cited,
  kind: id.optional(),
  origin: origin,
  'signed-by': listOf(id),
  fields: mapOf(field),
  system: listOf(oneOf(['case-number', 'secret', 'verification'])).optional(),
})

export const journal = closed({
  ...cited,
  kind: id.optional(),
  origin: origin,
  columns: mapOf(field),
  'signed-by': listOf(id).optional(),
})

export const result = closed({
  ...cited,
  is: oneOf(['positive', 'negative']),
  paper: id,
  /** One, or several of which any will do. */
  form: z.union([oneOf([...resultForms, 'not-stated']), listOf(oneOf(resultForms))], { error: 'right list' }),
  'signed-by': listOf(id),
})
