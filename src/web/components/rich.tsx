import type { Params, Say, TextKey } from '../../platform/index.ts'
import type { Child, Html } from '../html/jsx-runtime.ts'

// A text knows no markup. A sign that no person types stands for each piece of markup while the text is said.
const first = 0xe000

/** Says a text whose parameters may be markup: `{link}` becomes the link, everything else stays escaped. */
export function rich(say: Say, key: TextKey, pieces: Readonly<Record<string, Html>>, params: Params = {}): Child {
  const names = Object.keys(pieces)
  const signs = Object.fromEntries(names.map((name, index) => [name, String.fromCharCode(first + index)]))
  const said = say(key, { ...params, ...signs })
  return said.split(/([\ue000-\ue00f])/).map((part: string) => {
    const name = part.length === 1 ? names[part.charCodeAt(0) - first] : undefined
    return name === undefined ? part : pieces[name]
  })
}

/** Figures, times and numbers that a line must not break. */
export function NoWrap(properties: { readonly children: Child }): Html {
  return <span class="q-nowrap">{properties.children}</span>
}

/** For listeners only. */
export function Unseen(properties: { readonly children: Child }): Html {
  return <span class="q-vh">{properties.children}</span>
}
