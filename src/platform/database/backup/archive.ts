import { z } from 'zod'

/** The form of the archive; it grows only when an older program could no longer read it. */
export const archiveForm = 1

export const beginning = 'qyzmet-backup.json'
export const ending = 'end.json'
export const tablesFolder = 'tables'
export const filesFolder = 'files'

const table = z.object({ schema: z.string(), name: z.string(), columns: z.array(z.string()) })
const sequence = z.object({ schema: z.string(), name: z.string(), value: z.string(), called: z.boolean() })

/** The first member: what the archive is of. */
export const beginningShape = z.object({
  form: z.number(),
  madeAt: z.string(),
  migrations: z.array(z.object({ number: z.number(), name: z.string(), checksum: z.string() })),
  installation: z.object({ id: z.string(), kind: z.string() }),
  tables: z.array(table),
  sequences: z.array(sequence),
})

/** The last member: without it the archive is not whole. */
export const endingShape = z.object({
  members: z.number(),
  /** Digest over `sha256  name` of every member before, in their order. */
  chained: z.string(),
  rows: z.record(z.string(), z.number()),
  files: z.number(),
})

export type Beginning = z.infer<typeof beginningShape>
export type Ending = z.infer<typeof endingShape>
export type TableOfBackup = Beginning['tables'][number]
export type SequenceOfBackup = Beginning['sequences'][number]

export const keyOf = ({ schema, name }: { schema: string; name: string }): string => `${schema}.${name}`
