import type { Html } from '../html/jsx-runtime.ts'

export interface TabView {
  readonly label: string
  readonly href: string
  readonly current?: boolean
  readonly count?: string
}

/** Links to the same page with another filter, each with its own address. */
export function Tabs(properties: { readonly label: string; readonly tabs: readonly TabView[] }): Html {
  return (
    <nav aria-label={properties.label}>
      <ul class="q-tabs">
        {properties.tabs.map((tab) => (
          <li>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label} {tab.count !== undefined && <i>{tab.count}</i>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
