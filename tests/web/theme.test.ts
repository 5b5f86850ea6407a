import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { writePage } from '../../src/web/components/document.tsx'
import { assetPath, assets } from '../../src/web/theme/assets.ts'
import { shorten } from '../../src/web/theme/styles.ts'
import { samples } from './samples/index.ts'
import { contextIn } from './voice.ts'

const theme = new URL('../../src/web/theme/', import.meta.url).pathname
const sheets = ['look', 'work'].flatMap((folder) =>
  readdirSync(join(theme, folder)).map((name) => ({
    name: `${folder}/${name}`,
    css: readFileSync(join(theme, folder, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''),
  })),
)
const served = new Map(assets().map((asset) => [asset.path, asset]))
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const sheet = (name: 'look.css' | 'work.css'): string => decode(served.get(assetPath(name))!.bytes)

describe('colours stand in tokens.css and nowhere else', () => {
  const named = /(?<![\w-])(?:white|black|red|green|blue|gray|grey|orange|yellow|silver)(?![\w-])/
  test.each(sheets)('$name writes none', ({ css }) => {
    // Words of selectors (`.k-blue`) are no colours: only what stands behind a colon is looked at.
    const values = [...css.matchAll(/:([^:;{}]+)[;}]/g)].map((match) => match[1]!)
    expect(values.filter((value) => /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|lab|lch|oklch)a?\(/i.test(value))).toEqual([])
    expect(values.filter((value) => named.test(value))).toEqual([])
  })

  test.each(sheets)('$name reads only tokens that exist', ({ css }) => {
    const tokens = readFileSync(join(theme, 'tokens.css'), 'utf8')
    const own = new Set([...`${tokens}${css}`.matchAll(/(--[a-z0-9-]+)\s*:/g)].map((match) => match[1]))
    const read = [...css.matchAll(/var\((--[a-z0-9-]+)/g)].map((match) => match[1])
    expect(read.filter((name) => !own.has(name))).toEqual([])
  })
})

describe('what a page names is there', () => {
  const classes = (css: string): Set<string> =>
    new Set([...css.replace(/url\([^)]*\)/g, '').matchAll(/\.([a-z][\w-]*)/gi)].map((match) => match[1]!))
  const usedBy = (page: string): string[] =>
    [...page.matchAll(/ class="([^"]*)"/g)].flatMap((match) => match[1]!.split(' ').filter((one) => one !== ''))
  const known = classes(sheet('look.css') + sheet('work.css'))
  // They carry no look of their own: a name for tests, for scripts, or for a case that looks like the rule.
  const silent = new Set(['q-input--num', 'q-third', 'q-k-text', 'q-k-long-text', 'q-k-segments', 'q-rows'])

  test.each(samples.map((sample) => sample.name))('%s uses only classes that a sheet knows', (name) => {
    const page = samples.find((sample) => sample.name === name)!.draw(contextIn('kk')).markup
    expect([...new Set(usedBy(page))].filter((one) => !known.has(one) && !silent.has(one))).toEqual([])
  })

  test('a sheet looks after no class that no page draws', () => {
    const used = new Set(samples.flatMap((sample) => usedBy(sample.draw(contextIn('kk')).markup)))
    expect([...known].filter((one) => !used.has(one))).toEqual([])
  })

  test('every file that a page or a sheet asks for is served', () => {
    const asked = samples.flatMap((sample) => [
      ...sample.draw(contextIn('kk')).markup.matchAll(/(?:src|href)="(\/assets\/[^"]*)"/g),
    ])
    const fonts = [...sheet('look.css').matchAll(/url\(["']([^"']*)["']\)/g)]
    expect(fonts.length).toBe(7)
    expect([...asked, ...fonts].map((match) => match[1]!).filter((path) => !served.has(path))).toEqual([])
  })

  test('a path changes with the bytes behind it, so a browser may keep it for ever', () => {
    for (const { path } of served.values()) expect(path).toMatch(/^\/assets\/[a-z-]+\.[0-9a-f]{10}\.[a-z0-9]+$/)
  })
})

describe('no page needs what the policy blocks', () => {
  test.each(samples.map((sample) => sample.name))('%s holds no inline script, style or handler', (name) => {
    const page = samples.find((sample) => sample.name === name)!.draw(contextIn('kk')).markup
    expect(page).not.toMatch(/<style|<script(?![^>]* src=)|\sstyle=|\son[a-z]+=/i)
  })

  test('the ids of a page are its own: none stands twice', () => {
    const twice = samples.flatMap(({ name, draw }) => {
      const ids = [...draw(contextIn('kk')).markup.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]!)
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${name}: ${id}`)
    })
    expect(twice).toEqual([])
  })
})

test('the home page comes over the wire with all its files in at most 60 KB', () => {
  const page = writePage(samples.find((sample) => sample.name === 'home')!.draw(contextIn('kk')))
  const fonts = ['onest-cyr.woff2', 'onest-kk.woff2', 'onest-lat.woff2'] as const
  const kept = fonts.map((name) => assetPath(name)).reduce((sum, path) => sum + served.get(path)!.bytes.length, 0)
  const pressed = [page, sheet('look.css'), decode(served.get(assetPath('icon.svg'))!.bytes)]
  const bytes = kept + pressed.reduce((sum, text) => sum + gzipSync(text).length, 0)
  expect(bytes).toBeLessThan(60_000)
  // The goal is 40 KB. What is above the last figure must be a decision, not an accident.
  expect(bytes).toBeLessThan(41_000)
})

test('shortening a sheet keeps its meaning: comments and blanks go, selectors stay', () => {
  expect(
    shorten(
      '/* x */\n.a  > .b :focus,\n.c { margin: 0 auto; content: "→"; }\n@media (min-width: 60em) and (x) { .d { e: f } }',
    ),
  ).toBe('.a>.b :focus,.c{margin:0 auto;content:"→"}@media (min-width:60em) and (x){.d{e:f}}')
})
