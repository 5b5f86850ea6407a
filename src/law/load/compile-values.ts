import type { Cited, Stated } from '../cited.ts'
import type { ByRoute } from '../edition.ts'
import { readTerm, type Term } from '../term.ts'

export const termFrom = (text: string | undefined): Term | null => (text === undefined ? null : readTerm(text))

export function citedFrom(source: { readonly at: string; readonly 'written-by'?: string | undefined }): Cited {
  const by = source['written-by']
  return { at: source.at, ...(by === undefined ? {} : { writtenBy: by }) }
}

/** A plain value stands for every route; a mapping gives each its own. */
export function byRouteFrom<T, V>(
  value: T | Readonly<Record<string, T>> | undefined,
  settle: (one: T) => V,
  none: V,
): ByRoute<V> {
  if (value === undefined) return { '*': none }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.fromEntries(
      Object.entries(value as Readonly<Record<string, T>>).map(([route, one]) => [route, settle(one)]),
    )
  }
  return { '*': settle(value) }
}

export type Silent =
  | 'not-stated'
  | { readonly 'not-held': string; readonly at: string }
  | { readonly delegated: { readonly to: string; readonly per: string }; readonly at: string }

export const isSilent = (value: unknown): value is Silent =>
  value === 'not-stated' ||
  (typeof value === 'object' && value !== null && ('not-held' in value || 'delegated' in value) && 'at' in value)

export function silentFrom(value: Silent): Exclude<Stated<never>, { is: 'stated' }> {
  if (value === 'not-stated') return { is: 'not-stated' }
  if ('not-held' in value) return { is: 'not-held', act: value['not-held'], at: value.at }
  return { is: 'delegated', to: value.delegated.to, per: value.delegated.per, at: value.at }
}

/** `not-stated`, `delegated` and `not-held` as they are; what is said through `settle`. */
export function statedFrom<T extends Silent | { readonly at: string }, V>(
  value: T,
  settle: (said: Exclude<T, Silent>) => V,
): Stated<V> {
  if (isSilent(value)) return silentFrom(value)
  const said = value as Exclude<T, Silent> & { readonly at: string; readonly 'written-by'?: string }
  return { is: 'stated', value: settle(said), ...citedFrom(said) }
}

/** A term has no paragraph of its own: it stands at the paragraph of what it belongs to. */
export function statedTerm(value: string | Exclude<Silent, 'not-stated'>, at = ''): Stated<Term> {
  if (isSilent(value)) return silentFrom(value)
  const term = readTerm(value)
  return term ? { is: 'stated', value: term, at } : { is: 'not-stated' }
}

export const listed = <T>(source: Readonly<Record<string, T>>): (T & { readonly id: string })[] =>
  Object.entries(source).map(([id, entry]) => ({ ...entry, id }))

export const factName = (id: string): string => id.replaceAll('-', '_')
