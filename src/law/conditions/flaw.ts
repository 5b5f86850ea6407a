import { type Refusal, refusal, type RefusalCode } from '../../kernel/index.ts'
import { type Place, positionOf } from './place.ts'

export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * A mistake in the text of a condition. It is thrown inside the compiler only, to leave its recursion,
 * and becomes a refusal at the face.
 */
export class Flaw extends Error {
  readonly code: RefusalCode
  readonly span: Span
  readonly facts: Readonly<Record<string, string | number>>

  constructor(code: RefusalCode, span: Span, facts: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.code = code
    this.span = span
    this.facts = facts
  }
}

export function flawAsRefusal(flaw: Flaw, text: string, place: Place | undefined): Refusal {
  const { line, column } = positionOf(text, flaw.span.start, place)
  const shown = text.slice(flaw.span.start, flaw.span.end) || text
  return refusal(flaw.code, { ...flaw.facts, text: shown, line, column }, `${line}:${column}`)
}

/** The known name that was probably meant, or a dash when none is near. */
export function nearest(name: string, known: Iterable<string>): string {
  let best = '—'
  let least = Math.max(1, Math.floor(name.length / 3)) + 1
  for (const candidate of known) {
    const distance = editDistance(name, candidate)
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
