import { describe, expect, test } from 'vitest'
import { loadLaw } from '../../src/law/index.ts'
import { runExample } from './run-example.ts'

const { law, errors } = await loadLaw('law')

test('the law that ships has no mistake', () => {
  expect(errors).toEqual([])
})

for (const [service, file] of law.examples) {
  for (const [id, example] of Object.entries(file.list)) {
    // Terms are run beside the calendar, in due.test.ts.
    const { due: _due, ...wanted } = example.expect
    if (Object.keys(wanted).length === 0) continue
    describe(`${service}, § ${example.at}`, () => {
      test(`${example.name.en} (${id})`, () => {
        const found = runExample(law, service, file, example)
        // Only what the example speaks of is compared, but a refusal nobody expected is never passed over.
        expect(found['refused-with']).toBe(wanted['refused-with'])
        expect(found).toMatchObject(wanted)
      })
    })
  }
}
