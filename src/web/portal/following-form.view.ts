/** Number and secret together. Wrong pairs all look alike: what is wrong is said of the form, not of a field. */
export interface FollowingFormView {
  readonly number: string
  /** A slip that the check digit shows; it needs no look into the database. */
  readonly wrongNumber?: string
  readonly wrongSecret?: string
  /** No such pair, or too many tries. */
  readonly wrong?: string
}

export const emptyFollowingForm: FollowingFormView = { number: '' }
