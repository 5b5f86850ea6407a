import { z } from 'zod'
import {
  actNumber,
  closed,
  count,
  day,
  editionId,
  id,
  listOf,
  oneOf,
  paragraph,
  territory,
  text,
  wording,
  yesNo,
} from './base.ts'

/** A day that the text may not tell. */
const told = z.union([day, z.literal('not-held'), z.literal('none')], { error: 'right day' })

const wrote = {
  edition: editionId,
  service: id,
  territory,
  content: oneOf(['held', 'not-held', 'not-written']),
  /** The act in which it stands, where an amending act adds it to another: the wording ends with that one. */
  under: id.optional(),
  at: paragraph,
}

/** What an amendment does to the text of its target, and where there; the words themselves are not kept. */
const operation = closed({
  does: oneOf([
    'restates',
    'replaces-words',
    'appends-item',
    'inserts-row',
    'adds-paragraph',
    'adds-annex',
    'deletes',
    'is-void',
  ]),
  target: z.union([z.literal('not-held'), paragraph], { error: 'right paragraph' }),
  edition: editionId.optional(),
  /** The amended instrument by its printed name, where its text is not held. */
  instrument: text.optional(),
  /** A later act by which the amendment itself lost force. */
  'voided-by': id.optional(),
})

const effect = z.union(
  [
    closed({ approves: closed(wrote) }),
    closed({ restates: closed({ ...wrote, replaces: editionId }) }),
    closed({ repeals: closed({ act: id, at: paragraph }) }),
    closed({ amends: closed({ act: id, at: paragraph, operation: operation.optional() }) }),
  ],
  { error: 'right mapping' },
)

/** A legal act: what it is, when it came into force, what it did to others. */
export const act = closed({
  act: id,
  schema: z.literal(1, { error: 'one-of 1' }),
  name: wording,
  kind: oneOf(['law', 'decree', 'resolution', 'order', 'decision', 'rules']),
  issuer: id,
  number: actNumber,
  date: z.union([day, z.literal('not-held')], { error: 'right day' }),
  held: oneOf(['yes', 'in-part', 'no']),
  registered: z.union(
    [closed({ number: actNumber.or(z.literal('not-held')), date: told }), oneOf(['not-held', 'none'])],
    { error: 'right mapping' },
  ),
  published: told,
  entry: z.union(
    [
      closed({ on: oneOf(['publication', 'registration', 'signing']), at: paragraph }),
      closed({ 'days-after': oneOf(['publication', 'registration']), count: count, at: paragraph }),
      closed({ day, at: paragraph }),
      z.literal('not-held'),
    ],
    { error: 'right mapping' },
  ),
  effects: listOf(effect),
})
export type ActSource = z.infer<typeof act>

export const service = closed({
  service: id,
  schema: z.literal(1, { error: 'one-of 1' }),
  group: id,
  events: listOf(id),
  listed: yesNo,
})
export type ServiceSource = z.infer<typeof service>
