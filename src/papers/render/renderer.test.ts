import { afterEach, describe, expect, test } from 'vitest'
import { isAlive } from '../../platform/index.ts'
import { startRenderer, type RenderJob, type Renderer, type RendererOptions } from './renderer.ts'

const open: Renderer[] = []
const start = (options: RendererOptions = {}): Renderer => {
  const renderer = startRenderer(options)
  open.push(renderer)
  return renderer
}
afterEach(() => {
  for (const renderer of open.splice(0)) renderer.close()
})

const template = (hash: string, body: string): RenderJob['template'] => ({
  hash,
  source: `#let d = json("/sheet.json")\n#set document(title: "x")\n#set text(font: "Noto Sans", fallback: false)\n${body}`,
})
const job = (words: string, more: Partial<RenderJob> = {}): RenderJob => ({
  template: template('plain', '#d.words #d.pages'),
  sheet: { words },
  address: 'http://localhost/verify/5193-0462-7186',
  at: Temporal.Instant.from('2026-03-26T06:40:00Z'),
  ...more,
})
const endless = template('endless', '#for a in range(10000) { for b in range(10000) { let c = a + b } }')

async function pdf(renderer: Renderer, words: string): Promise<string> {
  const rendered = await renderer.render(job(words))
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.refusals))
  return Buffer.from(rendered.value).toString('latin1')
}

describe('setting papers in a process of its own', () => {
  test('gives a tagged PDF/A-2a in the paper’s own time', async () => {
    const text = await pdf(start(), 'Құжат')
    expect(text).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(text).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(text).toContain('/StructTreeRoot')
    expect(text).toContain('2026-03-26')
  })

  test('the same paper is the same bytes, in whichever process and after whatever else it is set', async () => {
    const [one, other] = [start(), start()]
    await pdf(other, 'бөтен')
    expect(await pdf(one, 'Құжат')).toBe(await pdf(other, 'Құжат'))
  })

  test('papers asked for at once all come, each with its own words', async () => {
    const renderer = start()
    const all = await Promise.all(Array.from({ length: 20 }, (_, index) => pdf(renderer, `Құжат ${index}`)))
    expect(new Set(all).size).toBe(20)
  })

  test('a process that dies takes no paper with it', async () => {
    const renderer = start()
    await renderer.warm()
    const first = renderer.pid!
    const waiting = Array.from({ length: 5 }, (_, index) => pdf(renderer, `Құжат ${index}`))
    process.kill(first, 'SIGKILL')
    expect(new Set(await Promise.all(waiting)).size).toBe(5)
    expect(renderer.pid).not.toBe(first)
  })

  test('a paper that takes too long is refused, and those behind it are set', async () => {
    const renderer = start({ timeoutMs: 300 })
    await renderer.warm()
    const slow = renderer.render(job('', { template: endless }))
    const next = pdf(renderer, 'Құжат')
    expect(await slow).toEqual({ ok: false, refusals: [{ code: 'papers.took-too-long' }] })
    expect(await next).toContain('%PDF')
  })

  test('a full queue says so at once', async () => {
    const renderer = start({ queueLimit: 2 })
    const waiting = [pdf(renderer, '1'), pdf(renderer, '2')]
    expect(await renderer.render(job('3'))).toEqual({ ok: false, refusals: [{ code: 'papers.busy' }] })
    await Promise.all(waiting)
  })

  test('a wrong template is a fault that names what is wrong', async () => {
    const broken = template('broken', '#nowhere')
    await expect(start().render(job('', { template: broken }))).rejects.toThrow(/unknown variable: nowhere/)
  })

  test('a template can read no file of the machine', async () => {
    const prying = template('prying', '#read("/etc/passwd")')
    await expect(start().render(job('', { template: prying }))).rejects.toThrow(/not found/)
  })

  test('with nothing to do the process ends, and the next paper starts another', async () => {
    const renderer = start({ idleMs: 10 })
    await renderer.warm()
    const first = renderer.pid!
    await pdf(renderer, 'Құжат')
    await expect.poll(() => isAlive(first), { timeout: 5000 }).toBe(false)
    expect(renderer.pid).toBeUndefined()
    expect(await pdf(renderer, 'Құжат')).toContain('%PDF')
  })

  test('a process that cannot start fails the papers that wait for it, and does not try for ever', async () => {
    const renderer = start({ fonts: ['/nowhere.ttf'] })
    await expect(renderer.render(job('Құжат'))).rejects.toThrow(/does not start[^]*nowhere\.ttf/)
  })
})
