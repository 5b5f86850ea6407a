import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { ZodType } from 'zod'
import { jsonSchemas, lawErrorCodes } from '../../src/law/index.ts'
import {
  actNumber,
  byRoute,
  condition,
  day,
  editionId,
  examples,
  id,
  listOf,
  mask,
  monthDay,
  needs,
  number,
  oneOf,
  paragraph,
  share,
  source,
  statedValue,
  term,
  territory,
  text,
  time,
  week,
  wording,
  yesNo,
  yields,
  type Right,
} from '../../src/law/schema/base.ts'
import { node } from '../../src/law/schema/evidence.ts'
import { effect, route } from '../../src/law/schema/procedure.ts'
import { loadTexts } from '../../src/platform/index.ts'

for (const [kind, schema] of Object.entries(jsonSchemas())) {
  test(`law/schema/${kind}.schema.json is what the schema says`, () => {
    expect(JSON.parse(readFileSync(`law/schema/${kind}.schema.json`, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(schema)),
    )
  })
}

test('every mistake and everything that would be right has its sentence', () => {
  const texts = loadTexts()
  const keys = [
    ...lawErrorCodes.map((code) => `law-error.${code}`),
    ...Object.keys(examples).map((right) => `law-right.${right}`),
  ]
  expect(keys.filter((key) => !texts.has(key))).toEqual([])
})

/** What belongs in a place, so that the example in the message can be tried there. */
const places: Readonly<Record<Right, ZodType>> = {
  id,
  'edition-id': editionId,
  paragraph,
  term,
  day,
  time,
  territory,
  condition,
  text,
  number,
  'yes-no': yesNo,
  mapping: route.partial(),
  list: listOf(id),
  'by-route': byRoute(id),
  stated: statedValue(oneOf(['not-automated'])),
  reference: id,
  source,
  effect,
  evidence: node,
  needs,
  yields: listOf(yields),
  mask,
  week,
  'month-day': monthDay,
  share,
  wording,
  'act-number': actNumber,
}

describe('the example in a message is right itself', () => {
  test.each(Object.entries(examples))('%s: %s', (right, example) => {
    const parsed: unknown = parse(example)
    const value = right === 'mapping' ? Object.values(parsed as object)[0] : parsed
    expect(places[right as Right].safeParse(value).error?.issues ?? []).toEqual([])
  })
})
