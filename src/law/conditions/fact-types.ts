/**
 * The types a name of the law can have. Money is whole tiyn, `int` a whole number, a day a civil date;
 * nothing here is a float. `codes` is a closed list: comparing with a word outside it is an error at load.
 */
export type FactType =
  | 'int'
  | 'money'
  | 'bool'
  | 'string'
  | 'day'
  | { readonly codes: readonly string[] }
  | { readonly list: FactType }
  | { readonly record: Fields }

export type Fields = Readonly<Record<string, FactType>>

/** Ids are kebab-case in data; CEL reads a hyphen as minus, so a condition writes `birth_date` for `birth-date`. */
export const asWritten = (id: string): string => id.replaceAll('-', '_')
export const asId = (written: string): string => written.replaceAll('_', '-')

export const isCodes = (type: FactType): type is { readonly codes: readonly string[] } =>
  typeof type === 'object' && 'codes' in type
export const isList = (type: FactType): type is { readonly list: FactType } =>
  typeof type === 'object' && 'list' in type
export const isRecord = (type: FactType): type is { readonly record: Fields } =>
  typeof type === 'object' && 'record' in type

/** How a type is named to the author of a law file. */
export function typeName(type: FactType): string {
  if (typeof type === 'string') return type
  if (isCodes(type)) return 'code'
  return isList(type) ? `list of ${typeName(type.list)}` : 'record'
}
