import { accepted, refusal, refused, type Refusal, type Result } from '../../kernel/index.ts'
import type { Language, Texts } from '../../platform/index.ts'
import type { Templates } from '../render/templates.ts'
import { composeKind } from './compose-kind.ts'
import { composeSheet, type Draft } from './compose-sheet.ts'
import { contentSchema, fixContent, type FixedContent } from './content.ts'
import type { PaperKind } from './kinds.ts'
import { paperData, type PaperData } from './paper-data.ts'
import { unprintable } from './unprintable.ts'

export interface ContentOrder<Kind extends PaperKind = PaperKind> {
  readonly kind: Kind
  readonly language: Language
  readonly data: PaperData<Kind>
  /** When the content is fixed. */
  readonly at: Temporal.Instant
}

/**
 * The content of a paper from the data of its kind; the same data, texts and template give the same hash.
 * Refuses with papers.unprintable, once for each place, when a character stands in it that no font of the papers has.
 * Throws when the data has not the shape of its kind: that is a bug of the caller, never of a person.
 */
export function makeContent<Kind extends PaperKind>(
  house: { readonly texts: Texts; readonly templates: Templates },
  order: ContentOrder<Kind>,
): Result<FixedContent> {
  const data = paperData[order.kind].parse(order.data)
  const voice = house.texts.in(order.language)
  const draft = composeSheet(order.kind, data, voice)
  if (Object.hasOwn(composeKind, order.kind)) {
    const more = composeKind[order.kind as keyof typeof composeKind] as (
      d: unknown,
      draft: Draft,
      v: typeof voice,
    ) => void
    more(data, draft, voice)
  }
  const tidied = tidy(draft)
  const refusals = findUnprintable(tidied)
  if (refusals[0]) return refused(refusals[0], ...refusals.slice(1))
  return accepted(
    fixContent({
      kind: order.kind,
      schema: contentSchema,
      template: house.templates.of(order.kind).hash,
      language: order.language,
      at: order.at.toString(),
      ...tidied,
    }),
  )
}

/** One form of each letter, plain line breaks, no tabs: what was typed on any keyboard is set and hashed alike. */
function tidy({ strings, numbers, tables }: Draft): Draft {
  const clean = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').replaceAll('\t', ' ')
  const cleanRows = (rows: readonly (readonly string[])[]): string[][] => rows.map((row) => row.map(clean))
  return {
    strings: Object.fromEntries(Object.entries(strings).map(([key, text]) => [key, clean(text)])),
    numbers,
    tables: Object.fromEntries(
      Object.entries(tables).map(([key, { head, rows, foot }]) => [
        key,
        {
          ...(head ? { head: head.map(clean) } : {}),
          rows: cleanRows(rows),
          ...(foot ? { foot: cleanRows(foot) } : {}),
        },
      ]),
    ),
  }
}

function findUnprintable(draft: Draft): Refusal[] {
  const refusals: Refusal[] = []
  const look = (at: string, text: string): void => {
    const characters = unprintable(text)
    if (characters.length > 0) refusals.push(refusal('papers.unprintable', { characters: characters.join(' ') }, at))
  }
  for (const [key, text] of Object.entries(draft.strings)) look(key, text)
  for (const [key, { head = [], rows, foot = [] }] of Object.entries(draft.tables))
    look(key, [...head, ...rows.flat(), ...foot.flat()].join(''))
  return refusals
}
