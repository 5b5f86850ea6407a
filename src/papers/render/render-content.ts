import { z } from 'zod'
import type { Result } from '../../kernel/index.ts'
import type { Texts } from '../../platform/index.ts'
import type { PaperContent } from '../content/content.ts'
import type { PdfStandard } from './protocol.ts'
import type { Renderer } from './renderer.ts'
import type { Template } from './templates.ts'

/** How one person signed, as the paper says it: by a second factor in the system, or in ink on the printed paper. */
export const mark = z.strictObject({
  /** The signer's key in the data of the paper. */
  key: z.string(),
  name: z.string(),
  post: z.string(),
  means: z.enum(['second-factor', 'ink']),
  /** Civil time of the office, `2026-03-16T11:40`. */
  at: z.string(),
})
export type Mark = z.infer<typeof mark>

export interface Rendering {
  readonly content: PaperContent
  readonly hash: string
  readonly template: Pick<Template, 'hash' | 'source'>
  readonly number: string
  readonly code: string
  readonly marks: readonly Mark[]
  /** Not handed to anybody yet: the first line says so. */
  readonly preview: boolean
  /** Printed on a coupon only, and kept nowhere. */
  readonly secret?: string
  readonly standard?: PdfStandard
}

export const verifyAddress = (publicUrl: string, code: string): string => `${publicUrl}/verify/${code}`

/** Sets a content with its number, code and marks; the same input gives the same bytes. */
export function renderContent(
  house: { readonly renderer: Renderer; readonly texts: Texts; readonly publicUrl: string },
  rendering: Rendering,
): Promise<Result<Uint8Array>> {
  const { content, hash, template, number, code, marks, preview, secret = '', standard } = rendering
  const { format } = house.texts.in(content.language)
  return house.renderer.render({
    template,
    sheet: {
      content,
      preview,
      head: {
        number,
        code,
        secret,
        trace: (hash.slice(0, 16).match(/.{4}/g) ?? []).join(' '),
        // Where the code is typed, without the scheme: it is read and copied by hand.
        address: `${house.publicUrl}/verify`.replace(/^https?:\/\//, ''),
      },
      marks: marks.map(({ at, ...one }) => ({ ...one, at: format.moment(Temporal.PlainDateTime.from(at)) })),
    },
    address: verifyAddress(house.publicUrl, code),
    at: Temporal.Instant.from(content.at),
    ...(standard ? { standard } : {}),
  })
}
