import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { jsonSchemas, lawErrorCodes } from '../../src/law/index.ts'
import { examples } from '../../src/law/schema/base.ts'
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
