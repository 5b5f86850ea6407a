import { z } from 'zod'
import { verbs } from '../edition.ts'
import {
  byRoute,
  cited,
  closed,
  condition,
  count,
  id,
  listOf,
  mapOf,
  needs,
  oneOf,
  paragraph,
  stated,
  term,
  yesNo,
  yields,
} from './base.ts'
import { clock, stepTerm } from './promise.ts'

const organ = closed({
  'created-by': id,
  members: stated(closed({ at: paragraph, least: count, most: count.optional() })),
  signs: stated(closed({ at: paragraph, value: oneOf(['all-members', 'chair', 'chair-and-secretary', 'majority']) })),
})

export const unit = z.discriminatedUnion(
  'is',
  [
    closed({ ...cited, is: z.literal('person'), office: byRoute(id), clock: clock.optional() }),
    closed({ ...cited, is: z.literal('organ'), office: byRoute(id), clock: clock.optional(), organ }),
    closed({ ...cited, is: z.literal('applicant') }),
    closed({ ...cited, is: z.literal('system'), adapter: id, clock: clock.optional() }),
  ],
  { error: 'one-of person organ applicant system' },
)
export type UnitSource = z.infer<typeof unit>

export const route = closed({ ...cited, starts: id, accepts: id })

const of = { for: id.optional() }
export const effect = z.union(
  [
    closed({ opens: id, ...of }),
    closed({ changes: id, ...of }),
    closed({ closes: id, ...of }),
    closed({ bars: id, ...of }),
    closed({ revives: id, ...of }),
  ],
  { error: 'right effect' },
)

const outcomeKeys = closed({
  at: paragraph.optional(),
  'written-by': id.optional(),
  to: byRoute(id).optional(),
  end: byRoute(id).optional(),
  routes: listOf(id).optional(),
  needs: listOf(needs).optional(),
  form: oneOf(['paper', 'oral', 'electronic']).optional(),
  record: yesNo.optional(),
  yields: byRoute(listOf(yields)).optional(),
  result: id.optional(),
  effects: listOf(effect).optional(),
  starts: listOf(id).optional(),
  store: id.optional(),
  retry: yesNo.optional(),
  shows: id.optional(),
  marks: oneOf(['unverified']).optional(),
  keeps: oneOf(['draft']).optional(),
  for: listOf(id).optional(),
  when: condition.optional(),
})
/** `accepted: { to: inspect, starts: [department] }`; plain `accepted: inspect` where it only leads on. */
export const outcome = z.union([id, outcomeKeys], { error: 'right mapping' })
export type OutcomeSource = z.infer<typeof outcome>

const verb = oneOf(verbs)

export const step = closed({
  ...cited,
  by: byRoute(id),
  does: byRoute(z.union([verb, listOf(verb)], { error: 'right list' })),
  within: stepTerm,
  outcomes: mapOf(outcome).optional(),
  next: byRoute(id).optional(),
  routes: listOf(id).optional(),
  clock: clock.optional(),
  'first-day': oneOf(['counted', 'uncounted']).optional(),
  'not-before': term.optional(),
  'not-after': id.optional(),
  parts: listOf(id).optional(),
  fills: listOf(id).optional(),
  yields: byRoute(listOf(yields)).optional(),
  'sends-to': byRoute(id).optional(),
  names: id.optional(),
  reads: listOf(id).optional(),
  volume: id.optional(),
  each: oneOf(['case', 'bag', 'office-slot', 'roll']).optional(),
  times: z
    .union([closed({ exactly: count, per: oneOf(['day']) }), closed({ 'at-least': count, per: oneOf(['day']) })], {
      error: 'right mapping',
    })
    .optional(),
  signs: id.optional(),
  messages: listOf(id).optional(),
  of: id.optional(),
})
export type StepSource = z.infer<typeof step>

export const message = closed({
  ...cited,
  from: id,
  via: id.optional(),
  to: z.union([id, listOf(id)], { error: 'right list' }),
  carries: listOf(id),
  answers: listOf(id).optional(),
  within: term.optional(),
  key: id.optional(),
  ordered: yesNo.optional(),
  fault: closed({
    retry: term,
    after: term,
    task: id,
    'person-told': yesNo,
    promise: oneOf(['keeps-running', 'stops']),
  }).optional(),
})

const tellingRow = closed({
  ...cited,
  number: z.string({ error: 'right text' }),
  units: listOf(id),
  steps: listOf(id),
  'printed-term': z.string({ error: 'right text' }).optional(),
  'printed-next': z.string({ error: 'right text' }).optional(),
  defect: oneOf(['truncated', 'foreign', 'misnumbered', 'wrong-next', 'garbled']).optional(),
})

export const telling = closed({
  ...cited,
  is: oneOf(['stages', 'steps', 'use-cases', 'narrative', 'diagram', 'legend']),
  executed: yesNo,
  /** The doubt that says why this telling is the one that runs, or is not. */
  doubt: id.optional(),
  rows: mapOf(tellingRow),
})
