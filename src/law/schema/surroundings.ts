import { z } from 'zod'
import {
  cited,
  closed,
  condition,
  count,
  id,
  listOf,
  mapOf,
  oneOf,
  paragraph,
  stated,
  statedList,
  statedValue,
  term,
  text,
  time,
  week,
  yesNo,
} from './base.ts'

const may = listOf(oneOf(['receive', 'issue', 'inform']))
const span = closed({ from: time, to: time })
const group = closed({ at: paragraph, when: condition.optional() })

export const channel = closed({ ...cited, office: id.optional(), may })

export const jurisdictionRule = closed({
  ...cited,
  channel: id,
  place: oneOf(['residence', 'stay', 'last-residence', 'birth', 'property', 'choice']),
  'only-without': id.optional(),
})

export const keeps = z.union([z.literal('none'), closed({ standard: id, held: yesNo, at: paragraph })], {
  error: 'right mapping',
})

export const surroundings = {
  act: id,
  wording: id,
  keeps: keeps,
  basis: listOf(closed({ ...cited, act: id, points: text.optional() })),
  form: statedValue(oneOf(['automated', 'partly-automated', 'not-automated', 'electronic'])),
  fee: stated(
    z.union(
      [
        closed({ ...cited, is: z.literal('free') }),
        closed({ ...cited, is: z.literal('price-list'), list: id }),
        closed({ ...cited, is: z.literal('duty'), share: text, parameter: id }),
      ],
      { error: 'right mapping' },
    ),
  ),
  who: stated(
    closed({
      at: paragraph,
      classes: mapOf(group),
      also: mapOf(group),
      representatives: statedList(id),
    }),
  ),
  variants: stated(
    closed({
      at: paragraph,
      list: mapOf(
        closed({
          ...cited,
          channels: mapOf(may),
          promises: listOf(id),
          evidence: listOf(id),
          results: listOf(id),
          'grounds-except': listOf(id),
        }),
      ),
    }),
  ),
  delivery: statedList(
    closed({
      ...cited,
      way: oneOf(['in-hand', 'post', 'e-mail', 'cabinet', 'proxy', 'via-akim', 'via-centre', 'consul']),
      on: listOf(id),
      receipt: id.optional(),
    }),
  ),
  storage: statedList(closed({ ...cited, place: id, term: term.optional(), afterwards: id.optional() })),
  timetables: statedList(
    closed({
      ...cited,
      office: id,
      activity: oneOf(['work', 'take', 'hand-out', 'head-reception', 'duty']),
      week,
      hours: span.optional(),
      lunch: stated(span).optional(),
    }),
  ),
  appointments: statedValue(text),
  premises: statedList(id),
  information: statedList(closed({ ...cited, where: id, value: text.optional() })),
  staff: statedValue(closed({ accepting: count })),
  responsible: statedList(id),
  complaints: statedList(
    closed({ ...cited, matter: id, channel: id, to: id, paper: id.optional(), term: term.optional() }),
  ),
  indicators: statedList(closed({ ...cited, id, measure: id, norm: text.optional(), limit: term.optional() })),
  directories: statedList(closed({ ...cited, id, office: id, rows: count })),
}
