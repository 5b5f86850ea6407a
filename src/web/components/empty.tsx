import type { Child, Html } from '../html/jsx-runtime.ts'

/** Nothing here: says so, when the next thing comes, and offers one step. */
export function Empty(properties: { readonly title: string; readonly says?: Child; readonly act?: Child }): Html {
  return (
    <div class="q-empty q-stack">
      <p>
        <b>{properties.title}</b>
      </p>
      {properties.says !== undefined && <p>{properties.says}</p>}
      {properties.act !== undefined && <p>{properties.act}</p>}
    </div>
  )
}
