import { mostCounted, type ListMark } from '../../casework/index.ts'
import type { OnwardView, Way } from '../components/pages.tsx'

const pageSize = 50

/** What a page asks of a list: its rows, and one more that tells whether there are others after them. */
export const askPart = (after: ListMark | null): { readonly after: ListMark | null; readonly limit: number } => ({
  after,
  limit: pageSize + 1,
})

interface Part<Row> {
  readonly shown: readonly Row[]
  readonly onward: OnwardView
}

/** The rows to be shown, and the ways on and back. */
export function partOf<Row>(
  rows: readonly Row[],
  counted: number,
  asked: { readonly after: ListMark | null; readonly way: (after: string | null) => Way },
  markOf: (row: Row) => string,
): Part<Row> {
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  return {
    shown,
    onward: {
      shown: shown.length,
      total: { count: Math.min(counted, mostCounted), more: counted > mostCounted },
      first: asked.after === null ? null : asked.way(null),
      next: rows.length > pageSize && last !== undefined ? asked.way(markOf(last)) : null,
    },
  }
}

/** A list that has an address of its own. */
export const wayTo =
  (address: string) =>
  (after: string | null): Way => ({ href: after === null ? address : `${address}?after=${after}` })
