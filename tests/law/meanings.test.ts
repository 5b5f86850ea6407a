import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadLaw, tellLawError, type LawErrorCode } from '../../src/law/index.ts'
import { loadTexts } from '../../src/platform/index.ts'

const aid = 'services/targeted-social-aid/2012-akmola.regulation.yaml'
const right = readFileSync(join('law', aid), 'utf8')
const texts = loadTexts()
const folder = mkdtempSync(join(tmpdir(), 'meanings-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What is said of the first real edition once one passage of it is changed. */
async function toldOf(from: string, to: string) {
  expect(right.split(from)).toHaveLength(2)
  const path = join(folder, aid)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, right.replace(from, to))
  const { errors } = await loadLaw(['law', folder])
  return errors.filter(({ file }) => file === aid)
}

describe('what an answer means to the engine', () => {
  test('stands in the law, and the law of this repository says all of it', async () => {
    expect((await loadLaw('law')).errors).toEqual([])
  })

  const cases: readonly (readonly [name: string, from: string, to: string, LawErrorCode, facts: object])[] = [
    ['no field is the personal number of who applies', 'is: applicant.iin, ', '', 'meaning-missing', { given: 'applicant.iin', step: 'accept' }],
    ['no field is her surname', 'is: applicant.surname, ', '', 'meaning-missing', { given: 'applicant.surname' }],
    ['an organisation has a name and no number',
      'document-issued-by: { at: "14(1)", type: text',
      'document-issued-by: { at: "14(1)", is: applicant.organisation, type: text',
      'meaning-missing', { given: 'applicant.bin' }],
    ['two fields mean the same', 'document-issued-by: { at: "14(1)", type: text', 'document-issued-by: { at: "14(1)", is: applicant.surname, type: name', 'twice', { given: 'applicant.surname' }],
    ['a word that no answer means', 'is: applicant.patronymic', 'is: applicant.nickname', 'not-one-of', { given: 'applicant.nickname', nearest: 'applicant.surname' }],
    ['a field of another type', 'is: visited-address, type: address', 'is: visited-address, type: text', 'meaning-of-another-type', { given: 'visited-address', expected: 'address' }],
    ['a number that may be left out', 'is: applicant.iin, type: iin, required: yes', 'is: applicant.iin, type: iin, required: no', 'meaning-not-required', { given: 'applicant.iin' }],
    ['a column of a table', 'relation:\n        at: ours\n        type: choice', 'relation:\n        at: ours\n        is: conclusion\n        type: choice', 'meaning-in-a-table', { given: 'conclusion' }],
    ['a household without rows', '  plot:\n    at: "14(4)"\n    origin: named\n', '  plot:\n    at: "14(4)"\n    origin: named\n    is: household\n', 'not-a-table', { given: 'plot' }],
    ['a language that no paper is in', 'is: applicant.language, type: choice, required: yes, choices: [kk, ru]', 'is: applicant.language, type: choice, required: yes, choices: [kk, de]', 'not-one-of', { given: 'de' }],
    ['an opinion that concludes nothing', 'is: conclusion, ', '', 'meaning-missing', { given: 'conclusion', step: 'opine' }],
    ['an opinion that concludes what the step does not know', 'choices: [need, no-need]', 'choices: [need, perhaps]', 'choices-not-outcomes', { expected: 'need, no-need' }],
    ['an opinion that asks more than anybody is asked', 'is: reasons, type: long-text, required: yes }', 'is: reasons, type: long-text, required: yes }\n      votes: { at: ours, type: number, required: yes }', 'asked-of-nobody', { given: 'votes' }],
    ['a visit without its act', 'fills: [inspection]', 'fills: [inspection, plot]', 'not-one-form', { given: 'inspect' }],
    ['an application that is taken by two ways', 'not-accepted: { at: assumed, end: not-accepted, needs: [evidence], yields: [missing-documents], record: yes }', 'not-accepted: { at: assumed, to: draft, needs: [evidence], yields: [missing-documents], record: yes }', 'not-one-way', { given: 'accept', verb: 'accept', route: 'department' }],
    ['a signature by two ways', 'returned: { at: assumed, to: draft, needs: [reason] }', 'returned: { at: assumed, to: draft }', 'not-one-way', { given: 'sign', verb: 'sign' }],
  ] // prettier-ignore

  test.each(cases)('is refused at load: %s', async (_name, from, to, code, facts) => {
    const errors = await toldOf(from, to)
    const error = errors.find((each) => each.code === code)
    expect(error, JSON.stringify(errors)).toMatchObject({ facts })
    for (const language of ['kk', 'ru', 'en'] as const)
      expect(tellLawError(error!, texts.in(language).say)).toContain(`${aid}:${error!.line}:${error!.column}`)
  })

  test('either a person or an organisation may apply where each field says when it is asked', async () => {
    expect((await loadLaw(['law', 'tests/law/club'])).errors).toEqual([])
  })
})
