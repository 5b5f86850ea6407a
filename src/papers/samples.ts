import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Language } from '../platform/index.ts'
import { isPaperKind, paperKinds } from './content/kinds.ts'
import type { ContentOrder } from './content/make-content.ts'
import { mark, type Mark } from './render/render-content.ts'
import { papersFolder } from './render/templates.ts'

const shape = z.strictObject({
  kind: z.enum(paperKinds),
  language: z.enum(['kk', 'ru', 'en']),
  number: z.string(),
  code: z.string(),
  secret: z.string().optional(),
  at: z.string(),
  marks: z.array(mark),
  /** Checked by the kind itself when the content is made. */
  data: z.record(z.string(), z.unknown()),
})

/** A filled paper about invented people: shows what a kind looks like, and is what the tests and the bench render. */
export interface Sample {
  /** `notice.kk` */
  readonly name: string
  readonly language: Language
  readonly order: ContentOrder
  readonly number: string
  readonly code: string
  readonly secret?: string
  readonly marks: readonly Mark[]
}

export function loadSamples(folder: string = join(papersFolder, 'samples')): Sample[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const { kind, language, at, data, number, code, secret, marks } = shape.parse(
        JSON.parse(readFileSync(join(folder, file), 'utf8')),
      )
      if (!isPaperKind(kind)) throw new Error(`${file}: no such kind`)
      const order = { kind, language, data, at: Temporal.Instant.from(at) } as unknown as ContentOrder
      return {
        name: file.slice(0, -'.json'.length),
        language,
        order,
        number,
        code,
        ...(secret === undefined ? {} : { secret }),
        marks,
      }
    })
}
