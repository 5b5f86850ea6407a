// Renders every sample paper to PDF, to be looked at.
//   node tools/render-samples.ts [folder] [--preview] [--only notice]      /tmp/qyzmet-papers where no folder is named
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadSamples, loadTemplates, makeContent, renderContent, startRenderer } from '../src/papers/index.ts'
import { loadTexts } from '../src/platform/texts/index.ts'

const { values, positionals } = parseArgs({
  options: { preview: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
  allowPositionals: true,
})
const folder = positionals[0] ?? '/tmp/qyzmet-papers'
mkdirSync(folder, { recursive: true })
const house = {
  texts: loadTexts(),
  templates: loadTemplates(),
  renderer: startRenderer(),
  publicUrl: 'http://localhost:3000',
}
for (const sample of loadSamples().filter(({ name }) => name.startsWith(values.only))) {
  const made = makeContent(house, sample.order)
  if (!made.ok) throw new Error(`${sample.name}: ${JSON.stringify(made.refusals)}`)
  const rendered = await renderContent(house, {
    ...made.value,
    ...sample,
    template: house.templates.of(sample.order.kind),
    preview: values.preview,
  })
  if (!rendered.ok) throw new Error(`${sample.name}: ${JSON.stringify(rendered.refusals)}`)
  writeFileSync(join(folder, `${sample.name}.pdf`), rendered.value)
  console.log(`${sample.name.padEnd(24)} ${rendered.value.length} bytes  ${made.value.hash.slice(0, 16)}`)
}
house.renderer.close()
