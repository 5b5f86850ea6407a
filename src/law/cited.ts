/**
 * Where a fact stands in its act: paragraphs as `9(1)`, cells of an annex as `app3.t1.6`, several joined by `; `.
 * Two words stand where no paragraph does: `ours` (we added it) and `assumed` (we took it so; a doubt says why).
 */
export type At = string

export interface Cited {
  readonly at: At
  /** The act that last wrote this fact; left out where it is the act that gave the whole edition its wording. */
  readonly writtenBy?: string
}

/** What a text says of a matter: something, nothing, "see the local act", or "see an act that we do not hold". */
export type Stated<T> =
  | { readonly is: 'stated'; readonly value: T; readonly at: At; readonly writtenBy?: string }
  | { readonly is: 'not-stated' }
  | { readonly is: 'delegated'; readonly to: string; readonly per: string; readonly at: At }
  | { readonly is: 'not-held'; readonly act: string; readonly at: At }

/** Kazakh is the law's own wording unless `ours` says that it is ours too; Russian and English are always ours. */
export interface Wording {
  readonly kk: string
  readonly ru: string
  readonly en: string
  readonly ours?: boolean
}

export type LawLanguage = 'kk' | 'ru' | 'en'
