import { digest } from '../../kernel/index.ts'

const names = new Map<string, string>()

/**
 * Every connection keeps each named statement for ever; so do we its name. A program has some hundreds of texts:
 * beyond this number they are being made at run time, and the rest goes unnamed instead of filling the memory of both.
 */
const mostNames = 2000

/** The name of a statement is made from its text: prepared once a connection, then only bound. */
export function statementName(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined) return known
  if (names.size >= mostNames) return undefined
  const name = `q${digest(text).slice(0, 30)}`
  names.set(text, name)
  return name
}
