import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { canonical, digest, type Json } from '../../src/kernel/index.ts'
import {
  loadLaw,
  nameOf,
  readEdition,
  writeEdition,
  type Edition,
  type Law,
  type PaperField,
} from '../../src/law/index.ts'

const id = 'targeted-social-aid/2012-akmola'
const edition = `services/${id}.regulation.yaml`
const adoption = 'adoption/sample-2026.yaml'
const texts = 'services/targeted-social-aid/texts.yaml'
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'law-'))
  cpSync('law', folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

const change = (file: string, what: string, by: string): void => {
  const path = join(folder, file)
  const before = readFileSync(path, 'utf8')
  expect(before).toContain(what)
  writeFileSync(path, before.replace(what, by))
}
const editionOf = (law: Law): Edition => {
  const found = law.editions.get(id)
  if (!found) throw new Error('the edition is not loaded')
  return found
}

test('the folder may be named in any way', async () => {
  const plain = await loadLaw('law')
  for (const name of ['./law', 'law/', './src/../law', join(process.cwd(), 'law')]) {
    const { errors, law } = await loadLaw(name)
    expect(errors).toEqual([])
    expect([...law.editions.keys()]).toEqual([...plain.law.editions.keys()])
  }
})

describe('a wrong file never takes the service down', () => {
  test('the last good edition stays until the file is right again', async () => {
    const first = await loadLaw(folder)
    change(edition, 'term: 7 working-days', 'term: seven days')
    const second = await loadLaw(folder, first.law)
    expect(second.errors).toMatchObject([
      { file: edition, code: 'wrong-form', right: 'term', example: '7 working-days' },
    ])
    expect(second.kept).toEqual([edition])
    expect(editionOf(second.law).hash).toBe(editionOf(first.law).hash)
    change(edition, 'term: seven days', 'term: 8 working-days')
    const third = await loadLaw(folder, second.law)
    expect(third.errors).toEqual([])
    expect(editionOf(third.law).promises[0]?.within).toEqual({ count: 8, unit: 'working-day' })
  })

  test('at the first start a wrong edition is left out and everything else is there', async () => {
    change(edition, 'next: inspect', 'next: inspekt')
    const { law, errors } = await loadLaw(folder)
    expect(errors).toMatchObject([{ code: 'unknown-reference', facts: { given: 'inspekt', nearest: 'inspect' } }])
    expect(law.editions.has('targeted-social-aid/2012-akmola')).toBe(false)
    expect(law.acts.size).toBeGreaterThan(5)
    expect(law.services.has('targeted-social-aid')).toBe(true)
  })

  test.each([
    ['a ground', "holds: income_per_head > parameter('poverty-line')", 'holds: income_per_head > tenge(29500)'],
    [
      'an exception',
      'placed: { at: "10", when: employment.placed_since }',
      'placed: { at: "10", when: income_per_head > tenge(100) }',
    ],
    [
      'who may ask',
      'when: "income_per_head <= parameter(\'poverty-line\')"',
      'when: "income_per_head <= tenge(29500)"',
    ],
  ])('no figure of money stands in an edition: %s', async (_, what, by) => {
    change(edition, what, by)
    const { errors } = await loadLaw(folder)
    expect(errors.filter(({ file }) => file === edition)).toMatchObject([{ code: 'figure-of-money' }])
  })

  test('an act that became wrong keeps its last good content, so the edition still resolves', async () => {
    const first = await loadLaw(folder)
    change('acts/akmola-2012-a-12-517.yaml', 'date: 2012-11-01', 'date: 1 November 2012')
    const second = await loadLaw(folder, first.law)
    expect(second.errors).toMatchObject([{ file: 'acts/akmola-2012-a-12-517.yaml', code: 'wrong-form', right: 'day' }])
    expect(second.law.acts.get('akmola-2012-a-12-517')?.date).toBe('2012-11-01')
  })

  test('a missing name is told, and the id stands in its place', async () => {
    change(texts, '    steps.inspect: {', '    steps.inspct: {')
    const { law, errors } = await loadLaw(folder)
    expect(errors.map(({ code }) => code).sort()).toEqual(['missing-text', 'unused-text'])
    expect(errors.find(({ code }) => code === 'missing-text')?.facts).toMatchObject({ nearest: 'steps.inspct' })
    expect(nameOf(law, editionOf(law), 'steps.inspect', 'kk')).toBe('inspect')
  })

  test('a file in the wrong place or under a wrong name is told', async () => {
    writeFileSync(join(folder, 'act.yaml'), 'act: x\n')
    cpSync(join(folder, 'acts/kz-2011-394.yaml'), join(folder, 'acts/kz-2011-395.yaml'))
    const { errors } = await loadLaw(folder)
    expect(errors.map(({ file, code }) => [file, code])).toEqual([
      ['act.yaml', 'wrong-place'],
      ['acts/kz-2011-395.yaml', 'wrong-name'],
    ])
  })

  test('a way of counting says the type that its value has', async () => {
    const members = 'members: { is: size(family) + 1, type: number }'
    change(adoption, members, members.replace('number', 'money'))
    const facts = { because: 'condition.not-as-declared', type: 'int', declared: 'money' }
    const lines = readFileSync(join(folder, adoption), 'utf8').split('\n')
    const line = lines.findIndex((text) => text.includes('members: {')) + 1
    const [error] = (await loadLaw(folder)).errors
    expect(error).toMatchObject({ file: adoption, line, code: 'bad-condition', facts })
  })

  test.each([
    [
      'type: number',
      'members',
      {
        code: 'other-type',
        path: 'reckonings.0.steps.income-per-head.type',
        facts: { given: 'number', expected: 'money' },
      },
    ],
    ['type: money', 'members', { code: 'bad-condition', facts: { because: 'condition.not-as-declared', type: 'int' } }],
    [
      'type: money',
      'members > 1',
      { code: 'bad-condition', facts: { because: 'condition.not-as-declared', type: 'bool' } },
    ],
  ])('an adoption that supplies an amount of money with %s and %s', async (type, is, wrong) => {
    const value = `income-per-head: { is: "divide(quarter_income, 3 * members, 'down')", type: money }`
    change(adoption, value, `income-per-head: { is: "${is}", ${type} }`)
    const { errors } = await loadLaw(folder)
    expect(errors[0]).toMatchObject({ file: adoption, ...wrong })
  })

  test('an empty folder is an empty law', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'no-law-'))
    const { law, errors } = await loadLaw(empty)
    rmSync(empty, { recursive: true })
    expect([errors.length, law.editions.size]).toEqual([0, 0])
  })
})

describe('the hash of an edition is over what it says', () => {
  test('comments, spaces and texts leave it as it is', async () => {
    const before = editionOf((await loadLaw(folder)).law).hash
    change(edition, 'edition: targeted', '# another comment\nedition:   targeted')
    change(texts, 'Ауылдық округ әкімі', 'Ауыл әкімі')
    expect(editionOf((await loadLaw(folder)).law).hash).toBe(before)
  })

  test('a term, an exception or a doubt changes it', async () => {
    const before = editionOf((await loadLaw(folder)).law).hash
    const hashes = new Set([before])
    for (const [what, by] of [
      ['term: 7 working-days', 'term: 8 working-days'],
      ["employment.standing == 'disabled'", "employment.standing == 'none'"],
      ['taken-as: not-refused', 'taken-as: refused'],
    ] as const) {
      change(edition, what, by)
      hashes.add(editionOf((await loadLaw(folder)).law).hash)
    }
    expect(hashes.size).toBe(4)
  })

  test('an edition is read back from its text, and a changed text is not an edition', async () => {
    const own = editionOf((await loadLaw(folder)).law)
    const text = writeEdition(own)
    expect(readEdition(text)).toEqual(own)
    expect(readEdition(text.replace('"count":7', '"count":9'))).toBeUndefined()
  })

  test('one kept before answers said what they mean is read as if they had, under its own hash', async () => {
    const own = editionOf((await loadLaw(folder)).law)
    const forms = own.forms.map(({ is: _form, fields, ...form }) => ({
      ...form,
      fields: fields.map(({ is: _field, ...field }) => field),
    }))
    const asOnce = <T extends PaperField>(field: T): T =>
      field.from === 'applicant.name' ? { ...field, from: 'application.full-name' } : field
    const papers = own.papers.map((paper) => ({ ...paper, fields: paper.fields.map(asOnce) }))
    const journals = own.journals.map((journal) => ({ ...journal, columns: journal.columns.map(asOnce) }))
    const { hash: _hash, ...rest } = { ...own, schema: 1, forms, papers, journals }
    const hash = digest(canonical(rest as unknown as Json))
    expect(readEdition(canonical({ ...rest, hash } as unknown as Json))).toEqual({ ...own, hash })
  })
})

describe('a reload reads only what changed', () => {
  test('an unchanged edition is the very same object', async () => {
    const first = await loadLaw(folder)
    change('words/groups.yaml', 'ru: Занятость', 'ru: Работа')
    const second = await loadLaw(folder, first.law)
    expect(second.law.editions.get(id)).toBe(first.law.editions.get(id))
  })

  test('a cache gives the same law, and a wrong file from a warm cache still has its place', async () => {
    const cache = join(folder, 'cache')
    const cold = await loadLaw(folder, undefined, { cache })
    expect(readdirSync(cache).length).toBeGreaterThan(20)
    const warm = await loadLaw(folder, undefined, { cache })
    expect(editionOf(warm.law)).toEqual(editionOf(cold.law))
    change('words/ends.yaml', '  issued:', '  isued:')
    const { errors } = await loadLaw(folder, undefined, { cache })
    const line =
      readFileSync(join(folder, edition), 'utf8')
        .split('\n')
        .findIndex((text) => text.includes('end: issued')) + 1
    expect(errors).toContainEqual(expect.objectContaining({ code: 'unknown-reference', file: edition, line }))
  })
})
