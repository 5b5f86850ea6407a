import type { Child, Html } from '../html/jsx-runtime.ts'
import { Icon, type IconName } from './icon.tsx'

interface Shape {
  /** `plain` is the page's one action; `ghost` any other. */
  readonly kind?: 'plain' | 'ghost'
  readonly small?: boolean
  readonly wide?: boolean
  readonly icon?: IconName
  readonly children: Child
}

export interface ButtonProperties extends Shape {
  readonly name?: string
  readonly value?: string
  /** The page's primary action: Ctrl Enter does it. One on a page. */
  readonly primary?: boolean
  /** What is wrong in the form does not hinder it: saving a draft, adding a row, going back. */
  readonly anyway?: boolean
}

export function Button(properties: ButtonProperties): Html {
  return (
    <button
      class={classOf(properties)}
      name={properties.name}
      value={properties.value}
      formnovalidate={properties.anyway}
      aria-keyshortcuts={properties.primary ? 'Control+Enter' : undefined}
    >
      {properties.icon && <Icon name={properties.icon} />}
      {properties.children}
      {properties.primary && <kbd aria-hidden="true">Ctrl Enter</kbd>}
    </button>
  )
}

export function ButtonLink(properties: Shape & { readonly href: string }): Html {
  return (
    <a class={classOf(properties)} href={properties.href}>
      {properties.icon && <Icon name={properties.icon} />}
      {properties.children}
    </a>
  )
}

export function Buttons(properties: { readonly children: Child }): Html {
  return <div class="q-btns">{properties.children}</div>
}

function classOf({ kind = 'plain', small = false, wide = false }: Shape): string {
  return `q-btn${kind === 'plain' ? '' : ` q-btn--${kind}`}${small ? ' q-btn--sm' : ''}${wide ? ' q-wide' : ''}`
}
