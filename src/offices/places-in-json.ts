/** Where each value and key of a JSON text stands, so that a wrong one can be pointed at. */
export interface PlacedJson {
  /** Offset of a value, by its path: `moves.3.off`. The whole text has the path ``. */
  readonly values: ReadonlyMap<string, number>
  /** Offsets of the keys of objects. */
  readonly keys: ReadonlyMap<string, number>
  /** Keys that stand twice in one object: the parser would silently keep the last. */
  readonly twice: readonly string[]
}

/** Walks a text that JSON.parse has accepted; it only has to find its way, not to judge. */
export function placesInJson(text: string): PlacedJson {
  const values = new Map<string, number>()
  const keys = new Map<string, number>()
  const twice: string[] = []
  let at = 0

  const skipBlanks = (): void => {
    while (at < text.length && ' \t\r\n'.includes(text[at]!)) at++
  }
  const readString = (): string => {
    const from = at++
    while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1
    at++
    return JSON.parse(text.slice(from, at)) as string
  }
  const join = (path: string, key: string | number): string => (path === '' ? String(key) : `${path}.${key}`)

  function members(path: string): void {
    for (at++, skipBlanks(); text[at] !== '}'; skipBlanks()) {
      const stands = at
      const inner = join(path, readString())
      if (keys.has(inner)) twice.push(inner)
      keys.set(inner, stands)
      skipBlanks()
      at++
      value(inner)
      skipBlanks()
      if (text[at] === ',') at++
    }
    at++
  }

  function elements(path: string): void {
    at++
    skipBlanks()
    for (let index = 0; text[at] !== ']'; index++) {
      value(join(path, index))
      skipBlanks()
      if (text[at] === ',') at++
      skipBlanks()
    }
    at++
  }

  function value(path: string): void {
    skipBlanks()
    values.set(path, at)
    if (text[at] === '{') members(path)
    else if (text[at] === '[') elements(path)
    else if (text[at] === '"') readString()
    else while (at < text.length && !',]} \t\r\n'.includes(text[at]!)) at++
  }

  value('')
  return { values, keys, twice }
}
