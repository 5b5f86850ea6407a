import { z } from 'zod'
import { fileKinds } from './load/file-kinds.ts'

/** One JSON Schema for each kind of law file, made from the same definitions that check the files. */
export const jsonSchemas = (): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fileKinds).map(([kind, { schema }]) => [
      kind,
      { title: `A file of the law: ${kind}`, ...z.toJSONSchema(schema, { io: 'input' }) },
    ]),
  )
