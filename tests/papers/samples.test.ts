import { afterAll, describe, expect, test } from 'vitest'
import { loadTexts } from '../../src/platform/index.ts'
import {
  loadSamples,
  loadTemplates,
  makeContent,
  paperKinds,
  renderContent,
  startRenderer,
  type PdfStandard,
  type Sample,
} from '../../src/papers/index.ts'

const house = {
  texts: loadTexts(),
  templates: loadTemplates(),
  renderer: startRenderer({ timeoutMs: 60_000 }),
  publicUrl: 'https://qyzmet.example',
}
afterAll(() => house.renderer.close())
const samples = loadSamples()

function content(sample: Sample) {
  const made = makeContent(house, sample.order)
  if (!made.ok) throw new Error(JSON.stringify(made.refusals))
  return made.value
}

async function render(sample: Sample, standard: PdfStandard, preview = false): Promise<string> {
  const template = house.templates.of(sample.order.kind)
  const rendered = await renderContent(house, { ...sample, ...content(sample), template, preview, standard })
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.refusals))
  return Buffer.from(rendered.value).toString('latin1')
}

test('every kind of paper has a filled sample in Kazakh and in Russian', () => {
  const names = samples.map(({ name }) => name)
  for (const kind of paperKinds) expect(names).toEqual(expect.arrayContaining([`${kind}.kk`, `${kind}.ru`]))
})

describe.each(samples)('$name', (sample) => {
  test('is set as PDF/A-2a, tagged, in its language, with its fonts inside', async () => {
    const pdf = await render(sample, 'a-2a')
    expect(pdf).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toContain(`<rdf:li>${sample.language}</rdf:li>`)
    expect(pdf).toContain('NotoSans-Regular')
    expect(pdf).toContain('NotoSans-SemiBold')
  })

  test('is also accessible by the rules of PDF/UA-1: every picture has words, the paper a title', async () => {
    expect(await render(sample, 'ua-1')).toContain('pdfuaid:part')
  })

  test('says first that it is a sample', () => {
    expect(content(sample).content.strings).toHaveProperty(['warning.sample'])
  })

  test('is another file as a preview than when it is given out', async () => {
    expect(await render(sample, 'a-2a', true)).not.toBe(await render(sample, 'a-2a'))
  })
})

describe('§ 13: the coupon', () => {
  test.each(samples.filter(({ order }) => order.kind === 'coupon'))(
    '$name has exactly the three fields of the law above the line',
    (sample) => {
      const { tables } = content(sample).content
      expect(tables['lines']!.rows.map(([id, , at]) => [id, at])).toEqual([
        ['registered-on', '§\u00a013'],
        ['receive-on', '§\u00a013'],
        ['accepted-by', '§\u00a013'],
      ])
    },
  )

  test('carries the secret only in the printing, never in the content', async () => {
    const sample = samples.find(({ name }) => name === 'coupon.kk')!
    expect(content(sample).text).not.toContain(sample.secret)
    const { secret: _secret, ...without } = sample
    expect(await render(sample, 'a-2a')).not.toBe(await render(without, 'a-2a'))
  })
})

test('very long names and many signers run over to further pages and lose nothing', async () => {
  const sample = samples.find(({ name }) => name === 'inspection-act.kk')!
  const long = 'Мұхаметжанова-Нұрмағамбетова Гүлбаршын Сейтмағамбетқызы '
  const signers = Array.from({ length: 40 }, (_, index) => ({
    key: `m${index}`,
    name: long.repeat(3).trim(),
    post: long.trim(),
  }))
  const data = { ...sample.order.data, office: { name: long.repeat(4).trim() }, signers }
  const pdf = await render({ ...sample, order: { ...sample.order, data } }, 'a-2a')
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length).toBeGreaterThan(3)
})
