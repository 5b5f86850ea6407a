import { readFileSync } from 'node:fs'

// The order is the cascade: what comes later may refine what came before.
const everyone =
  'faces ground words sample top foot layout notes hero buttons fields facts tags clocks proof timeline tables slip home ways my-case paper verdict print'
const officials = 'dense bar side tabs list sign case intake rows visit print'

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8')
const join = (folder: string, names: string): string =>
  names
    .split(' ')
    .map((name) => read(`${folder}/${name}.css`))
    .join('\n')

/** The style sheet of every page: tokens and look in one file. */
export const readLook = (): string => shorten(`${read('tokens.css')}\n${join('look', everyone)}`)

/** What officials' pages add: the same tokens, set denser. */
export const readWork = (): string => shorten(join('work', officials))

/** Comments and blanks go; anything cleverer is gzip's work. Our own style sheets hold no blanks that matter in strings. */
export function shorten(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim()
}

/** The light value of a colour token, for the few places that CSS does not reach: the icon and the browser's own bar. */
export function colour(token: string): string {
  const found = new RegExp(`--${token}: (#[0-9a-f]{6});`).exec(read('tokens.css'))?.[1]
  if (found === undefined) throw new Error(`tokens.css has no colour --${token}`)
  return found
}
