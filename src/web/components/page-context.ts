import type { Voice } from '../../platform/index.ts'

/** What every page needs to know besides its own matter. */
export interface PageContext {
  readonly voice: Voice
  /** Path and query of this page, without the choice of a language: the language links lead back here. */
  readonly address: string
  /** The law that runs here is repealed: every page says so first. */
  readonly sample: boolean
  /** People and papers are invented: every page says that too. */
  readonly demonstration: boolean
}

/** The same page in another language; the answer sets the cookie and leads back to the plain address. */
export function inLanguage(address: string, language: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}lang=${language}`
}
