import type { Child, Html } from '../html/jsx-runtime.ts'

export interface SummaryRow {
  readonly key: string
  readonly value: Child
}

/** Keys and values. `two` keeps them in two columns where a third would stand empty. */
export function Summary(properties: {
  readonly rows: readonly SummaryRow[]
  readonly two?: boolean
  readonly tight?: boolean
  readonly small?: boolean
}): Html {
  const { rows, two = false, tight = false, small = false } = properties
  return (
    <dl class={`q-sum${tight ? ' q-sum--tight' : ''}${two ? ' q-sum--two' : ''}${small ? ' q-small' : ''}`}>
      {rows.map((row) => (
        <div>
          <dt>{row.key}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  )
}
