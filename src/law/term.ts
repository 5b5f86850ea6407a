import { parseTerm, writeTerm, type Term } from '../kernel/index.ts'

/** `7 working-days`, `1 day`, `30 minutes`; null for anything else. */
export function readTerm(text: string): Term | null {
  const term = parseTerm(text)
  // `7 working-day`, `1 days` and stray blanks are slips of the pen, and a slip in a term is worth a second look.
  return term.ok && writeTerm(term.value) === text ? term.value : null
}

export { writeTerm, type Term }
