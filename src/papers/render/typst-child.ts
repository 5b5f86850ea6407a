// A process of its own that sets papers: Typst takes 130 MB, which the program should not carry while nobody prints.
// It knows no database and no word of the domain; it ends when the channel to the program closes.
import { readFileSync } from 'node:fs'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { RenderAnswer, RenderOrder } from './protocol.ts'
import { qrCode } from './qr-code.ts'

// A folder that does not exist: a template can read nothing but what is laid there in memory.
const workspace = '/qyzmet-papers'
const sheetPath = `${workspace}/sheet.json`

const compiler = NodeCompiler.create({
  workspace,
  fontArgs: [{ fontBlobs: process.argv.slice(2).map((path) => readFileSync(path)) }],
})
const sources = new Map<string, string>()
let done = 0

function render(order: RenderOrder): Uint8Array {
  if (order.source !== undefined) sources.set(order.template, order.source)
  const source = sources.get(order.template)
  if (source === undefined) throw new Error(`template ${order.template} was never sent`)
  const qr = JSON.stringify(qrCode(order.address))
  let pages = 1
  let document = lay(source, `{"pages":1,"qr":${qr},${order.sheet.slice(1)}`)
  // Asking Typst for the number of pages costs a second layout of every paper; most have one, so only the others pay.
  for (let tries = 0; document.numOfPages !== pages && tries < 3; tries++) {
    pages = document.numOfPages
    document = lay(source, `{"pages":${pages},"qr":${qr},${order.sheet.slice(1)}`)
  }
  const pdf = compiler.pdf(document, { pdfStandard: order.standard, creationTimestamp: order.timestamp })
  // Kept small on purpose: caches older than a few papers cost memory and make the next paper slower, not faster.
  if (++done % 5 === 0) compiler.evictCache(3)
  return pdf
}

function lay(source: string, sheet: string): NodeTypstDocument {
  // The data changes as a file and not as an input: an input would empty all of Typst's caches each time.
  compiler.mapShadow(sheetPath, Buffer.from(sheet))
  const laid = compiler.compile({ mainFileContent: source })
  if (laid.result) return laid.result
  throw new Error(JSON.stringify(laid.takeDiagnostics()?.shortDiagnostics ?? 'no diagnostics'))
}

function answer(order: RenderOrder): RenderAnswer {
  try {
    return { id: order.id, pdf: render(order) }
  } catch (error) {
    return { id: order.id, error: error instanceof Error ? error.message : String(error) }
  }
}

process.on('message', (order: RenderOrder) => process.send!(answer(order)))
process.on('disconnect', () => process.exit(0))
process.send!({ ready: true, rss: process.memoryUsage.rss() } satisfies RenderAnswer)
