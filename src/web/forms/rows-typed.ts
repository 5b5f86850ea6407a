/** What was posted: each name with the last text sent under it. */
export type Typed = ReadonlyMap<string, string>

/** Numbers of the rows that stand on the page, also of those in which nothing was typed yet. */
export function rowNumbers(form: string, typed: Typed): readonly number[] {
  const numbers = new Set<number>()
  for (const name of typed.keys()) {
    const [of, number, field] = name.split('.')
    if (of === form && field !== undefined && /^\d{1,3}$/.test(number ?? '')) numbers.add(Number(number))
  }
  return [...numbers].sort((a, b) => a - b)
}

/**
 * What a button of a table asks for: `add:family` gives one more row, `take:family.2` takes one away. Null where the
 * button asks for something else. Nothing that was typed elsewhere is touched.
 */
export function changeRows(
  typed: Typed,
  asked: string,
  firstField: (form: string) => string | undefined,
): Typed | null {
  const [verb, what = ''] = asked.split(':')
  if (verb === 'add') {
    const field = firstField(what)
    if (field === undefined) return typed
    const next = (rowNumbers(what, typed).at(-1) ?? -1) + 1
    return new Map([...typed, [`${what}.${next}.${field}`, '']])
  }
  if (verb !== 'take') return null
  return new Map([...typed].filter(([name]) => !name.startsWith(`${what}.`)))
}
