import type { FollowingFormView } from './following-form.view.ts'
import type { VerifyFormView } from './verification.view.ts'

/** A service that the loaded law runs here. */
export interface ServiceCard {
  readonly name: string
  /** Other words that people call it by. */
  readonly says?: string
  readonly ways: readonly ServiceWay[]
}

/** One way to apply: where, and by when there will be an answer. */
export interface ServiceWay {
  readonly where: string
  /** "7 жұмыс күні"; null where the law does not say. */
  readonly term: string | null
  readonly at: string
}

export interface RegionCard {
  readonly name: string
  readonly href: string
  /** How many offices, in words. */
  readonly says: string
}

export interface HomeView {
  readonly services: readonly ServiceCard[]
  readonly regions: readonly RegionCard[]
  readonly following: FollowingFormView
  readonly verify: VerifyFormView
}
