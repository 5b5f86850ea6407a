import type { Child, Html } from '../html/jsx-runtime.ts'

/** What may wait: folded until it is asked for; `wide` shows it where there is room. */
export function Fold(properties: {
  readonly title: Child
  readonly wide?: boolean
  readonly class?: string
  readonly children: Child
}): Html {
  const { wide = false, class: place } = properties
  return (
    <details class={`${place === undefined ? '' : `${place} `}q-proof${wide ? ' q-proof--wide' : ''}`}>
      <summary>{properties.title}</summary>
      <div class="q-proof__in">{properties.children}</div>
    </details>
  )
}
