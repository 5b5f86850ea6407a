// Draws every sample into pictures, to be looked at: node --import ./tools/tsx.mjs tests/web/gallery.ts <folder> [name…]
//   --dark, --ru, --en choose the light and the language; --width=820 another width.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openBrowser } from '../support/browser.ts'
import { samples } from './samples/index.ts'
import { serveSamples } from './serve-samples.ts'

const [folder = 'gallery', ...rest] = process.argv.slice(2)
const names = rest.filter((word) => !word.startsWith('--'))
const language = rest.includes('--ru') ? 'ru' : rest.includes('--en') ? 'en' : 'kk'
const dark = rest.includes('--dark')
const own = rest.find((word) => word.startsWith('--width='))
const widths = own === undefined ? [390, 1280] : [Number(own.slice('--width='.length))]

mkdirSync(folder, { recursive: true })
const { address, close } = await serveSamples()
const browser = await openBrowser()
for (const width of widths) {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: dark ? 'dark' : 'light',
  })
  const page = await context.newPage()
  for (const sample of samples.filter((one) => names.length === 0 || names.includes(one.name))) {
    await page.goto(`${address}/${language}/${sample.name}`)
    await page.screenshot({ path: join(folder, `${sample.name}-${width}${dark ? '-dark' : ''}.png`), fullPage: true })
  }
  await context.close()
}
await browser.close()
close()
