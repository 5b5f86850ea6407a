import { readFileSync } from 'node:fs'
import { digest } from '../../kernel/index.ts'
import { markPaths } from './mark.ts'
import { colour, readLook, readWork } from './styles.ts'

/** A file of the theme. Its path holds a hash of its bytes, so a browser may keep it for ever. */
export interface Asset {
  readonly path: string
  readonly bytes: Uint8Array
  readonly type: string
}

const fontNames = ['onest-cyr', 'onest-kk', 'onest-lat', 'onest-tenge', 'literata-cyr', 'literata-kk', 'literata-lat']
const scriptNames = ['focus-errors', 'keyboard', 'rows', 'mirror', 'questions'] as const
export type ScriptName = (typeof scriptNames)[number]
export type AssetName = 'look.css' | 'work.css' | 'icon.svg' | `${ScriptName}.js` | `${string}.woff2`

const file = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url))
const text = (written: string): Uint8Array => new TextEncoder().encode(written)

function makeAsset(name: string, bytes: Uint8Array, type: string): readonly [string, Asset] {
  const [stem, ending] = name.split(/\.(?=[^.]+$)/)
  return [name, { path: `/assets/${stem}.${digest(bytes).slice(0, 10)}.${ending}`, bytes, type }]
}

function makeAssets(): ReadonlyMap<string, Asset> {
  const fonts = fontNames.map((name) => makeAsset(`${name}.woff2`, file(`fonts/${name}.woff2`), 'font/woff2'))
  const paths = new Map(fonts)
  // The sheets name the fonts by their plain names; what is served names the hashed ones.
  const withFonts = (css: string): string =>
    css.replace(/fonts\/([a-z-]+\.woff2)/g, (_, name: string) => {
      const font = paths.get(name)
      if (!font) throw new Error(`no such font: ${name}`)
      return font.path
    })
  return new Map([
    ...fonts,
    makeAsset('look.css', text(withFonts(readLook())), 'text/css; charset=utf-8'),
    makeAsset('work.css', text(withFonts(readWork())), 'text/css; charset=utf-8'),
    makeAsset('icon.svg', text(drawIcon()), 'image/svg+xml'),
    ...scriptNames.map((name) => makeAsset(`${name}.js`, file(`scripts/${name}.js`), 'text/javascript; charset=utf-8')),
  ])
}

const drawIcon = (): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" rx="10" fill="${colour('mark-sky')}"/><path d="${markPaths.ground}" fill="${colour('mark-sun')}"/><path d="${markPaths.horns}" fill="none" stroke="${colour('mark-line')}" stroke-width="2.6" stroke-linecap="round"/></svg>`

// They never change while the program runs, so they are made once.
const made = makeAssets()

/** All files of the theme, for the static server. */
export const assets = (): readonly Asset[] => [...made.values()]

/** Where a file of the theme is served. */
export function assetPath(name: AssetName): string {
  const asset = made.get(name)
  if (!asset) throw new Error(`no such asset: ${name}`)
  return asset.path
}
