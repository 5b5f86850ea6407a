import { z } from 'zod'
import type { Json } from '../../kernel/index.ts'
import type { FormValues } from '../case-state.ts'

const json: z.ZodType<Json> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(json), z.record(z.string(), json)]),
)

/** Values that intake has already read and checked against the edition's form. */
export const formValues: z.ZodType<FormValues> = z.record(z.string(), json)
