/** Where a page of a list ended: the time that the list is ordered by, and the row of that time. */
export interface ListMark {
  readonly at: string
  readonly id: string
}

/** A stretch of a list that changes while it is read: so many rows, after that mark. */
export interface ListPage {
  readonly after: ListMark | null
  readonly limit: number
}

/** How far a list is counted. A count beyond it says only that there are more. */
export const mostCounted = 1000
