import { isSafeAddress } from '../html/address.ts'
import type { Child, Html } from '../html/jsx-runtime.ts'

/**
 * A link to an address that came from outside our own code. One that leads out of the web (`javascript:`, `data:`) is
 * no link: its words stand there as plain text.
 */
export function Link(properties: {
  readonly href: string
  readonly class?: string
  readonly lang?: string
  readonly children: Child
}): Html {
  const { href, children, lang } = properties
  if (!isSafeAddress(href)) return <span class={properties.class}>{children}</span>
  return (
    <a class={properties.class} href={href} lang={lang} hreflang={lang}>
      {children}
    </a>
  )
}
