import { z } from 'zod'
import {
  cited,
  closed,
  condition,
  count,
  id,
  listOf,
  mapOf,
  monthDay,
  oneOf,
  paragraph,
  share,
  stated,
  statedList,
  statedValue,
  term,
  territory,
  text,
  time,
  week,
  yesNo,
} from './base.ts'
import { node } from './evidence.ts'

const may = listOf(oneOf(['receive', 'issue', 'inform']))
const span = closed({ from: time, to: time })
const group = closed({ at: paragraph, when: condition.optional() })

/** `in`: only in these territories. */
export const channel = closed({ ...cited, office: id.optional(), may, in: listOf(territory).optional() })

export const jurisdictionRule = closed({
  ...cited,
  channel: id,
  place: oneOf(['residence', 'stay', 'last-residence', 'birth', 'property', 'choice']),
  'only-without': id.optional(),
})

export const keeps = z.union([z.literal('none'), closed({ standard: id, held: yesNo, at: paragraph })], {
  error: 'right mapping',
})

/** What is paid for: a part of a figure of the law; which figure, and for whom, is the text's to say. */
const charge = closed({ ...cited, parameter: id, share: share.optional(), when: condition.optional() })

/** To whom it is paid, letter by letter as printed. */
const payee = closed({
  ...cited,
  name: text,
  'tax-number': text.optional(),
  bin: text.optional(),
  account: text.optional(),
  bank: text.optional(),
  'bank-code': text.optional(),
  'payee-code': text.optional(),
})

/** Whether the text lets anybody pay less, or favours anybody; left out where it does not speak of it. */
const relief = closed({ ...cited, given: yesNo }).optional()

const fee = stated(
  z.discriminatedUnion(
    'is',
    [
      closed({ ...cited, is: z.literal('free'), relief }),
      closed({
        ...cited,
        is: z.literal('paid'),
        /** By its own list, or by one that another act sets. */
        charges: stated(closed({ at: paragraph, list: mapOf(charge) })),
        ways: statedList(oneOf(['bank', 'transfer', 'cash', 'terminal', 'portal'])),
        proof: id.optional(),
        relief,
        payee: payee.optional(),
      }),
    ],
    { error: 'one-of free paid' },
  ),
)

const variant = closed({
  ...cited,
  when: condition.optional(),
  who: listOf(id).optional(),
  in: listOf(territory).optional(),
  channels: mapOf(may),
  promises: listOf(id),
  /** In place of what the edition asks of all; left out where it is the same. */
  evidence: z.union([listOf(id), node], { error: 'right evidence' }).optional(),
  results: listOf(id),
  'grounds-except': listOf(id),
})

const activities = ['work', 'take', 'hand-out', 'head-reception', 'duty'] as const

export const surroundings = {
  act: id,
  'written-by': id,
  keeps: keeps,
  basis: listOf(closed({ ...cited, act: id, points: text.optional() })),
  form: statedValue(oneOf(['automated', 'partly-automated', 'not-automated', 'electronic'])),
  fee,
  who: stated(
    closed({
      at: paragraph,
      classes: mapOf(group),
      also: mapOf(group),
      /** Who may act for the person, and by which documents. */
      representatives: stated(
        closed({ at: paragraph, list: mapOf(closed({ ...cited, when: condition.optional(), shows: listOf(id) })) }),
      ),
    }),
  ),
  variants: stated(closed({ at: paragraph, list: mapOf(variant) })),
  delivery: statedList(
    closed({
      ...cited,
      way: oneOf(['in-hand', 'post', 'e-mail', 'cabinet', 'proxy', 'via-akim', 'via-centre', 'consul']),
      on: listOf(id),
      receipt: id.optional(),
      /** What whoever comes for it must show: her own papers, or one that she was given. */
      shows: listOf(id).optional(),
    }),
  ),
  storage: statedList(
    closed({ ...cited, place: id, term: stated(term), from: id.optional(), afterwards: id.optional() }),
  ),
  timetables: statedList(
    closed({
      ...cited,
      /** A channel without an office, the portal, is named by `on` alone. */
      office: id.optional(),
      activity: oneOf(activities),
      week,
      hours: z
        .union([z.literal('round-the-clock'), closed({ from: time, to: time.optional() })], { error: 'right mapping' })
        .optional(),
      /** `none`: the text says that there is no break. */
      lunch: z.union([z.literal('none'), stated(span)], { error: 'right stated' }).optional(),
      /** A part of the year; `monthly` where the week is not each week: the first, the last one. */
      season: closed({ from: monthDay, to: monthDay }).optional(),
      monthly: listOf(oneOf(['first', 'second', 'third', 'fourth', 'last'])).optional(),
      on: listOf(id).optional(),
      in: listOf(territory).optional(),
    }),
  ),
  appointments: stated(closed({ ...cited, needed: yesNo, express: yesNo.optional() })),
  premises: statedList(id),
  principles: statedList(id),
  information: statedList(closed({ ...cited, where: id, value: text.optional() })),
  staff: statedValue(closed({ accepting: count })),
  responsible: statedList(id),
  complaints: statedList(
    closed({
      ...cited,
      matter: id,
      channel: id,
      to: id,
      on: listOf(id).optional(),
      paper: id.optional(),
      journal: id.optional(),
      term: stated(term),
      answer: oneOf(['post', 'in-hand', 'e-mail', 'cabinet', 'oral']).optional(),
      value: text.optional(),
    }),
  ),
  indicators: statedList(
    closed({
      ...cited,
      id,
      number: text.optional(),
      group: oneOf(['timeliness', 'quality', 'accessibility', 'appeals', 'courtesy', 'other']),
      measure: id,
      norm: statedValue(text),
      target: statedValue(text),
      reached: statedValue(text),
      limit: term.optional(),
    }),
  ),
  directories: statedList(closed({ ...cited, id, office: id, rows: count })),
}
