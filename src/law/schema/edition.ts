import { z } from 'zod'
import { cited, closed, editionId, listOf, mapOf, oneOf, source, stated, territory, text } from './base.ts'
import { evidence } from './evidence.ts'
import { form } from './form.ts'
import { award, grounds, parameter, reckoning } from './grounds.ts'
import { journal, paper, result } from './paper.ts'
import { competition, waitingList } from './places.ts'
import { message, route, step, telling, unit } from './procedure.ts'
import { promise, uncounted } from './promise.ts'
import { channel, jurisdictionRule, surroundings } from './surroundings.ts'

export const doubt = closed({
  ...cited,
  kind: oneOf(['silent', 'contradiction', 'misprint', 'truncated', 'foreign', 'ambiguous', 'not-held']),
  about: z.union([source, listOf(source)], { error: 'right source' }),
  'taken-as': text,
  general: text.optional(),
})

/** One file of law/services/<service>/: every key stands, silence is written as not-stated. */
export const edition = closed({
  edition: editionId,
  schema: z.literal(1, { error: 'one-of 1' }),
  kind: oneOf(['standard', 'regulation']),
  origin: oneOf(['stated', 'drafted']),
  territory,
  ...surroundings,
  channels: mapOf(channel),
  jurisdiction: listOf(jurisdictionRule),
  counting: uncounted,
  units: mapOf(unit),
  promises: mapOf(promise),
  evidence: stated(evidence),
  forms: mapOf(form),
  grounds,
  results: mapOf(result),
  papers: mapOf(paper),
  journals: mapOf(journal),
  awards: mapOf(award),
  lists: mapOf(waitingList),
  competitions: mapOf(competition),
  parameters: mapOf(parameter),
  reckonings: mapOf(reckoning),
  routes: mapOf(route),
  steps: mapOf(step),
  messages: mapOf(message),
  tellings: mapOf(telling),
  doubts: mapOf(doubt),
})
export type EditionSource = z.infer<typeof edition>
