import type { Texts } from '../platform/index.ts'
import { makeContent } from './content/make-content.ts'
import { renderContent } from './render/render-content.ts'
import { startRenderer } from './render/renderer.ts'
import { loadTemplates } from './render/templates.ts'
import { loadSamples } from './samples.ts'

export interface PaperBench {
  readonly name: string
  readonly papers: number
  /** Milliseconds of one paper as the caller sees it, one after the other: content made, QR drawn, PDF received. */
  readonly median: number
  readonly p95: number
  /** Papers a second when they are all asked for at once. */
  readonly perSecond: number
}

/** Sets a sample many times in a warm child, each time with another number, code and name, so that nothing is only remembered. */
export async function benchPaper(
  texts: Texts,
  /** Milliseconds that only run forward. */
  clock: () => number,
  name = 'coupon.kk',
  papers = 200,
): Promise<PaperBench> {
  const sample = loadSamples().find((each) => each.name === name)
  if (!sample) throw new Error(`no sample ${name}`)
  const house = { texts, templates: loadTemplates(), renderer: startRenderer(), publicUrl: 'http://localhost:3000' }
  const template = house.templates.of(sample.order.kind)
  const lines = sample.order.data.lines
  const setOne = async (index: number): Promise<void> => {
    const data = { ...sample.order.data, holder: `Holder ${index}`, lines: lines.map((line) => varied(line, index)) }
    const made = makeContent(house, { ...sample.order, data })
    if (!made.ok) throw new Error(JSON.stringify(made.refusals))
    const rendered = await renderContent(house, {
      ...sample,
      ...made.value,
      template,
      number: `${sample.number}-${index}`,
      code: `${sample.code.slice(0, 10)}${String(index).padStart(4, '0')}`,
      preview: false,
    })
    if (!rendered.ok) throw new Error(JSON.stringify(rendered.refusals))
  }
  try {
    for (let index = 0; index < 30; index++) await setOne(index)
    const times: number[] = []
    for (let index = 30; index < papers + 30; index++) {
      const start = clock()
      await setOne(index)
      times.push(clock() - start)
    }
    times.sort((a, b) => a - b)
    const start = clock()
    await Promise.all(Array.from({ length: papers }, (_, index) => setOne(index + papers + 30)))
    const seconds = (clock() - start) / 1000
    return {
      name,
      papers,
      median: times[times.length >> 1]!,
      p95: times[Math.floor(times.length * 0.95)]!,
      perSecond: papers / seconds,
    }
  } finally {
    house.renderer.close()
  }
}

const varied = <Line extends { readonly words: unknown }>(line: Line, index: number): Line =>
  typeof line.words === 'string' ? { ...line, words: `${line.words} ${index}` } : line
