// The JSX of all pages: it writes strings, nothing else. Escaping is a type: only `Html` is put out as it is, and only
// this file makes one. What is unknown (an odd attribute name, a Date as a child) is a bug in a view and throws.
import { isSafeAddress } from './address.ts'
import type { Attributes, Elements } from './attributes.ts'

export class Html {
  readonly markup: string
  /** Only this file calls it; everyone else gets `Html` from JSX or, with a reason, from `raw`. */
  constructor(markup: string) {
    this.markup = markup
  }
  toString(): string {
    return this.markup
  }
}

/** Numbers are not children: how a number is written depends on the language, so a view says it first. */
export type Child = Html | string | null | undefined | boolean | readonly Child[]
type Properties = Readonly<Record<string, unknown>>
type Component = (properties: Properties) => Html | null

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
export const escapeHtml = (text: string): string =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign) : text

/** Takes markup as it is. Every use is a place where escaping ends: keep to constants of our own files. */
export const raw = (markup: string): Html => new Html(markup)

export function Fragment(properties: { readonly children?: Child }): Html {
  return new Html(writeChild(properties.children))
}

export function jsx(tag: string | Component, properties: Properties): Html {
  if (typeof tag === 'function') return tag(properties) ?? nothing
  let markup = `<${tag}`
  for (const name in properties) {
    if (name !== 'children') markup += writeAttribute(name, properties[name])
  }
  if (voidTags.has(tag)) return new Html(`${markup}>`)
  return new Html(`${markup}>${writeChild(properties['children'])}</${tag}>`)
}
const nothing = new Html('')
export { jsx as jsxs, jsx as jsxDEV }

const voidTags = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])
const addresses = new Set(['href', 'src', 'action', 'formaction'])

function writeAttribute(name: string, value: unknown): string {
  if (value === false || value === null || value === undefined) return ''
  if (!isAllowedName(name)) throw new Error(`no attribute of ours: ${name}`)
  if (value === true) return ` ${name}`
  if (typeof value !== 'string' && typeof value !== 'number') throw new Error(`attribute ${name} is not text`)
  if (addresses.has(name) && !isSafeAddress(String(value))) throw new Error(`attribute ${name} leads out of the web`)
  return ` ${name}="${escapeHtml(String(value))}"`
}

const seen = new Set<string>()
/** `style` and `on…` are refused too: the content security policy blocks them, so they would only look as if they worked. */
function isAllowedName(name: string): boolean {
  if (seen.has(name)) return true
  if (!/^[a-zA-Z][\w:-]*$/.test(name) || /^(on.*|style|srcdoc)$/i.test(name)) return false
  seen.add(name)
  return true
}

function writeChild(child: unknown): string {
  if (child instanceof Html) return child.markup
  if (typeof child === 'string') return escapeHtml(child)
  if (child === null || child === undefined || typeof child === 'boolean') return ''
  if (!Array.isArray(child)) throw new Error(`a child of a page must be text or Html, not ${typeof child}`)
  let markup = ''
  for (const one of child) markup += writeChild(one)
  return markup
}

export declare namespace JSX {
  type Element = Html
  type ElementType = keyof IntrinsicElements | ((properties: never) => Html | null)
  interface ElementChildrenAttribute {
    children: unknown
  }
  type IntrinsicElements = { readonly [Tag in keyof Elements]: Attributes<Tag> & { readonly children?: Child } }
}
