import type { Child, Html } from '../html/jsx-runtime.ts'

/** A part of a page under its own heading. */
export function Card(properties: {
  readonly id: string
  readonly title: Child
  /** Stands at the end of the heading's line. */
  readonly beside?: Child
  /** The next action: the only framed card of a page. */
  readonly todo?: boolean
  readonly children: Child
}): Html {
  const { id, title, beside, todo = false } = properties
  const heading = <h2 id={id}>{title}</h2>
  return (
    <section class={todo ? 'q-card q-do' : 'q-card'} aria-labelledby={id}>
      {beside === undefined ? (
        heading
      ) : (
        <div class="q-row q-between">
          {heading}
          {beside}
        </div>
      )}
      {properties.children}
    </section>
  )
}

/** The same without a frame: for the portal, where air divides. */
export function Section(properties: { readonly id: string; readonly title: Child; readonly children: Child }): Html {
  return (
    <section class="q-stack" aria-labelledby={properties.id}>
      <h2 id={properties.id}>{properties.title}</h2>
      {properties.children}
    </section>
  )
}

/** The head of an official's page: heading, what it is about, and at the right the clocks or the action. */
export function WorkHead(properties: { readonly title: string; readonly says: Child; readonly beside?: Child }): Html {
  return (
    <header class="q-head">
      <div>
        <h1>{properties.title}</h1>
        <p class="q-soft">{properties.says}</p>
      </div>
      {properties.beside}
    </header>
  )
}
