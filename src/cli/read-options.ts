import { accepted, nearest, refusal, refused, type Refusal, type Result } from '../kernel/index.ts'

/** What may follow an option: nothing, one value, or a value each time it is given. */
export type OptionKind = 'flag' | 'value' | 'values'
export type OptionTable = Readonly<Record<string, OptionKind>>

type Read<K extends OptionKind> = K extends 'flag'
  ? boolean
  : K extends 'value'
    ? string | undefined
    : readonly string[]
export type Options<T extends OptionTable> = { readonly [Name in keyof T]: Read<T[Name]> }

/**
 * Reads `--name value`, `--name=value` and `--flag`. Refuses, all at once, with `cli.option-not-known`,
 * `cli.option-needs-value`, `cli.option-takes-no-value`, `cli.option-twice`, `cli.word-not-expected`.
 */
export function readOptions<T extends OptionTable>(words: readonly string[], table: T): Result<Options<T>> {
  const wrong: Refusal[] = []
  const values = new Map<string, string[]>()
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (!word.startsWith('--')) {
      wrong.push(refusal('cli.word-not-expected', { word }))
      continue
    }
    const [option, attached] = split(word)
    const kind = table[option.slice(2)]
    if (kind === undefined) {
      const known = Object.keys(table).map((name) => `--${name}`)
      wrong.push(refusal('cli.option-not-known', { option, near: nearest(option, known, Infinity) ?? '' }))
      // What follows belongs to the unknown option, most likely: one slip is told once.
      if (attached === undefined && words[at + 1]?.startsWith('--') === false) at++
      continue
    }
    const given = values.get(option) ?? []
    values.set(option, given)
    if (kind !== 'values' && given.length === 1) wrong.push(refusal('cli.option-twice', { option }, option))
    if (kind === 'flag') {
      if (attached !== undefined) wrong.push(refusal('cli.option-takes-no-value', { option }, option))
      given.push('')
      continue
    }
    const next = words[at + 1]
    if (attached === undefined && next !== undefined && !next.startsWith('--')) at++
    const value = attached ?? (next?.startsWith('--') === true ? undefined : next)
    if (value === undefined || value.trim() === '') wrong.push(refusal('cli.option-needs-value', { option }, option))
    given.push(value ?? '')
  }
  const [first, ...others] = wrong
  if (first) return refused(first, ...others)
  const options = Object.entries(table).map(([name, kind]) => {
    const given = values.get(`--${name}`)
    return [name, kind === 'flag' ? given !== undefined : kind === 'value' ? given?.[0] : (given ?? [])] as const
  })
  return accepted(Object.fromEntries(options) as Options<T>)
}

/** The same, where some options must stand, each with an example of it: refuses the rest with `cli.option-lacking`. */
export function readNeededOptions<T extends OptionTable>(
  words: readonly string[],
  table: T,
  needs: Partial<Readonly<Record<keyof T, string>>>,
): Result<Options<T>> {
  const options = readOptions(words, table)
  if (!options.ok) return options
  const [first, ...others] = Object.entries(needs)
    .filter(([name]) => options.value[name] === undefined)
    .map(([name, example]) => refusal('cli.option-lacking', { option: `--${name}`, example: `--${name} ${example}` }))
  return first ? refused(first, ...others) : options
}

function split(word: string): [option: string, attached: string | undefined] {
  const sign = word.indexOf('=')
  return sign === -1 ? [word, undefined] : [word.slice(0, sign), word.slice(sign + 1)]
}
